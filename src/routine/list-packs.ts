import type { Pack, Routine } from './routine.ts';

/** Every pack of a routine: those before its steps, and those after them. */
export function listPacks({ before = [], after }: Pick<Routine, 'before' | 'after'>): readonly Pack[] {
  return [...before, ...after];
}
