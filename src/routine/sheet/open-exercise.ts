/** What is still being read: an exercise whose lines go on, and how often the lines of a sheet say. */
import { isPair, joinPair } from './amount-pairs.ts';
import { isDose, isOneSide, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { splitSide } from './one-side.ts';
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
