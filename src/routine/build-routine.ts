/** From a routine as it is written, checked, to the routine as data: every unit in milliseconds, every exercise looked up. */
import { buildExercise, buildSource, oneLine } from './build-exercise.ts';
import { readWindow } from './day-window.ts';
import { defaultEveryMs, defaultMaxPerDay } from './defaults.ts';
import type { WrittenExerciseStep, WrittenRoutine, WrittenStep } from './format.ts';
import { type QuantityName, readQuantity } from './quantity.ts';
import type {
  Again,
  Exercise,
  ExerciseCatalog,
  ExerciseStep,
  Pace,
  Range,
  Routine,
  RoutineStep,
  Work,
} from './routine.ts';

/** Builds the routine. `pace` holds for what the routine itself leaves open. */
export function buildRoutine(written: WrittenRoutine, catalog: ExerciseCatalog, pace: Pace): Routine {
  const own = Object.entries(written.exercises ?? {}).map(([id, exercise]) => buildExercise(id, exercise));
  const ownById = new Map(own.map((exercise) => [exercise.id, exercise]));
  const find = (id: string) => ownById.get(id) ?? catalog.get(id);
  return {
    title: oneLine(written.title),
    mode: written.mode ?? 'maintenance',
    language: written.language ?? 'en',
    about: written.about === undefined ? undefined : oneLine(written.about),
    budgetMs: written.minutes === undefined ? undefined : written.minutes * 60_000,
    sources: (written.sources ?? (written.source === undefined ? [] : [written.source])).map(buildSource),
    pace: { ...pace, ...buildPace(written.pace ?? {}) },
    steps: written.steps.map((step) => buildStep(step, find)),
    after: (written.after ?? []).map((pack) => ({ pack: pack.pack, forMs: single('for', pack.for) })),
    again: written.again === undefined ? undefined : buildAgain(written.again),
  };
}

type FindExercise = (id: string) => Exercise | undefined;

function buildStep(written: WrittenStep, find: FindExercise): RoutineStep {
  if ('break' in written) {
    return { kind: 'break', forMs: single('break', written.break), note: note(written) };
  }
  if ('rounds' in written) {
    return { kind: 'rounds', rounds: written.rounds, steps: written.steps.map((step) => buildStep(step, find)) };
  }
  return buildExerciseStep(written, find);
}

function buildExerciseStep(written: WrittenExerciseStep, find: FindExercise): ExerciseStep {
  const exercise = find(written.exercise);
  if (exercise === undefined) {
    throw new Error(`The rules let an unknown exercise through: ${written.exercise}`);
  }
  return {
    kind: 'exercise',
    exercise,
    work: buildWork(written),
    sets: buildSets(written),
    sides: written.sides,
    startSide: written['start-side'],
    moreOn: written['more-on'],
    optional: written.optional ?? false,
    pace: buildPace(written.pace ?? {}),
    note: note(written),
    easier: written.easier ?? false,
  };
}

function buildWork({ hold, breaths, stations, tempo, count, every }: WrittenExerciseStep): Work {
  if (hold !== undefined) {
    return { kind: 'hold', holdMs: range('hold', hold) };
  }
  if (breaths !== undefined) {
    return { kind: 'breaths', breaths: range('breaths', breaths) };
  }
  if (stations !== undefined) {
    return {
      kind: 'stations',
      stations: stations.map((station) => ({
        pose: station.pose,
        say: oneLine(station.say),
        holdMs: range('hold', station.hold),
      })),
    };
  }
  if (tempo !== undefined) {
    const { out, stay = '0s', back } = tempo;
    return { kind: 'tempo', outMs: single('out', out), stayMs: single('stay', stay), backMs: single('back', back) };
  }
  if (count === undefined) {
    throw new Error('The rules let a step without work through.');
  }
  return { kind: 'count', everyMs: every === undefined ? defaultEveryMs : single('every', every) };
}

/** The reps of each set; of counted work the counts. */
function buildSets({ count, reps, sets = 1 }: WrittenExerciseStep): readonly Range[] {
  if (Array.isArray(reps)) {
    return reps.map((set) => range('reps', set));
  }
  const set = count === undefined ? range('reps', reps) : range('count', count);
  return Array.from({ length: sets }, () => set);
}

const paceKeys = [
  ['settle', 'settleMs'],
  ['move', 'moveMs'],
  ['switch', 'switchMs'],
  ['rest', 'restMs'],
  ['breath', 'breathMs'],
] as const;

export function buildPace(written: NonNullable<WrittenRoutine['pace']>): Partial<Pace> {
  return Object.fromEntries(
    paceKeys.flatMap(([key, keyMs]) => (written[key] === undefined ? [] : [[keyMs, single(key, written[key])]])),
  );
}

function buildAgain(written: NonNullable<WrittenRoutine['again']>): Again {
  const window = readWindow(written.between) ?? { fromMinute: 0, toMinute: 24 * 60 };
  return { everyMs: single('again', written.every), ...window, maxPerDay: written['most-a-day'] ?? defaultMaxPerDay };
}

function note(written: { readonly note?: string }): string | undefined {
  return written.note === undefined ? undefined : oneLine(written.note);
}

function range(name: QuantityName, written: unknown): Range {
  const read = readQuantity(name, written);
  if (typeof read === 'string') {
    throw new Error(`The format let a wrong quantity through: ${name}`);
  }
  return read;
}

/** A quantity that is not a range, in milliseconds where it is a time. */
function single(name: QuantityName, written: unknown): number {
  return range(name, written).low;
}
