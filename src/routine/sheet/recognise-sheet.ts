/** Whether the text of a file is a sheet of exercises as people paste it, and no routine file or anything else. */
import { startsLikeData } from '../import/foreign-document.ts';
import type { ImportFault } from '../import/importer.ts';
import { maxBytes } from '../yaml-document.ts';
import { isDose } from './line-amounts.ts';
import { readAmounts } from './read-amounts.ts';
import { readSheets } from './read-sheet.ts';
import { isOpenMeaning, type ReadSheet } from './sheet.ts';

/** Keys at the start of a line that only a routine file has. */
const routineKeys = /^(?:format|steps|exercises)\s*:/m;

/** No exercise has a shorter name. It is looked for first, since to make a sheet's reader ready takes a quarter of a second. */
const word = /\p{L}{3}/u;

/** What it is as a sheet, whether or not it is one; `undefined` for what cannot be one. */
export function readAsSheet(bytes: Uint8Array): readonly ReadSheet[] | undefined {
  if (bytes.length > maxBytes || bytes.includes(0)) return undefined;
  const text = new TextDecoder().decode(bytes);
  const isNone = !word.test(text) || routineKeys.test(text) || startsLikeData(text) !== undefined;
  return isNone ? undefined : readSheets(text);
}

/** Whether at least one line is an exercise with how much of it. */
export function isSheet(read: readonly ReadSheet[] = []): boolean {
  return read.some(({ parts }) => parts.some((part) => 'name' in part && isDose(part.amounts)));
}

/** Of a text of anything else fewer of the lines have an amount. This project's own choice. */
const minSheetShare = 0.2;

/** Whether it is a sheet of which no line became an exercise: enough of its lines say how much of something. */
export function isUnreadSheet(read: readonly ReadSheet[] = []): boolean {
  const lines = read.flatMap((sheet) => sheet.lines);
  const amounts = lines.filter(({ meaning, text }) => isOpenMeaning(meaning) && saysHowMuch(text));
  return amounts.length > 0 && !hasTable(read) && amounts.length >= minSheetShare * lines.length;
}

function saysHowMuch(text: string): boolean {
  const { amounts } = readAmounts(text);
  return isDose(amounts) || amounts.sets !== undefined;
}

/** The first line of a sheet that has several exercises, or a heading and an exercise, in it. */
export function findCrowdedLine(read: readonly ReadSheet[] = []): ImportFault | undefined {
  const lines = read.flatMap((sheet) => sheet.lines);
  const crowded = lines.find(({ meaning }) => meaning === 'headed' || meaning === 'several');
  return crowded === undefined ? undefined : { code: 'crowded-line', line: crowded.number, text: crowded.text };
}

/** Whether it has a table of exercises, understood or not. */
export function hasTable(read: readonly ReadSheet[] = []): boolean {
  return read.some(({ lines }) => lines.some(({ meaning }) => meaning === 'headings'));
}
