/**
 * Feeel (JSON, a file that ends in .feeel): exercises by number, each so many seconds, with a break before it in which
 * one gets ready. Ids, versions and dates of the app's own data are its book-keeping and are let go.
 */
import * as v from 'valibot';
import { listUnknown } from './carry-over.ts';
import { feeelExercises } from './feeel-exercises.ts';
import type { ForeignExercise, ForeignRoutine } from './foreign-routine.ts';
import type { ForeignDocument, ImportFault, RoutineImporter } from './importer.ts';

const program = 'Feeel';

const workoutSchema = v.looseObject({
  title: v.string(),
  countdownDuration: v.number(),
  exerciseDuration: v.number(),
  breakDuration: v.number(),
});

const exerciseSchema = v.looseObject({
  orderPosition: v.number(),
  exercise: v.number(),
  exerciseDuration: v.nullish(v.number()),
  breakDuration: v.nullish(v.number()),
});

const fileSchema = v.looseObject({
  fullWorkout: v.looseObject({ workout: workoutSchema, workoutExercises: v.array(exerciseSchema) }),
});

const knownKeys = {
  file: new Set(['feeelMetadataVersion', 'exerciseDbImport', 'fullWorkout']),
  fullWorkout: new Set(['workout', 'workoutExercises']),
  workout: new Set([
    'id',
    'type',
    'title',
    'translationJson',
    'category',
    'countdownDuration',
    'exerciseDuration',
    'breakDuration',
    'cachedLastUse',
  ]),
  exercise: new Set(['workoutId', 'orderPosition', 'exercise', 'exerciseDuration', 'breakDuration']),
};

type FeeelWorkout = v.InferOutput<typeof workoutSchema>;
type FeeelWorkoutExercise = v.InferOutput<typeof exerciseSchema>;

export const feeel: RoutineImporter = { program, read };

function read(document: ForeignDocument): readonly ForeignRoutine[] | ImportFault | undefined {
  if (document.kind !== 'json' || !v.is(v.looseObject({ fullWorkout: v.unknown() }), document.value)) {
    return undefined;
  }
  const file = v.safeParse(fileSchema, document.value);
  if (!file.success) {
    return { code: 'other-shape', program, place: v.getDotPath(file.issues[0]) ?? '' };
  }
  const { workout, workoutExercises } = file.output.fullWorkout;
  const inOrder = workoutExercises.toSorted((one, other) => one.orderPosition - other.orderPosition);
  const lost = [
    ...listUnknown(Object.keys(file.output), knownKeys.file, 'The file'),
    ...listUnknown(Object.keys(file.output.fullWorkout), knownKeys.fullWorkout, 'The file'),
    ...listUnknown(Object.keys(workout), knownKeys.workout, 'The workout'),
    ...listLostOfWorkout(workout),
    ...inOrder.flatMap(listLostOfExercise),
  ];
  const steps = inOrder.map((exercise, index) => readExercise(exercise, index, workout));
  return [{ title: workout.title, program, steps, lost: [...new Set(lost)] }];
}

const categories = ['strength', 'stretching and yoga', 'cardio', 'other'];

function listLostOfWorkout({ category, translationJson, cachedLastUse }: FeeelWorkout): readonly string[] {
  const named = typeof category === 'number' ? categories[category] : undefined;
  return [
    ...(named === undefined ? [] : [`The category, ${named}: routines have none.`]),
    ...(translationJson ? ['The title in other languages: a routine has one language.'] : []),
    ...(cachedLastUse ? ['The day of its last use: the history begins anew.'] : []),
  ];
}

function listLostOfExercise(exercise: FeeelWorkoutExercise): readonly string[] {
  const number = exercise.exercise;
  return [
    ...listUnknown(Object.keys(exercise), knownKeys.exercise, `Exercise ${number}`),
    ...(feeelExercises.has(number)
      ? []
      : [`The name of exercise ${number}: the file has numbers only. Look it up in Feeel, and write it in.`]),
  ];
}

function readExercise(written: FeeelWorkoutExercise, index: number, workout: FeeelWorkout): ForeignExercise {
  const known = feeelExercises.get(written.exercise);
  const breakSeconds = written.breakDuration ?? workout.breakDuration;
  return {
    kind: 'exercise',
    name: known?.name ?? `Exercise ${written.exercise}`,
    ...(known === undefined ? {} : { position: known.position }),
    how: [],
    work: { kind: 'hold', seconds: written.exerciseDuration ?? workout.exerciseDuration, reps: 1 },
    readySeconds: index === 0 ? workout.countdownDuration : breakSeconds,
  };
}
