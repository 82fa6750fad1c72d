/** A line of a sheet while the others are read, and what one says of several exercises. */
import type { LineAmounts } from './line-amounts.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { LineMeaning } from './sheet.ts';

export interface FoundLine {
  readonly number: number;
  readonly text: string;
  readonly said: string;
  meaning: LineMeaning;
}

/** How much, or how often, of all exercises from a place in the list on. */
export interface SaidOfAll {
  readonly line: FoundLine;
  readonly amounts: LineAmounts;
  /** How many exercises stand above it. */
  readonly from: number;
  /** It names all of them; else it may be of the exercise above it alone. */
  readonly isCertain: boolean;
  /** It stands above those that it is about. */
  readonly isHeading: boolean;
  /** The exercise right above it. */
  readonly below: OpenExercise | undefined;
}
