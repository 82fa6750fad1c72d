/**
 * Feeel (JSON, a file that ends in .feeel): exercises by their number in the wger database, each with its seconds and a
 * break before it to get ready. Ids, versions and dates concern the app alone and are dropped without a note.
 */
import * as v from 'valibot';
import type { Position } from '../routine/routine.ts';
import { listUnknown } from './fit-to-format.ts';
import type { ForeignDocument, ForeignExercise, ForeignRoutine, ImportFault, RoutineImporter } from './importer.ts';

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

export const feeel: RoutineImporter = { program, files: `.feeel files of ${program}`, read };

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
    ...(known !== undefined && { position: known.position }),
    how: [],
    work: { kind: 'hold', seconds: written.exerciseDuration ?? workout.exerciseDuration, reps: 1 },
    readySeconds: index === 0 ? workout.countdownDuration : breakSeconds,
  };
}

/** Names of our own; other exercises are imported under their number. */
interface FeeelExercise {
  readonly name: string;
  readonly position: Position;
}

function named(name: string, position: Position): FeeelExercise {
  return { name, position };
}

/** The exercises that Feeel itself has added to wger. One for each side has the side in its name. */
const feeelExercises: ReadonlyMap<number, FeeelExercise> = new Map([
  [167, named('Crunches', 'supine')],
  [320, named('Jumping jacks', 'standing')],
  [377, named('Leg raises', 'supine')],
  [454, named('Pike push-ups', 'prone')],
  [456, named('Pistol squats, left', 'standing')],
  [1020, named('Pistol squats, right', 'standing')],
  [458, named('Forearm plank', 'prone')],
  [475, named('Pull-ups', 'standing')],
  [482, named('Push-ups', 'prone')],
  [570, named('Shoulder shrugs', 'standing')],
  [580, named('Side plank, left', 'side')],
  [1019, named('Side plank, right', 'side')],
  [615, named('Squats', 'standing')],
  [616, named('Squat thrusts', 'standing')],
  [632, named('Sumo squats', 'standing')],
  [702, named('Calf raises, left', 'standing')],
  [1021, named('Calf raises, right', 'standing')],
  [718, named('Wall sit', 'standing')],
  [981, named('Step-ups', 'standing')],
  [983, named('High knees', 'standing')],
  [984, named('Lunges', 'standing')],
  [985, named('Push-ups with a turn', 'prone')],
  [986, named('Sideways split squats, left', 'standing')],
  [987, named('Sideways split squats, right', 'standing')],
  [988, named('Bulgarian split squats, left', 'standing')],
  [989, named('Bulgarian split squats, right', 'standing')],
  [990, named('Kneeling kickbacks', 'all-fours')],
  [991, named('Split squats, left', 'standing')],
  [992, named('Split squats, right', 'standing')],
  [993, named('Skipping rope', 'standing')],
  [994, named('Arm circles forwards', 'standing')],
  [995, named('Arm circles backwards', 'standing')],
  [996, named('Mountain climbers', 'prone')],
  [997, named('Burpees', 'standing')],
  [998, named('Burpees without push-up', 'standing')],
  [999, named('Backward lunges', 'standing')],
  [1000, named('Dips on the floor', 'seated')],
  [1001, named('High plank', 'prone')],
  [1002, named('Child’s pose', 'kneeling')],
  [1003, named('Deadlift with a kettlebell', 'standing')],
  [1004, named('Shoulder circles forwards', 'standing')],
  [1005, named('Shoulder circles backwards', 'standing')],
  [1006, named('Chin tuck', 'standing')],
  [1007, named('Turning the head', 'standing')],
  [1008, named('Sideways neck stretch, left', 'standing')],
  [1009, named('Sideways neck stretch, right', 'standing')],
  [1010, named('Back of the neck stretch', 'standing')],
  [1011, named('Front of the neck stretch', 'standing')],
  [1012, named('Curls by turns', 'standing')],
  [1013, named('Levator scapulae stretch, left', 'standing')],
  [1014, named('Levator scapulae stretch, right', 'standing')],
  [1015, named('Neck circles clockwise', 'standing')],
  [1016, named('Neck circles anticlockwise', 'standing')],
  [1017, named('Half neck circles', 'standing')],
  [1018, named('Tilting the head', 'standing')],
]);
