/** What is still being read: an exercise whose lines go on, and how often the lines of a sheet say. */
import { isPair, joinPair } from './amount-pairs.ts';
import { isDose, isOneSide, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { splitSide } from './one-side.ts';
import { takeFrequencies } from './read-frequency.ts';
import type { Doubt } from './sheet.ts';

export interface OpenExercise {
  readonly line: number;
  name: string;
  amounts: LineAmounts;
  /** Its own line says how much. */
  readonly hasOwnDose: boolean;
  doubt?: Doubt;
  /** The first sentence that says how much. */
  doseText?: string;
  readonly how: string[];
  readonly moreLines: number[];
  /** Its line has a number or a bullet. */
  readonly isListed: boolean;
  readonly weeks?: string;
}

export interface StartOfExercise {
  readonly name: string;
  readonly amounts: LineAmounts;
  /** What is said behind the amounts. */
  readonly rest: string;
  readonly weeks?: string;
}

/** Where a line stands that says how often. */
export interface OftenPlace {
  readonly text: string;
  /** What stands above it without a border: an exercise, or what turns out to be a heading. */
  readonly item: OpenExercise | undefined;
  /** The line right above was left, and may be an exercise. */
  readonly isBelowLeft: boolean;
  /** It is set in or in brackets below the exercise above, or a sentence of it. */
  readonly isSetIn: boolean;
  /** Another sentence stands beside it. */
  readonly isBeside: boolean;
  /** That line begins an exercise of its own, or a list goes on with it. */
  readonly isInItem: boolean;
}

/** With more amounts from below it: "R calf stretch 3x30s", and then "L 2x30s". */
export function joinBelow(
  item: OpenExercise,
  amounts: LineAmounts,
): Pick<OpenExercise, 'name' | 'amounts'> | 'half-said' | 'unclear' {
  const { name, ...side } = item.amounts.sides === undefined ? splitSide(item.name) : { name: item.name };
  const above = { ...item.amounts, ...side };
  const pair = joinPair(above, amounts);
  if (pair !== undefined) return { name, amounts: pair };
  if (isPair(above, amounts)) return 'half-said';
  // "SLR 3x10", and below it "left 3x10" or "10 backwards": of one side or way perhaps, or of the other one too.
  const isOfOne = isDose(amounts) && (isOneSide(amounts) || amounts.way !== undefined);
  const isAlike = above.sides === amounts.sides && above.way === amounts.way;
  const joined = joinAmounts(item.amounts, amounts);
  if (joined === undefined || (isDose(above) && isOfOne && !isAlike)) return 'unclear';
  return { name: item.name, amounts: joined };
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
