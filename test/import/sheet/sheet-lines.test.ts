/** The marks of a list stand before an item, and are no words of it. */
import { expect, test } from 'vitest';
import { readSheets } from '../../../src/import/sheet/read-sheet.ts';

const namesIn = (text: string) =>
  readSheets(text).flatMap(({ parts }) => parts.flatMap((part) => ('name' in part ? [part.name] : [])));

test('Roman numbers up to twelve mark items', () => {
  expect(namesIn('IX. Bridge 3x10\nX. Plank 30 sec\nXI. Squat 2x10\nXII. Cat-cow 8 reps')).toEqual([
    'Bridge',
    'Plank',
    'Squat',
    'Cat-cow',
  ]);
});

test('"i.e." marks none, nor does an amount that is written as a fraction', () => {
  expect(namesIn('Bridge 3x10\ni.e. keep your back flat.\nClam 2x10 each side')).toEqual(['Bridge', 'Clam']);
  expect(namesIn('Bridge\n3/10 each side')).toEqual(['Bridge']);
});
