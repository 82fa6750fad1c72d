/** The lines of a sheet of which nothing became anything: the person says which of them belong in the routine, and as what. */
import { buildSheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { isName, splitSentences } from '../../import/sheet/line-names.ts';
import { readPack } from '../../import/sheet/read-pack.ts';
import { isOpenMeaning, type ReadSheet } from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { readStopLine } from '../../import/sheet/stop-line.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { safeText } from '../../text/escape.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { askExercises } from './ask-doubts.ts';
import { askKind, askPlace, likeliestKind, type OtherKind, otherKinds, saysMore } from './ask-kind.ts';
import { cut } from './render-sheet.ts';
import { leaveOut, readSheetText, rewrite, type SheetText } from './sheet-text.ts';

/** A line, or some of its sentences. */
interface LeftPiece {
  /** The number of its line, from 1 on, and which of the pieces of that line it is; more of them where more lines tell of it. */
  readonly places: readonly (readonly [line: number, piece: number])[];
  readonly texts: readonly string[];
  readonly reason: OpenReason;
  /** What the exercise is called, where the line or the heading right above it says that. */
  readonly name: string;
}

/** What is of no exercise: those that are in doubt are asked about by `askDoubts`. */
export function listLeftPieces(text: SheetText, catalog: ExerciseCatalog): readonly LeftPiece[] {
  const left = readSheetText(text).flatMap((sheet) => listLeftOf(sheet, catalog));
  // What is said of several parts is asked once.
  const placesOf = ({ places }: LeftPiece) => places.join(' ');
  return left
    .filter((piece, index) => left.findIndex((one) => placesOf(one) === placesOf(piece)) === index)
    .toSorted((one, other) => lineOf(one) - lineOf(other));
}

function lineOf({ places: [place] }: LeftPiece): number {
  return place?.[0] ?? 0;
}

function listLeftOf(sheet: ReadSheet, catalog: ExerciseCatalog): readonly LeftPiece[] {
  const { open } = buildSheetRoutine(sheet, catalog);
  // Lines below an exercise that was left out were left out with it, and may be of something else.
  const ofExercises = new Set(
    sheet.parts.flatMap((part) => ('name' in part ? [part.line, ...(open.has(part.line) ? [] : part.moreLines)] : [])),
  );
  const left: LeftPiece[] = [];
  for (const [index, { number, text }] of sheet.lines.entries()) {
    const reason = open.get(number);
    const above = sheet.lines[index - 1];
    if (reason === undefined || ofExercises.has(number) || above?.number === number) continue;
    const isHeaded = above?.meaning === 'section' && above.number === number - 1 && isName(above.text);
    const name = reason === 'no-amount' ? text : isHeaded ? above.text : '';
    const read = sheet.lines.filter((line) => line.number === number && !isOpenMeaning(line.meaning));
    for (const [piece, one] of splitPieces(text).entries()) {
      // Of its line other sentences are left.
      if (isOpenMeaning(reason) && read.some(({ said }) => said.includes(one))) continue;
      const last = left.at(-1);
      const goesOn = last?.reason === 'no-amount' && last.places.at(-1)?.[0] === number - 1 && isOfExercise(one);
      if (!goesOn) left.push({ places: [[number, piece]], texts: [one], reason, name });
      else left[left.length - 1] = { ...last, places: [...last.places, [number, piece]], texts: [...last.texts, one] };
    }
  }
  return left;
}

/** Sentences that may be of one exercise stay together; any other one is a piece of its own. */
function splitPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const sentence of splitSentences(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && isOfExercise(last) && isOfExercise(sentence))
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces;
}

/** It becomes something by itself. */
function isRead(sentence: string): boolean {
  return readStopLine(sentence)?.kind === 'reason' || readPack(sentence)?.where !== undefined;
}

function isOfExercise(sentence: string): boolean {
  return !isRead(sentence) && likeliestKind(sentence) === undefined;
}

/** The sheet with what was answered: each that is taken stands in its place in a form that is always read. */
export async function askLeftLines(text: SheetText, catalog: ExerciseCatalog, prompts: Prompts): Promise<SheetText> {
  const choices = listLeftPieces(text, catalog).map((value) => ({ name: safeText(value.texts.join(' / ')), value }));
  const answered = new Map<number, (readonly string[])[]>();
  for (const piece of await prompts.tick('These lines are left out. Which of them belong in the routine?', [
    { choices },
  ])) {
    const taken = await askPiece(piece, catalog, prompts);
    for (const [index, [line, place]] of taken.length === 0 ? [] : piece.places.entries()) {
      const pieces = answered.get(line) ?? splitPieces(text[line - 1]?.text ?? '').map((one) => [one]);
      pieces[place] = index === 0 ? taken : [];
      answered.set(line, pieces);
    }
  }
  const left = new Set(choices.flatMap(({ value }) => value.places.map(([line]) => line)));
  return rewrite(leaveOut(text, left), (_, place) => answered.get(place)?.flat());
}

/** As lines that are always read; none where it stays left out. */
async function askPiece(
  { texts, reason, name }: LeftPiece,
  catalog: ExerciseCatalog,
  prompts: Prompts,
): Promise<readonly string[]> {
  const text = texts.join(' / ');
  if (reason === 'pack-place') return [await askPlace(text, prompts)];
  for (;;) {
    const kind = await prompts.choose(`"${safeText(cut(text))}": what is it?`, listKinds(text));
    if (kind === 'leave-out') return [];
    if (kind === 'exercise') {
      const told = splitSentences(texts.filter((one) => one !== name).join(' '));
      const said = await askExercises({ name }, { told, catalog, prompts, written: name });
      if (said.length > 0) return said;
      continue;
    }
    const taken = await askKind(kind, text, catalog, prompts);
    // Of several sentences only one may have been meant, or a part of one: all of them stay to be seen.
    const rest = splitSentences(text).length > 1 || saysMore(text, taken) ? texts : [];
    if (taken.length > 0) return [...taken, ...rest];
  }
}

/** The likeliest first. */
function listKinds(text: string): readonly ListItem<OtherKind | 'exercise' | 'leave-out'>[] {
  const likeliest = likeliestKind(text);
  const exercise = { name: 'An exercise', value: 'exercise' } as const;
  const first = otherKinds.filter(({ value }) => value === likeliest);
  const others = otherKinds.filter(({ value }) => value !== likeliest);
  return [...first, exercise, ...others, { name: 'Leave it out', value: 'leave-out' }];
}
