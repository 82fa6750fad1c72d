/**
 * What single lines of sheets become, and a few lines together: each stands in `lines.txt` above what is understood of it. A
 * line of the file is a sheet, with " / " for a line end and " / / " for an empty line.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/import/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/import/sheet/read-sheet.ts';
import { readBundledExercises } from '../../routine/support/bundled.ts';

const path = fileURLToPath(new URL('../../fixtures/sheets/lines.txt', import.meta.url));
const exercises = readBundledExercises();

function read(written: string): readonly string[] {
  const text = written.replaceAll(' / / ', '\n\n').replaceAll(' / ', '\n').replaceAll('⇥', '\t');
  const readings = readSheets(text).map((sheet) => ({ sheet, built: buildSheetRoutine(sheet, exercises) }));
  const notes = readings.flatMap(({ built }) => built.notes.map((note) => `note: ${note}`));
  const due = readings.map(({ built: { written: routine } }) => JSON.stringify(routine.when ?? routine.again));
  return [
    ...renderSheet(readings, exercises).flatMap((line) => (/^ *\d+ {2}/.test(line) ? [] : [line.trim()])),
    ...notes,
    ...due.flatMap((one) => (one === undefined ? [] : [`due: ${one}`])),
  ];
}

test('each line becomes what it says, or is left to the person', async () => {
  const lines = readFileSync(path, 'utf8').split('\n');
  const sheets = lines.filter((line) => line !== '' && !line.startsWith('  '));
  const report = sheets.flatMap((sheet) => [sheet, ...read(sheet).map((line) => `  ${line}`)]);
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot(path);
});
