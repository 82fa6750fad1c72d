/** What is still being read: an exercise whose lines go on, and how often the lines of a sheet say. */
import { isDose, type LineAmounts } from './line-amounts.ts';
import {
  isHeadingOfMany,
  isInstruction,
  isOnlyWay,
  isPlacedMovement,
  isSentenceWith,
  isShortName,
} from './line-words.ts';
import { areBreathsHeld, isLikelyHold, type ReadLine } from './read-amounts.ts';
import { takeFrequencies } from './read-frequency.ts';

export interface OpenExercise {
  readonly line: number;
  readonly name: string;
  amounts: LineAmounts;
  readonly how: string[];
  readonly moreLines: number[];
  readonly weeks?: string;
}

/** A line that says how much, and the words before and behind it. */
export interface DoseLine {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly rest: string;
  readonly read: ReadLine;
}

/** Whether its name is a sentence about the exercise above, and no name. */
export function isSentenceBelow(above: OpenExercise | undefined, { name, text, read: { before } }: DoseLine): boolean {
  const isWaiting = above !== undefined && !isDose(above.amounts) && !isHeadingOfMany(above.name);
  // The name of an exercise ends with a colon or a dash.
  if (/[:–—-]$/.test(before)) return false;
  if (isPlacedMovement(name)) return false;
  return (
    isInstruction(name) || isOnlyWay(name) || (isWaiting && isSentenceWith(name, text) && !isShortName(name, text))
  );
}

/** Whether nobody can tell what its amount is of, although it stands below an exercise. */
export function isUnsureBelow(
  { amounts: above, name: nameAbove }: OpenExercise,
  { name, text, read }: DoseLine,
): boolean {
  if (!isDose(above) && isHeadingOfMany(nameAbove)) return true;
  // Below "8x" ten breaths may come in each of them, or behind them all.
  if (read.amounts.breaths !== undefined && above.reps !== undefined && !areBreathsHeld(text)) return true;
  // A minute below "10 reps" is as unsure as behind it.
  const { hold = '' } = read.amounts;
  if (read.isTimeAlone && above.reps !== undefined && !isLikelyHold(hold, nameAbove)) return true;
  // "Use ice for 15 minutes" is no hold, and a minute below "3 sets of 10" may be the rest between them.
  return read.isTimeAlone && (name !== '' || above.sets !== undefined);
}

/** "Squeeze a ball between knees, 10 reps" below "Bridge 3x10" is another exercise, whatever it begins with. */
export function hasOwnAmounts(above: OpenExercise | undefined, { name, text, read: { amounts } }: DoseLine): boolean {
  const isAgain = /(?<!\p{L})(?:repeat|wiederhol\p{L}*|this|it|each)(?!\p{L})/iu.test(text);
  const isCounted = amounts.reps !== undefined || amounts.sets !== undefined;
  return isCounted && name !== '' && (above === undefined || (isDose(above.amounts) && !isAgain));
}

export interface FrequencyLine {
  readonly line: number;
  readonly often: string;
  /** What stands above: an exercise, or what turns out to be a heading. */
  readonly part: OpenExercise | undefined;
}

interface Frequencies {
  /** How often all of it is done. */
  readonly ofAll: readonly string[];
  /** Lines below a heading of some of the exercises: of which ones nobody can tell. */
  readonly unclear: readonly number[];
}

/** Where lines differ, each is about the exercise above it, which takes it over; below the title it is of all of it. */
export function placeFrequencies(
  lines: readonly FrequencyLine[],
  parts: ReadonlySet<unknown>,
  titleLine: number | undefined,
): Frequencies {
  const all = [...new Set(lines.map(({ often }) => often))];
  if (all.length < 2) return { ofAll: all, unclear: [] };
  const isOfSome = ({ part }: FrequencyLine) => part !== undefined && !parts.has(part) && part.line !== titleLine;
  const unclear = lines.filter(isOfSome).map(({ line }) => line);
  const placed = lines
    .filter((one) => !isOfSome(one))
    .map((one) => (parts.has(one.part) ? one : { ...one, part: undefined }));
  return { ofAll: listFrequency(placed), unclear };
}

function listFrequency(lines: readonly FrequencyLine[]): readonly string[] {
  const all = [...new Set(lines.map(({ often }) => often))];
  // "Twice a day" and "3 times a week" below each other are one.
  const areTogether = new Set(lines.map(({ part }) => part)).size === 1;
  if (areTogether && takeFrequencies(all).left.length === 0) return all;
  return lines.flatMap(({ often, part }) => {
    if (part === undefined || part.amounts.frequency !== undefined) return [often];
    part.amounts = { ...part.amounts, frequency: often };
    return [];
  });
}
