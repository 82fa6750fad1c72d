import { expect, test } from 'vitest';
import { splitSide } from '../../../src/routine/import/merge-sides.ts';
import { processorMs } from '../../support/processor-time.ts';

test.each([
  ['Side plank left', 'Side plank', 'left'],
  ['Calf stretch (R)', 'Calf stretch', 'right'],
  ['Left arm raise', 'Arm raise', 'left'],
  ['Seitstütz - links', 'Seitstütz', 'left'],
  ['Stretch of l leg', 'Stretch of', 'left'],
  ['Single leg stretch right leg', 'Single leg stretch', 'right'],
  ['Stretch: left side', 'Stretch', 'left'],
  ['Plank', 'Plank', undefined],
  ['Left', 'Left', undefined],
  ['R rated', 'R rated', undefined],
  ['', '', undefined],
])('%j is %j on the %s', (name, base, side) => {
  expect(splitSide(name)).toEqual({ base, side });
});

test('a long name is split in milliseconds', () => {
  for (const part of ['a ', '( ', '-', 'left ', ' ']) {
    expect(processorMs(() => splitSide(part.repeat(30_000)))).toBeLessThan(500);
  }
});
