/** Whether the text of a file is a sheet of exercises as people paste it, and no routine file or anything else. */
import { maxBytes } from '../yaml-document.ts';
import { isDose } from './line-amounts.ts';
import { readSheet } from './read-sheet.ts';
import type { ReadSheet } from './sheet.ts';

/** Keys at the start of a line that only a routine file has. */
const routineKeys = /^(?:format|steps|exercises)\s*:/m;

/** The sheet, where at least one line of it is an exercise with how much of it. */
export function recogniseSheet(bytes: Uint8Array): ReadSheet | undefined {
  const sheet = readAsSheet(bytes);
  return sheet?.parts.some((part) => 'name' in part && isDose(part.amounts)) === true ? sheet : undefined;
}

/** Whether it has a table of exercises, understood or not. */
export function hasTable(bytes: Uint8Array): boolean {
  return readAsSheet(bytes)?.lines.some(({ meaning }) => meaning === 'headings') === true;
}

function readAsSheet(bytes: Uint8Array): ReadSheet | undefined {
  if (bytes.length > maxBytes || bytes.includes(0)) return undefined;
  const text = new TextDecoder().decode(bytes);
  return routineKeys.test(text) || /^\s*[<{[]/.test(text) ? undefined : readSheet(text);
}
