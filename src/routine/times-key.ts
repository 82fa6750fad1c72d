import type { WorkKind } from './routine.ts';

/**
 * The key that says how often a rep is done; work without one is done once in each set. By itself, as words and pages need
 * it without all that reads a step.
 */
export const timesKeyOf: Readonly<Record<WorkKind, 'reps' | 'count' | undefined>> = {
  hold: 'reps',
  holds: undefined,
  breaths: 'reps',
  stations: 'reps',
  tempo: 'reps',
  count: 'count',
  time: undefined,
};

/** Whether only the sets of this work are counted. */
export function isOncePerSet(kind: WorkKind): boolean {
  return timesKeyOf[kind] === undefined;
}
