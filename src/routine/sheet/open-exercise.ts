/** What is still being read: an exercise whose lines go on, and how often the lines of a sheet say. */
import type { LineAmounts } from './line-amounts.ts';
import { takeFrequencies } from './read-frequency.ts';

export interface OpenExercise {
  readonly line: number;
  readonly name: string;
  amounts: LineAmounts;
  readonly how: string[];
  readonly moreLines: number[];
}

export interface FrequencyLine {
  readonly often: string;
  /** The exercise above. */
  readonly part: OpenExercise | undefined;
}

/** How often all of it is done. Where lines differ, each is about the exercise above it, which takes it over. */
export function listFrequency(lines: readonly FrequencyLine[]): readonly string[] {
  const all = [...new Set(lines.map(({ often }) => often))];
  // "Twice a day" and "3 times a week" below each other are one.
  const areTogether = new Set(lines.map(({ part }) => part)).size === 1;
  if (all.length < 2 || (areTogether && takeFrequencies(all).left.length === 0)) return all;
  return lines.flatMap(({ often, part }) => {
    if (part === undefined || part.amounts.frequency !== undefined) return [often];
    part.amounts = { ...part.amounts, frequency: often };
    return [];
  });
}
