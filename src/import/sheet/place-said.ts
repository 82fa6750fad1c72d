/** What a sheet says of all its exercises: how often they are done, and what is in doubt because of it. */

import { readFrequency, takeFrequencies } from '../../routine/read-frequency.ts';
import { joinAmounts } from './line-amounts.ts';
import { namesOneSide } from './line-names.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { SaidOfAll } from './read-said.ts';
import type { SheetReader } from './sheet-reader.ts';

/** How often all of it is done. Nobody can tell what each is of where several differ, or stand above some exercises alone. */
export function placeSaid(reader: SheetReader, exercises: readonly OpenExercise[]): readonly string[] {
  const often = takeOfOne(reader.saidOfAll, exercises);
  for (const exercise of exercises) doubt(exercise, reader);
  const isBelow = (from = 0) => exercises.some((exercise) => reader.parts.indexOf(exercise) < from);
  const texts = often.map(({ frequency }) => frequency);
  const isOfSome =
    often.some(({ isHeading, from }) => isHeading && isBelow(from)) ||
    (areUnlike(texts) && isBelow(often.at(-1)?.from));
  if (!isOfSome) return texts;
  for (const { line } of often) line.meaning = 'whose-often';
  return [];
}

function areUnlike(texts: readonly string[]): boolean {
  const all = [...new Set(texts)].filter((text) => readFrequency(text) !== 'every day');
  return all.length > 1 && takeFrequencies(all).left.length > 0;
}

/** In a sheet with several lines for each exercise, or several lines of how often, each is of the exercise right above. */
function takeOfOne(saidOfAll: readonly SaidOfAll[], exercises: readonly OpenExercise[]): readonly SaidOfAll[] {
  const isLineEach = exercises.every(({ moreLines }) => moreLines.length === 0);
  const areMany = new Set(saidOfAll.map(({ from }) => from)).size > 1;
  return saidOfAll.filter(({ isCertain, below, frequency, line }) => {
    if (isCertain || below?.hasDose !== true || (isLineEach && !areMany)) return true;
    below.amounts = joinAmounts(below.amounts, { frequency }) ?? below.amounts;
    line.meaning = 'often-of-one';
    below.moreLines.push(line.number);
    return false;
  });
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
