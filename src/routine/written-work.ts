/** How each kind of work is written in a step, read, and bounded. A kind is written with the key of its name. */
import { oneLine } from './build-exercise.ts';
import { defaultEveryMs, defaultPace } from './defaults.ts';
import { highEnd, type QuantityName, range, single } from './quantity.ts';
import type { Work, WorkKind, WorkOf } from './routine.ts';
import type { WrittenExerciseStep } from './step-format.ts';
import { isMapping, type Mapping } from './yaml-document.ts';

interface WrittenWork<Kind extends WorkKind> {
  /** The key that says how often a rep is done; without one it is done once in each set. */
  readonly timesKey: 'reps' | 'count' | undefined;
  /** `undefined` where the step is not written so. */
  readonly build: (written: WrittenExerciseStep) => WorkOf<Kind> | undefined;
  /** How long one rep takes at the high end of its ranges, in milliseconds, whatever is wrong with the step. */
  readonly maxRepMs: (step: Mapping) => number;
}

export const writtenWork: { readonly [Kind in WorkKind]: WrittenWork<Kind> } = {
  hold: {
    timesKey: 'reps',
    build: ({ hold }) => (hold === undefined ? undefined : { kind: 'hold', holdMs: range('hold', hold) }),
    maxRepMs: ({ hold }) => highEnd('hold', hold),
  },
  breaths: {
    timesKey: 'reps',
    build: ({ breaths }) =>
      breaths === undefined ? undefined : { kind: 'breaths', breaths: range('breaths', breaths) },
    maxRepMs: ({ breaths }) => highEnd('breaths', breaths) * defaultPace.breathMs,
  },
  stations: {
    timesKey: 'reps',
    build: ({ stations }) =>
      stations === undefined
        ? undefined
        : {
            kind: 'stations',
            stations: stations.map(({ pose, say, hold }) => ({ pose, say: oneLine(say), holdMs: range('hold', hold) })),
          },
    maxRepMs: ({ stations }) =>
      Array.isArray(stations) ? sum(stations.map((station: unknown) => highOf('hold', station))) : 0,
  },
  tempo: {
    timesKey: 'reps',
    build: ({ tempo }) => {
      if (tempo === undefined) return undefined;
      const { out, stay = '0s', back } = tempo;
      return { kind: 'tempo', outMs: range('out', out), stayMs: range('stay', stay), backMs: range('back', back) };
    },
    maxRepMs: ({ tempo }) => highOf('out', tempo) + highOf('stay', tempo) + highOf('back', tempo),
  },
  count: {
    timesKey: 'count',
    build: ({ count, every }) =>
      count === undefined
        ? undefined
        : { kind: 'count', everyMs: every === undefined ? defaultEveryMs : single('every', every) },
    maxRepMs: ({ every }) => highEnd('every', every) || defaultEveryMs,
  },
  time: {
    timesKey: undefined,
    build: ({ time }) => (time === undefined ? undefined : { kind: 'time', timeMs: range('time', time) }),
    maxRepMs: ({ time }) => highEnd('time', time),
  },
};

export const workKinds = Object.keys(writtenWork) as readonly WorkKind[];

/** The work of a step that has been checked. */
export function buildWork(written: WrittenExerciseStep): Work {
  for (const kind of workKinds) {
    const work = writtenWork[kind].build(written);
    if (work !== undefined) return work;
  }
  throw new Error('The rules let a step without work through.');
}

function highOf(name: QuantityName, holder: unknown): number {
  return isMapping(holder) ? highEnd(name, holder[name]) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
