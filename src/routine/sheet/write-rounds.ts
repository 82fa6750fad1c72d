/** Rounds of a sheet, as the format writes them. */
import type { WrittenRoutine } from '../format.ts';
import type { WrittenExerciseStep } from '../step-format.ts';
import type { ReadSheet } from './sheet.ts';

interface BuiltPart {
  readonly line: number;
  readonly steps: readonly (WrittenExerciseStep | { readonly break: string })[];
}

/** What stands above the first line of a round, and below its last, is done once. A break is behind the last round, too. */
export function writeRounds(built: readonly BuiltPart[], { rounds }: ReadSheet): WrittenRoutine['steps'] {
  const stepsOf = (parts: readonly BuiltPart[]) => parts.flatMap(({ steps }) => steps);
  if (rounds === undefined) return stepsOf(built);
  const { firstLine, lastLine } = rounds;
  const before = stepsOf(built.filter(({ line }) => line < firstLine));
  const inner = stepsOf(built.filter(({ line }) => line >= firstLine && line <= lastLine));
  const rest = rounds.rest === undefined ? [] : [{ break: rounds.rest }];
  const outer = stepsOf(built.filter(({ line }) => line > lastLine));
  const repeated = inner.length === 0 ? [] : [{ rounds: rounds.count, steps: [...inner, ...rest] }];
  return [...before, ...repeated, ...outer];
}
