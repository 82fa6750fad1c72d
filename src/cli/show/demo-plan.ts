/** A short plan that shows movements rather than doing them: each side once, a moment of hold, no waiting. */
import { secondMs } from '../../durations.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { layOut, lengthOfSegments } from '../../plan/build-segments.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import { defaultPace } from '../../routine/defaults.ts';
import { isPerSide } from '../../routine/figure.ts';
import type { Exercise, ExerciseStep, Range, Routine, Work, WorkKind, WorkOf } from '../../routine/routine.ts';
import { listExerciseSteps } from '../../routine/weeks.ts';

const demoHoldMs = 2_000;
const demoSettleMs = 1_500;
const demoSwitchMs = secondMs;
const demoCountMs = 3_000;

const once: Range = { low: 1, high: 1 };
const demoHold: Range = { low: demoHoldMs, high: demoHoldMs };

/** Every exercise of a routine in turn. */
export function buildRoutineDemo(routine: Routine): Plan {
  return buildDemo(routine.title, routine.language, listExerciseSteps(routine.steps).map(shorten));
}

/** One exercise, the way its figure moves. */
export function buildExerciseDemo(exercise: Exercise): Plan {
  const { figure } = exercise;
  const isSided = figure !== undefined && isPerSide(figure.held);
  const isCounted = figure?.path !== undefined;
  const work: Work = isCounted ? { kind: 'count', everyMs: demoCountMs } : { kind: 'hold', holdMs: demoHold };
  const step: ExerciseStep = {
    kind: 'exercise',
    exercise,
    work,
    sets: [once],
    sides: isSided ? (isCounted ? 'alternate' : 'each') : undefined,
    startSide: undefined,
    moreOn: undefined,
    optional: false,
    pace: {},
    note: undefined,
    easier: false,
  };
  return buildDemo(exercise.name, 'en', [shorten(step)]);
}

function buildDemo(title: string, language: string, steps: readonly ExerciseStep[]): Plan {
  const routine: Routine = {
    title,
    mode: 'maintenance',
    language,
    about: undefined,
    budgetMs: undefined,
    sources: [],
    pace: defaultPace,
    steps,
    after: [],
    again: undefined,
  };
  const plan = buildPlan(routine, { dose: 'low', unattended: true });
  const segments = layOut(plan.segments.filter(isShown).map(hurry));
  return { ...plan, segments, cues: [], totalMs: lengthOfSegments(segments) };
}

function shorten({ minSets: _, ...step }: ExerciseStep): ExerciseStep {
  const turns = step.sides === 'alternate' ? 2 : 1;
  return { ...step, work: shortenWork(step.work), sets: [{ low: turns, high: turns }], moreOn: undefined };
}

const shortenedWork: { readonly [Kind in WorkKind]: (work: WorkOf<Kind>) => Work } = {
  hold: () => ({ kind: 'hold', holdMs: demoHold }),
  holds: () => ({ kind: 'hold', holdMs: demoHold }),
  breaths: () => ({ kind: 'hold', holdMs: demoHold }),
  stations: ({ kind, stations }) => ({
    kind,
    stations: stations.map((station) => ({ ...station, holdMs: demoHold })),
  }),
  tempo: (work) => work,
  count: (work) => work,
  time: () => ({ kind: 'hold', holdMs: demoHold }),
};

function shortenWork<Kind extends WorkKind>(work: WorkOf<Kind>): Work {
  return shortenedWork[work.kind](work);
}

/** The closing words are part of a session. */
function isShown({ kind }: Segment): boolean {
  return kind !== 'rest';
}

function hurry(segment: Segment): Segment {
  if (segment.kind === 'settle') return { ...segment, durationMs: demoSettleMs };
  return segment.kind === 'switch' ? { ...segment, durationMs: demoSwitchMs } : segment;
}
