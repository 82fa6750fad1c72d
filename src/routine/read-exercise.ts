/** An exercise file, from its bytes to data. */
import { buildExercise } from './build-exercise.ts';
import { checkExerciseFigure } from './check-figure.ts';
import { exerciseFormat } from './format.ts';
import { checkShape } from './format-check.ts';
import { placeProblems } from './place-problems.ts';
import type { Problem } from './problem.ts';
import type { Exercise } from './routine.ts';
import { readYaml } from './yaml-document.ts';

export type ExerciseReading =
  | { readonly exercise: Exercise; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

/** Reads the exercise that is known by `id`, the name of its file, or lists everything that is wrong with it. */
export function readExercise(id: string, bytes: Uint8Array): ExerciseReading {
  const document = readYaml(bytes);
  if (document.value === undefined) {
    return { problems: placeProblems(document, []) };
  }
  const shape = checkShape(exerciseFormat, document.value);
  const complaints = [...(shape.complaints ?? []), ...checkExerciseFigure(document.value)];
  if (shape.complaints !== undefined || complaints.length + document.complaints.length > 0) {
    return { problems: placeProblems(document, complaints) };
  }
  return { exercise: buildExercise(id, shape.output) };
}
