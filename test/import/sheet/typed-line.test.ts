/** What a person types of an exercise: its amount is certain, and every other word of it is kept as a note. */
import { expect, test } from 'vitest';
import { holdsAsLine } from '../../../src/cli/sheet/sheet-text.ts';
import { readTyped } from '../../../src/import/sheet/typed-line.ts';
import { readBundledExercises } from '../../routine/support/bundled.ts';

const exercises = readBundledExercises();
const read = (typed: string) => readTyped(typed, 'Clam', (plain) => holdsAsLine(plain, exercises));

test.each([
  ['2x10 each side', 'Clam 2x10 each side'],
  ['Bridge, hold for five seconds, repeat ten times', 'Bridge, hold for five seconds, repeat ten times'],
  ['Forward step ups 2x10 each leg', 'Forward step ups: 2x10 each leg'],
  ['Thoracic Extension over Foam Roller, 1-2 minutes', 'Thoracic Extension over Foam Roller: 1-2 minutes'],
  ['IRQ 3/10 + 5 sec hold, right', 'IRQ 3 x 10 + 5 sec hold, right'],
  ['Plank 3/30s', 'Plank 3 x 30s'],
  ['Nerve slider x15 left, don’t push into the tingling', 'Nerve slider x15 left // don’t push into the tingling'],
  ['Walk 10 min, every day, building up to 20 min', 'Walk 10 min, every day // building up to 20 min'],
  ['Heel raises 3x15, slow on the way down, 3 secs', 'Heel raises 3x15 // slow on the way down, 3 secs'],
  [
    'Heel raises 3x15 if it goes well (red mat), rest 45 sec',
    'Heel raises: 3x15, rest 45 sec // if it goes well // red mat',
  ],
  ['Hamstring stretch 30s x 3, slow, left', 'Hamstring stretch 30s x 3, slow, left'],
  ['2x10 twice a day', 'Clam 2x10 twice a day'],
  ['Bridge 3x10 // slowly // 2 sets later', 'Bridge 3x10 // slowly // 2 sets later'],
  ['Sciatic nerve slider x15 painful leg (left)', 'Sciatic nerve slider x15 left leg'],
  ['Hip abduction 2x10, operated leg (R), toes forward', 'Hip abduction 2x10, R leg // toes forward'],
  ['Prone Y-T-W Raises 2x8 of each letter', 'Prone Y-T-W Raises: 2x8 // of each letter'],
])('"%s" is read', (typed, plain) => {
  expect(read(typed)).toBe(plain);
});

test.each([
  'as it was',
  'Squats',
  'Bridge 10 or 12',
  'Bridge 10 reps or more',
  'Clam right 3 x 12',
  'Squats 3x10 max',
  'Clam 3x10, slow, left',
  'Clam 3x10 (slow) (left)',
  'Clam 3x10 slow, 2 sets',
  'Clam 3x10 if ok, 2 x 20',
])('"%s" is not certain', (typed) => {
  expect(read(typed)).toBeUndefined();
});
