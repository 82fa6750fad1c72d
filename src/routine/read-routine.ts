/** A routine file or an exercise file, from its bytes to data. */
import { buildExercise } from './build-exercise.ts';
import { buildRoutine } from './build-routine.ts';
import { defaultPace } from './defaults.ts';
import { exerciseFormat, routineFormat, type WrittenRoutine } from './format.ts';
import { checkShape } from './format-check.ts';
import { placeProblems } from './place-problems.ts';
import type { Problem } from './problem.ts';
import type { Exercise, ExerciseCatalog, Pace, Routine } from './routine.ts';
import { checkExerciseRules, checkRoutineRules } from './routine-rules.ts';
import { readYaml } from './yaml-document.ts';

type RoutineReading =
  | { readonly routine: Routine; readonly written: WrittenRoutine; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a routine, or lists everything that is wrong with it. `pace`, the person's own or the default, applies where the
 * routine does not set it.
 */
export function readRoutine(bytes: Uint8Array, catalog: ExerciseCatalog, pace: Pace = defaultPace): RoutineReading {
  const document = readYaml(bytes);
  if (document.value === undefined) {
    return { problems: placeProblems(document, []) };
  }
  const shape = checkShape(routineFormat, document.value);
  // First, so that an exercise that does not exist is reported as such even if its name has a wrong form.
  const complaints = [...checkRoutineRules(document.value, catalog), ...(shape.complaints ?? [])];
  if (shape.complaints !== undefined || complaints.length + document.complaints.length > 0) {
    return { problems: placeProblems(document, complaints) };
  }
  return { routine: buildRoutine(shape.output, catalog, pace), written: shape.output };
}

type ExerciseReading =
  | { readonly exercise: Exercise; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

/** Reads the exercise in the file `<id>.yaml`, or lists everything that is wrong with it. */
export function readExercise(id: string, bytes: Uint8Array): ExerciseReading {
  const document = readYaml(bytes);
  if (document.value === undefined) {
    return { problems: placeProblems(document, []) };
  }
  const shape = checkShape(exerciseFormat, document.value);
  const complaints = [...(shape.complaints ?? []), ...checkExerciseRules(document.value)];
  if (shape.complaints !== undefined || complaints.length + document.complaints.length > 0) {
    return { problems: placeProblems(document, complaints) };
  }
  return { exercise: buildExercise(id, shape.output) };
}
