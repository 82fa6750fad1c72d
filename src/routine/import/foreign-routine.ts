/** What the routines of other programs have in common: names and seconds, one after the other. */
import type { Position, Side } from '../routine.ts';

export interface ForeignRoutine {
  readonly title: string;
  /** The program's name. */
  readonly program: string;
  /** Of the texts, as the routine format writes it; absent for English. */
  readonly language?: string;
  readonly steps: readonly ForeignStep[];
  /** What could not be carried over so far, a sentence each. */
  readonly lost: readonly string[];
}

export type ForeignStep = ForeignInnerStep | ForeignRounds;

export type ForeignInnerStep = ForeignExercise | ForeignBreak;

export interface ForeignExercise {
  readonly kind: 'exercise';
  readonly name: string;
  /** Absent where the program does not know it. */
  readonly position?: Position;
  readonly how: readonly string[];
  readonly work: ForeignWork;
  /** Absent where it has no sides, or is one side of a pair that is not yet found. */
  readonly sides?: ForeignSides;
  /** Time to get ready for it, where the program has such a time. */
  readonly readySeconds?: number;
}

export interface ForeignSides {
  readonly kind: 'each' | 'alternate';
  readonly startSide: Side;
  /** The time between the two sides, where the program has one. */
  readonly switchSeconds?: number;
}

/** A hold, or positions that follow each other; `reps` times. */
export type ForeignWork =
  | { readonly kind: 'hold'; readonly seconds: number; readonly reps: number }
  | { readonly kind: 'positions'; readonly seconds: readonly number[]; readonly reps: number };

export interface ForeignBreak {
  readonly kind: 'break';
  readonly seconds: number;
}

export interface ForeignRounds {
  readonly kind: 'rounds';
  readonly rounds: number;
  readonly steps: readonly ForeignInnerStep[];
}
