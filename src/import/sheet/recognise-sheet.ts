/** Whether the text of a file is a sheet of exercises as people paste it, and no routine file or anything else. */

import { maxBytes } from '../../routine/yaml-document.ts';
import { decodeText } from '../decode-text.ts';
import { startsLikeData } from '../foreign-document.ts';
import { hasDose, readSentence } from './read-sentence.ts';
import { hasExercise, readSheets } from './read-sheet.ts';
import { isOpenMeaning, type ReadSheet } from './sheet.ts';

/** Keys at the start of a line that only a routine file has. */
const routineKeys = /^(?:format|steps|exercises)\s*:/m;

/** No exercise has a shorter name. It is looked for first, since to make a sheet's reader ready takes a quarter of a second. */
const word = /\p{L}{3}/u;

/** What it is as a sheet, whether or not it is one; `undefined` for what cannot be one. */
export function readAsSheet(bytes: Uint8Array): readonly ReadSheet[] | undefined {
  if (bytes.length > maxBytes) return undefined;
  const { text } = decodeText(bytes);
  const isNone =
    text.includes('\0') || !word.test(text) || routineKeys.test(text) || startsLikeData(text) !== undefined;
  return isNone ? undefined : readSheets(text);
}

/** Whether at least one line is an exercise with how much of it. */
export function isSheet(read: readonly ReadSheet[] = []): boolean {
  return read.some(hasExercise);
}

/** Of a text of anything else fewer of the lines have an amount. This project's own choice. */
const minSheetShare = 0.2;

/** Whether it is a sheet of which no line became an exercise: enough of its lines say how much of something. */
export function isUnreadSheet(read: readonly ReadSheet[] = []): boolean {
  const lines = read.flatMap((sheet) => sheet.lines);
  const amounts = lines.filter(({ meaning, text }) => isOpenMeaning(meaning) && hasDose(readSentence(text)));
  return amounts.length > 0 && amounts.length >= minSheetShare * lines.length;
}

/** Nobody goes through more of another text line by line. This project's own choice. */
const maxProseLines = 60;

/** Whether a person may be asked what its lines are, where none has an amount that is read. */
export function isProse(read: readonly ReadSheet[]): boolean {
  const lines = read.flatMap((sheet) => sheet.lines);
  return lines.length <= maxProseLines && lines.some(({ meaning }) => isOpenMeaning(meaning));
}
