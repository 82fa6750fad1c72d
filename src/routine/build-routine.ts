/** From a routine as it is written, checked, to the routine as data: every unit in milliseconds, every exercise looked up. */
import { minuteMs } from '../durations.ts';
import { oneLine } from '../text/prose.ts';
import { buildExercise, buildSource } from './build-exercise.ts';
import { weekdays } from './calendar.ts';
import { choosable, defaultPackPlace } from './choosable.ts';
import { readTimesAWeek } from './dates-and-times.ts';
import { defaultMaxPerDay, defaultWindow } from './defaults.ts';
import type { WrittenRoutine, WrittenStep } from './format.ts';
import { range, readWindow, single } from './quantity.ts';
import type {
  Again,
  Exercise,
  ExerciseCatalog,
  ExerciseStep,
  Pace,
  Pack,
  Range,
  Routine,
  RoutineStep,
  Side,
  StepNote,
  When,
  Work,
} from './routine.ts';
import type { WrittenExerciseStep } from './step-format.ts';
import { timesKeyOf } from './times-key.ts';
import { buildPace } from './timing-format.ts';
import { listWeeks } from './weeks.ts';
import { buildWork, repsOfWork } from './written-work.ts';

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
    ...(written.goal !== undefined && { goal: oneLine(written.goal) }),
    ...(written['stop-if'] !== undefined && { stopIf: written['stop-if'].map(oneLine) }),
    budgetMs: written.minutes === undefined ? undefined : written.minutes * minuteMs,
    sources: (written.sources ?? (written.source === undefined ? [] : [written.source])).map(buildSource),
    pace: { ...pace, ...buildPace(written.pace ?? {}) },
    steps: written.steps.map((step) => buildStep(step, find)),
    ...(written.before !== undefined && { before: written.before.map(buildPack) }),
    after: (written.after ?? []).map(buildPack),
    again: written.again === undefined ? undefined : buildAgain(written.again),
    ...(written.when !== undefined && { when: buildWhen(written.when) }),
    ...(written.until !== undefined && { until: written.until }),
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
  const work = buildWork(written);
  const more = moreOnOneSide(written);
  return {
    kind: 'exercise',
    exercise,
    work,
    ...buildSets(written, work),
    sides: written.sides,
    startSide: written['start-side'],
    moreOn: more?.side ?? written['more-on'],
    ...(more !== undefined && more.by !== 1 && { moreBy: more.by }),
    optional: written.optional ?? false,
    pace: buildPace(written.pace ?? {}),
    ...(written.with !== undefined && { equipment: oneLine(written.with) }),
    note: note(written),
    ...(written.notes !== undefined && { notes: buildNotes(written.notes) }),
    easier: written.easier ?? false,
    ...(written.weeks !== undefined && { during: range('weeks', written.weeks) }),
    ...buildWeeks(written, find),
  };
}

function buildWeeks(written: WrittenExerciseStep, find: FindExercise): Pick<ExerciseStep, 'weeks'> {
  const weeks = listWeeks(written).map(({ week, step }) => ({
    week: Number(week),
    step: buildExerciseStep(step, find),
  }));
  return weeks.length === 0 ? {} : { weeks };
}

/** The side that is given more reps than the other, where they are written for each. */
function moreOnOneSide(written: WrittenExerciseStep): { readonly side: Side; readonly by: number } | undefined {
  const reps = repsOfSides(written);
  if (reps === undefined || reps.left === reps.right) return undefined;
  return { side: reps.left > reps.right ? 'left' : 'right', by: Math.abs(reps.left - reps.right) };
}

function repsOfSides({ reps, count }: WrittenExerciseStep): Readonly<Record<Side, number>> | undefined {
  const times = reps ?? count;
  return typeof times === 'object' && 'left' in times ? times : undefined;
}

/** The reps of each set; of counted work the counts; of unlike sides those that both have. */
function buildSets(written: WrittenExerciseStep, work: Work): Pick<ExerciseStep, 'sets' | 'minSets'> {
  const { low, high } = range('sets', written.sets ?? 1);
  const sets = listSets(written, work, high);
  return low === high ? { sets } : { sets, minSets: low };
}

function listSets(written: WrittenExerciseStep, work: Work, sets: number): readonly Range[] {
  const reps = repsOfSides(written);
  if (reps !== undefined) {
    const both = Math.min(reps.left, reps.right);
    return Array.from({ length: sets }, () => ({ low: both, high: both }));
  }
  const timesKey = timesKeyOf[work.kind];
  if (timesKey === undefined) {
    const own = repsOfWork(work);
    return Array.from({ length: sets }, () => ({ low: own, high: own }));
  }
  const times = written[timesKey];
  if (Array.isArray(times)) return times.map((set) => range(timesKey, set));
  return Array.from({ length: sets }, () => range(timesKey, times));
}

function buildAgain(written: NonNullable<WrittenRoutine['again']>): Again {
  const window = readWindow(written.between ?? defaultWindow);
  if (window === undefined) throw new Error(`The format let a wrong window through: ${written.between}`);
  return { everyMs: single('again', written.every), ...window, maxPerDay: written['most-a-day'] ?? defaultMaxPerDay };
}

function buildPack(written: NonNullable<WrittenRoutine['after']>[number]): Pack {
  const { pack, where } = written;
  return {
    pack,
    forMs: single('for', written.for),
    ...(where !== undefined && where !== defaultPackPlace && { where }),
  };
}

function buildWhen(written: NonNullable<WrittenRoutine['when']>): When {
  if (typeof written === 'string') {
    const perWeek = readTimesAWeek(written);
    if (perWeek !== undefined) return { everyDays: 1, daysPerWeek: perWeek, timesPerDay: 1 };
    return { everyDays: written === 'every other day' ? 2 : 1, timesPerDay: 1 };
  }
  const { days, 'times-a-week': perWeek, 'times-a-day': timesPerDay = 1 } = written;
  const inOrder = days === undefined ? {} : { days: weekdays.filter((day) => days.includes(day)) };
  return { ...inOrder, everyDays: 1, ...(perWeek !== undefined && { daysPerWeek: perWeek }), timesPerDay };
}

function buildNotes(written: NonNullable<WrittenExerciseStep['notes']>): readonly StepNote[] {
  return written.flatMap((one): readonly StepNote[] => {
    if (typeof one === 'string') return [{ text: oneLine(one) }];
    return choosable.sides.flatMap((side) => {
      const text = one[side];
      return text === undefined ? [] : [{ text: oneLine(text), side }];
    });
  });
}

function note(written: { readonly note?: string }): string | undefined {
  return written.note === undefined ? undefined : oneLine(written.note);
}
