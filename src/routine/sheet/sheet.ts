/** A sheet that was read: its exercises, and what became of each of its lines. */
import type { LineAmounts } from './line-amounts.ts';

export interface SheetExercise {
  /** Number of its line, from 1 on. */
  readonly line: number;
  readonly name: string;
  readonly amounts: LineAmounts;
  /** How it is done, in the words of the sheet. */
  readonly how: readonly string[];
  /** The lines after its own that are about it. */
  readonly moreLines: readonly number[];
}

export interface SheetBreak {
  readonly line: number;
  readonly rest: string;
}

export type SheetPart = SheetExercise | SheetBreak;

/** What became of a line. */
export type LineMeaning =
  | 'title'
  | 'exercise'
  | 'amount'
  | 'how'
  | 'break'
  | 'frequency'
  /** How often from and to: the fewest count. */
  | 'frequency-range'
  | 'stop'
  | 'goal'
  /** What stands above the columns of a table. */
  | 'headings'
  /** Whom to ask, or when to stop, in a way that a routine has no place for. */
  | 'advice'
  | 'unclear';

export interface SheetLine {
  readonly number: number;
  readonly text: string;
  readonly meaning: LineMeaning;
  /** The reason to stop that was made of it. */
  readonly stopIf?: string;
}

export interface ReadSheet {
  readonly title: string | undefined;
  readonly parts: readonly SheetPart[];
  readonly goal: string | undefined;
  readonly stopIf: readonly string[];
  /** How often, in the words of the sheet, where a line of its own says it. */
  readonly frequency: readonly string[];
  /** Lines that say more than how often. */
  readonly about: readonly string[];
  readonly lines: readonly SheetLine[];
  /** How many lines with something in them come after the last one that was read. */
  readonly unreadLines: number;
}
