/**
 * Just Another Workout Timer (JSON): sets of named exercises, each with its seconds, each set with its repetitions. A
 * backup has several workouts, a shared file one. Positions, versions and ids concern the app alone and are dropped.
 */
import * as v from 'valibot';
import { listUnknown } from './fit-to-format.ts';
import type { ForeignDocument, ForeignRoutine, ForeignStep, ImportFault, RoutineImporter } from './importer.ts';
import { readTimedStep } from './rest-words.ts';

const program = 'Just Another Workout Timer';

const exerciseSchema = v.looseObject({ name: v.string(), duration: v.number() });
const setSchema = v.looseObject({
  repetitions: v.number(),
  exercises: v.array(exerciseSchema),
  name: v.nullish(v.string()),
});
const workoutSchema = v.looseObject({ title: v.string(), sets: v.array(setSchema) });
const backupSchema = v.looseObject({ workouts: v.array(workoutSchema) });

const knownKeys = {
  backup: new Set(['workouts']),
  workout: new Set(['title', 'sets', 'version', 'position']),
  set: new Set(['repetitions', 'exercises', 'name', 'id']),
  exercise: new Set(['name', 'duration', 'id']),
};

type TimerWorkout = v.InferOutput<typeof workoutSchema>;
type TimerSet = TimerWorkout['sets'][number];

export const justAnotherWorkoutTimer: RoutineImporter = {
  program,
  files: `workouts and backups (JSON) of ${program}`,
  read,
};

function read(document: ForeignDocument): readonly ForeignRoutine[] | ImportFault | undefined {
  if (document.kind !== 'json') {
    return undefined;
  }
  const { value } = document;
  if (v.is(v.looseObject({ workouts: v.unknown() }), value)) {
    const backup = v.safeParse(backupSchema, value);
    return backup.success ? readBackup(backup.output) : otherShape(backup.issues);
  }
  if (v.is(v.looseObject({ title: v.unknown(), sets: v.unknown() }), value)) {
    const workout = v.safeParse(workoutSchema, value);
    return workout.success ? [readWorkout(workout.output, [])] : otherShape(workout.issues);
  }
  return undefined;
}

function readBackup(backup: v.InferOutput<typeof backupSchema>): readonly ForeignRoutine[] {
  const unknown = listUnknown(Object.keys(backup), knownKeys.backup, 'The backup');
  return backup.workouts.map((workout) => readWorkout(workout, unknown));
}

function otherShape(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): ImportFault {
  return { code: 'other-shape', program, place: v.getDotPath(issues[0]) ?? '' };
}

function readWorkout(workout: TimerWorkout, lost: readonly string[]): ForeignRoutine {
  const sets = workout.sets.map((set, index) => readSet(set, `Set ${index + 1} of "${workout.title}"`));
  const unknown = listUnknown(Object.keys(workout), knownKeys.workout, `"${workout.title}"`);
  return {
    title: workout.title,
    program,
    steps: sets.flatMap(({ steps }) => steps),
    lost: [...lost, ...unknown, ...sets.flatMap((set) => set.lost)],
  };
}

interface ReadSet {
  readonly steps: readonly ForeignStep[];
  readonly lost: readonly string[];
}

function readSet(set: TimerSet, where: string): ReadSet {
  const lost = [
    ...listUnknown(Object.keys(set), knownKeys.set, where),
    ...set.exercises.flatMap((exercise) =>
      listUnknown(Object.keys(exercise), knownKeys.exercise, `"${exercise.name}"`),
    ),
    ...(set.name ? [`${where} is called "${set.name}"; rounds have no names here.`] : []),
  ];
  if (set.exercises.length === 0 || set.repetitions < 1) {
    return { steps: [], lost: [...lost, `${where} is done no time, and was left out.`] };
  }
  const steps = set.exercises.map(({ name, duration }) => readTimedStep(name, duration));
  return { steps: set.repetitions === 1 ? steps : [{ kind: 'rounds', rounds: set.repetitions, steps }], lost };
}
