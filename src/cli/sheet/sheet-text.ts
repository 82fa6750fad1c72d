/** A sheet as text while a person answers: what they have answered stands among its lines, which keep their numbers. */
import { buildSheetRoutine, type SheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { isDose } from '../../import/sheet/line-amounts.ts';
import { joinWrapped } from '../../import/sheet/plain-lines.ts';
import { readSheets } from '../../import/sheet/read-sheet.ts';
import { linesOf, type ReadSheet, type SheetExercise, type SheetPart } from '../../import/sheet/sheet.ts';
import { offerLine } from '../../import/sheet/write-plain.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';

interface TextLine {
  readonly text: string;
  /** Of the line of the sheet that it is, or is an answer about. */
  readonly number: number;
  /** The person has left it out: no exercise comes of it, whatever is answered of other lines. */
  readonly isLeftOut?: boolean;
}

export type SheetText = readonly TextLine[];

/** A line that went on from the one above leaves no empty one, which would part what belongs together. */
export function openSheetText(lines: readonly string[]): SheetText {
  const joined = joinWrapped(lines).map((text, index) => ({ text, number: index + 1 }));
  return joined.filter(({ text }, index) => text !== '' || lines[index]?.trim() === '');
}

export function readSheetText(text: SheetText): readonly ReadSheet[] {
  const numbers = text.map(({ number }) => number);
  const leave = (part: SheetPart) => {
    const { text: doubt = '', isLeftOut } = text[part.line - 1] ?? {};
    return isLeftOut === true && 'name' in part && isDose(part.amounts) ? { doubt, ...part } : part;
  };
  const sheets = readSheets(text.map((line) => line.text).join('\n'));
  return sheets.map((sheet) => ({ ...sheet, numbers, parts: sheet.parts.map(leave) }));
}

export function leaveOut(text: SheetText, places: ReadonlySet<number>): SheetText {
  return text.map((line, index) => (places.has(index + 1) ? { ...line, isLeftOut: true } : line));
}

/** Each line with what `write` makes of it; itself where that is `undefined`. */
export function rewrite(
  text: SheetText,
  write: (line: string, place: number) => readonly string[] | undefined,
): SheetText {
  return text.flatMap((line, index) => {
    const written = write(line.text, index + 1);
    return written === undefined ? [line] : written.map((one) => ({ text: one, number: line.number }));
  });
}

/** What a line that is left to the person seems to say, as far as it holds once it is taken. */
export function listOffers(
  sheet: ReadSheet,
  exercise: SheetExercise,
  { open, nearest }: SheetRoutine,
  catalog: ExerciseCatalog,
): readonly string[] {
  const { offers = [] } = nearest.get(exercise.line) ?? {};
  const [line = '', ...more] = linesOf(sheet, exercise);
  const isLine = open.get(exercise.line) === 'doubtful' && more.length === 0;
  const holds = (plain: string) => holdsAsLine(plain, catalog);
  const all = isLine ? offerLine(exercise, line, offers, holds) : offers;
  // Of two sides one that holds by itself is not the likelier one.
  return all.every(holds) ? all : [];
}

/** Whether a line, once it is made sure of, is one exercise of which nothing is open. */
export function holdsAsLine(plain: string, catalog: ExerciseCatalog): boolean {
  const built = buildLines([`= ${plain}`], catalog);
  return built.length === 1 && built.every(({ steps, open }) => steps.size === 1 && open.size === 0);
}

export function buildLines(lines: readonly string[], catalog: ExerciseCatalog): readonly SheetRoutine[] {
  return readSheets(lines.join('\n')).map((sheet) => buildSheetRoutine(sheet, catalog));
}
