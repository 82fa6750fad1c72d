import type { Exercise } from './routine.ts';

/** The exercises by id. Any map will do; one that reads a file only when it is asked for it will do as well. */
export type ExerciseShelf = Pick<ReadonlyMap<string, Exercise>, 'get' | 'has' | 'keys'>;
