import { readSheets } from '../../../src/import/sheet/read-sheet.ts';
import type { ReadSheet } from '../../../src/import/sheet/sheet.ts';

/** A sheet without parts of the day. */
export function readSheet(text: string): ReadSheet {
  const [sheet] = readSheets(text);
  if (sheet === undefined) throw new Error('No sheet was read.');
  return sheet;
}
