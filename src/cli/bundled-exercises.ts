import type { ExerciseCatalog } from '../routine/routine.ts';

/**
 * The exercises that ship with the program, as they were read and checked when it was built: the build puts them
 * here. A program that runs from its sources has none and reads their files, which takes longer than all the rest of
 * reading a routine.
 */
export const bundledExercises: ExerciseCatalog | undefined = undefined;
