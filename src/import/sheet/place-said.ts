/** What a sheet says of all its exercises: it goes to those that do not say it themselves. */

import type { SaidOfAll } from './found-line.ts';
import { isDose, joinAmounts, type LineAmounts, sharesDose } from './line-amounts.ts';
import { namesOneSide } from './line-names.ts';
import type { OpenExercise } from './open-exercise.ts';
import { areUnlike } from './sheet-frequency.ts';
import type { SheetReader } from './sheet-reader.ts';

/** An exercise, and how many parts stand above it. */
interface Placed {
  readonly exercise: OpenExercise;
  readonly at: number;
}

/** How often all of it is done; what is said of some exercises alone goes to these. */
export function placeSaid(reader: SheetReader, exercises: readonly OpenExercise[]): readonly string[] {
  const placed = exercises.map((exercise) => ({ exercise, at: reader.parts.indexOf(exercise) }));
  const said = takeOfOne(reader.saidOfAll, exercises);
  placeDoses(
    said.filter(({ amounts }) => isDose(amounts) || amounts.sets !== undefined || amounts.sides !== undefined),
    placed,
  );
  for (const exercise of exercises) doubt(exercise, reader);
  return placeFrequencies(
    said.filter(({ amounts }) => amounts.frequency !== undefined),
    placed,
  );
}

/** In a sheet with several lines for each exercise, or several lines of how often, each is of the exercise right above. */
function takeOfOne(saidOfAll: readonly SaidOfAll[], exercises: readonly OpenExercise[]): readonly SaidOfAll[] {
  const isLineEach = exercises.every(({ moreLines }) => moreLines.length === 0);
  const areMany = new Set(saidOfAll.map(({ from }) => from)).size > 1;
  return saidOfAll.filter(({ isCertain, below, amounts, line }) => {
    if (isCertain || below?.hasDose !== true || (isLineEach && !areMany)) return true;
    below.amounts = joinAmounts(below.amounts, amounts) ?? below.amounts;
    line.meaning = 'often-of-one';
    below.moreLines.push(line.number);
    return false;
  });
}

/** Each is of the exercises below it, up to the next; one alone below all of them is of all. */
function placeDoses(doses: readonly SaidOfAll[], placed: readonly Placed[]): void {
  for (const [index, { amounts, from, line }] of doses.entries()) {
    const until = doses[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isOfAll = doses.length === 1 && placed.every(({ at }) => at < from);
    const { frequency: _, ...dose } = amounts;
    for (const { exercise, at } of placed)
      if (isOfAll || (at >= from && at < until)) takeOfAll(exercise, dose, line.text);
  }
}

/** "Hold each for 30 s" may not be meant of what is counted. */
function takeOfAll(exercise: OpenExercise, amounts: LineAmounts, text: string): void {
  if (sharesDose(exercise.amounts, amounts)) return;
  if (exercise.isSure) return;
  if (amounts.hold !== undefined && exercise.hasDose) exercise.doubt ??= text;
  exercise.take(amounts);
}

function placeFrequencies(often: readonly SaidOfAll[], placed: readonly Placed[]): readonly string[] {
  const texts = often.map(({ amounts }) => amounts.frequency ?? '');
  const isBelow = (from = 0) => placed.some(({ at }) => at < from);
  const isOfSome =
    often.some(({ isHeading, from }) => isHeading && isBelow(from)) ||
    (areUnlike(texts) && isBelow(often.at(-1)?.from));
  if (!isOfSome) return texts;
  for (const [index, { amounts, line, from }] of often.entries()) {
    const until = often[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = placed.filter(({ at }) => at >= from && at < until);
    if (own.length === 0) line.meaning = 'whose-often';
    for (const { exercise } of own) exercise.amounts = { ...amounts, ...exercise.amounts };
  }
  return [];
}

/** What is said of each, and was not understood, may be how much of those that do not say it; and one side may be meant. */
function doubt(exercise: OpenExercise, { unreadOfAll, apart: { onlySide } }: SheetReader): void {
  if (exercise.isSure) return;
  const { amounts, name } = exercise;
  const isComplete = unreadOfAll !== undefined && Object.keys(unreadOfAll.amounts).every((key) => key in amounts);
  if (unreadOfAll !== undefined && !isComplete) {
    exercise.doubt ??= unreadOfAll.text;
    const { frequency: _, ...ofEach } = unreadOfAll.amounts;
    exercise.take(ofEach);
  }
  if (amounts.sides !== 'left' && amounts.sides !== 'right') exercise.doubt ??= onlySide;
  if (amounts.sides === undefined) exercise.doubt ??= [name, ...exercise.how].find(namesOneSide);
}
