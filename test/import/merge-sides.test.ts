import { expect, test } from 'vitest';
import { mergeSides, splitSide } from '../../src/import/merge-sides.ts';
import { processorMs } from '../support/processor-time.ts';

test.each([
  ['Side plank left', 'Side plank', 'left'],
  ['Calf stretch (R)', 'Calf stretch', 'right'],
  ['Left arm raise', 'Arm raise', 'left'],
  ['Seitstütz - links', 'Seitstütz', 'left'],
  ['Stretch of l leg', 'Stretch', 'left'],
  ['Single leg stretch right leg', 'Single leg stretch', 'right'],
  ['Stretch: left side', 'Stretch', 'left'],
  ['Arms up and left', 'Arms up', 'left'],
  ['Turn to the right', 'Turn', 'right'],
  ['Drehung nach rechts', 'Drehung', 'right'],
  ['Left-leg bridge', 'Leg bridge', 'left'],
  ['[Left] pigeon', 'Pigeon', 'left'],
  ['(R) Hamstring', 'Hamstring', 'right'],
  ['L Hamstring', 'Hamstring', 'left'],
  ['Lunge - Left Side', 'Lunge', 'left'],
  ['Bridge (left leg)', 'Bridge', 'left'],
  ['Bridge, right', 'Bridge', 'right'],
  ['Pull left knee in', 'Pull knee in', 'left'],
  ['Puente, pierna izquierda', 'Puente, pierna', 'left'],
  ['Étirement à gauche', 'Étirement', 'left'],
])('%j is %j on the %s', (name, base, side) => {
  expect(splitSide(name)).toEqual({ base, side });
});

test.each(['Plank', 'Left', '[Right]', 'Left over right', 'Roll left and right', ''])('%j has no side', (name) => {
  expect(splitSide(name)).toBeUndefined();
});

test('two sides become one exercise only where the rest of their names is the same', () => {
  const hold = (name: string) =>
    ({ kind: 'exercise', name, how: [], work: { kind: 'hold', seconds: 30, reps: 1 } }) as const;
  const names = (...all: string[]) =>
    mergeSides(all.map(hold)).map((step) => (step.kind === 'exercise' ? `${step.name} ${step.sides?.kind}` : ''));
  expect(names('[Left] pigeon', '[Right] pigeon')).toEqual(['Pigeon each']);
  expect(names('Left-leg bridge', 'Right-arm raise')).toEqual([
    'Left-leg bridge undefined',
    'Right-arm raise undefined',
  ]);
  expect(names('R rated', 'Plank')).toEqual(['R rated undefined', 'Plank undefined']);
});

test('a long name is split in milliseconds', () => {
  for (const part of ['a ', '( ', '-', 'left ', ' ']) {
    expect(processorMs(() => splitSide(part.repeat(30_000)))).toBeLessThan(500);
  }
});
