/** The nearest reading of a doubtful line is offered in a form that is read as what it says: else taking it would change it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/import/sheet/build-sheet-routine.ts';
import { isDose, type LineAmounts } from '../../../src/import/sheet/line-amounts.ts';
import { readSentence } from '../../../src/import/sheet/read-sentence.ts';
import { writePlain } from '../../../src/import/sheet/write-plain.ts';
import { readBundledExercises } from '../../routine/support/bundled.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const readme = fileURLToPath(new URL('../../../routines/README.md', import.meta.url));

const number = fc.integer({ min: 2, max: 30 });
const count = fc.oneof(
  number.map(String),
  fc.tuple(number, fc.integer({ min: 1, max: 9 })).map(([low, more]) => `${low}-${low + more}`),
);
const work: fc.Arbitrary<LineAmounts> = fc.oneof(
  count.map((reps) => ({ reps })),
  fc.tuple(number, count).map(([sets, reps]) => ({ sets: String(sets), reps })),
  fc.tuple(number, count).map(([seconds, reps]) => ({ hold: `${seconds}s`, reps })),
  fc.tuple(number, number, count).map(([sets, seconds, reps]) => ({ sets: String(sets), hold: `${seconds}s`, reps })),
  number.map((seconds) => ({ hold: `${seconds}s` })),
  number.map((breaths) => ({ breaths: String(breaths) })),
  fc.tuple(number, number).map(([left, right]) => ({
    repsOfSides: { left: String(left), right: String(right + left) },
    sides: 'each' as const,
  })),
);
const sides: fc.Arbitrary<LineAmounts> = fc.constantFrom(
  {},
  { sides: 'each' },
  { sides: 'left' },
  { sides: 'right', limb: 'leg' },
  { sides: 'alternate' },
  { isEachWay: true },
);
const besides: fc.Arbitrary<LineAmounts> = fc.constantFrom(
  {},
  { equipment: 'red band' },
  { rest: '60s' },
  { tempo: '3-1-3' },
  { frequency: 'twice a day' },
);
const name = fc.constantFrom('Bridge', 'Clam', 'Heel slide', 'Single leg stand', 'Kniebeuge', 'Bird dog');

test('what is offered is read back as it was meant', () => {
  fc.assert(
    fc.property(name, work, sides, besides, (called, one, two, three) => {
      const amounts: LineAmounts = { ...('repsOfSides' in one ? {} : two), ...one, ...three };
      const plain = writePlain(called, amounts);
      const read = readSentence(plain);
      expect(read, plain).toMatchObject({ name: called, doubt: undefined });
      expect(read.amounts, plain).toEqual(amounts);
    }),
    { numRuns: 300 },
  );
});

test('a condition beside an amount is said with the exercise', () => {
  expect(readSentence('Sleeper stretch 3 x 20 sec, only if it does not pinch')).toMatchObject({
    doubt: undefined,
    how: ['only if it does not pinch'],
  });
});

test('what the README says is always read, is', () => {
  const [, lines = ''] = /always read:.*?```text\n(.*?)```/su.exec(readFileSync(readme, 'utf8')) ?? [];
  const sheet = readSheet(`Plan\n${lines}`);
  expect(sheet.parts).toHaveLength(7);
  expect(sheet.parts.filter((part) => !('name' in part) || part.doubt !== undefined || !isDose(part.amounts))).toEqual(
    [],
  );
});

test('a line that begins with "=" is changed by no other line', () => {
  const sheet = readSheet(
    'Plan\nDo each exercise 10 times with the operated leg.\n= Clam 2 sets of 12 reps\n12 little pulses\n',
  );
  expect(sheet.parts).toMatchObject([{ name: 'Clam', amounts: { sets: '2', reps: '12' } }]);
  expect(sheet.parts[0]).not.toHaveProperty('doubt');
});

const changing = [
  'up to',
  'not yet',
  'other side too',
  'the last one longer',
  'from week 3',
  'then repeat',
  'as many as you can',
  'or until tired',
  'each stair',
  'operated leg',
  'skip when sore',
  'in total',
  'twice more',
  '20 pulses',
  'half on the left',
];

test.each(changing)('beside such words no amount is taken: %s', (words) => {
  fc.assert(
    fc.property(name, work, fc.constantFrom(' ', ', ', ' (', ' - '), (called, one, joint) => {
      const line = `${writePlain(called, one)}${joint}${words}`;
      expect(readSentence(line).doubt, line).toBeDefined();
    }),
    { numRuns: 40 },
  );
});

test('every name of a bundled exercise is read as that exercise, or is asked about', () => {
  const catalog = readBundledExercises();
  const asked: string[] = [];
  for (const [id, { name, also = [] }] of catalog)
    for (const one of [name, ...also]) {
      const { steps } = buildSheetRoutine(readSheet(`Plan\nSquats 3x8\n\n= ${one} 10 reps`), catalog);
      const read = [...steps].flatMap(([line, { exercise }]) => (line === 4 ? [exercise] : []));
      if (read.length === 0) asked.push(one);
      else expect(read).toEqual([id]);
    }
  expect(asked).toEqual([]);
});
