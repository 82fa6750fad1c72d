import { expect, test } from 'vitest';
import { buildWrittenRoutine } from '../../../src/import/build-written-routine.ts';
import { namesPack } from '../../../src/import/sheet/read-pack.ts';
import { bundledExercises } from '../../support/bundled-plans.ts';

const packs = [
  ...['Ice', 'Ice your knee', 'ICE PACK', 'Apply heat', 'Use a hot water bottle', 'Cold', 'Knee icing', 'Moist heat'],
  ...[
    'Wheat bag on the back',
    'Gel-pack',
    'Knie kühlen',
    'Eis auf das Knie',
    'Kühlpack',
    'Wärmflasche',
    'Kirschkernkissen',
    'Wärme',
  ],
];

test.each(packs)('%s is a pack', (name) => {
  expect(namesPack(name)).toBe(true);
});

test.each([
  'Icelandic squat',
  'Warm up',
  'Aufwärmen',
  'Heath walk',
  'Squat with a bag',
  'Coldwater kicks',
  '',
  'Eisbär',
  'EIS',
])('%j is an exercise', (name) => {
  expect(namesPack(name)).toBe(false);
});

test('no bundled exercise is taken for a pack', () => {
  for (const { name } of bundledExercises().values()) expect(namesPack(name), name).toBe(false);
});

test('a pack of another program is no exercise, and is named', () => {
  const exercise = (name: string) =>
    ({ kind: 'exercise', name, how: [], work: { kind: 'hold', seconds: 600, reps: 1 } }) as const;
  const foreign = { program: 'Timer', title: 'Mine', steps: [exercise('Squat'), exercise('Ice your knee')], lost: [] };
  const { written, lost } = buildWrittenRoutine(foreign, bundledExercises(), undefined);
  expect(written.steps).toHaveLength(1);
  expect(lost.join(' ')).toContain('"Ice your knee" is a pack and no exercise, and was left out: write it as');
});
