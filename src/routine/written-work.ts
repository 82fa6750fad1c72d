/** How each kind of work is written in a step, read, and bounded. */
import { oneLine } from '../text/prose.ts';
import { defaultEveryMs, defaultPace } from './defaults.ts';
import { highEnd, type QuantityName, range, single } from './quantity.ts';
import type { Work, WorkKind, WorkOf } from './routine.ts';
import type { WrittenExerciseStep } from './step-format.ts';
import { isMapping, type Mapping } from './yaml-document.ts';

interface WrittenWork<Kind extends WorkKind> {
  /** The key that it is written with; two kinds may share one, written differently. */
  readonly key: keyof WrittenExerciseStep;
  /** How many reps it has by itself, where it says so. */
  readonly repsOf?: (work: WorkOf<Kind>) => number;
  /** `undefined` where the step is not written so. */
  readonly build: (written: WrittenExerciseStep) => WorkOf<Kind> | undefined;
  /** How long one rep takes at the high end of its ranges, in milliseconds, whatever is wrong with the step. */
  readonly maxRepMs: (step: Mapping) => number;
}

export const writtenWork: { readonly [Kind in WorkKind]: WrittenWork<Kind> } = {
  hold: {
    key: 'hold',
    build: ({ hold }) => (typeof hold === 'string' ? { kind: 'hold', holdMs: range('hold', hold) } : undefined),
    maxRepMs: ({ hold }) => highEnd('hold', hold),
  },
  holds: {
    key: 'hold',
    repsOf: ({ holdsMs }) => holdsMs.length,
    build: ({ hold }) =>
      Array.isArray(hold) ? { kind: 'holds', holdsMs: hold.map((one) => range('hold', one)) } : undefined,
    maxRepMs: ({ hold }) => (Array.isArray(hold) ? sum(hold.map((one: unknown) => highEnd('hold', one))) : 0),
  },
  breaths: {
    key: 'breaths',
    build: ({ breaths }) =>
      breaths === undefined ? undefined : { kind: 'breaths', breaths: range('breaths', breaths) },
    maxRepMs: ({ breaths }) => highEnd('breaths', breaths) * defaultPace.breathMs,
  },
  stations: {
    key: 'stations',
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
    key: 'tempo',
    build: ({ tempo }) => {
      if (tempo === undefined) return undefined;
      const { out, stay = '0s', back } = tempo;
      return { kind: 'tempo', outMs: range('out', out), stayMs: range('stay', stay), backMs: range('back', back) };
    },
    maxRepMs: ({ tempo }) => highOf('out', tempo) + highOf('stay', tempo) + highOf('back', tempo),
  },
  count: {
    key: 'count',
    build: ({ count, every }) =>
      count === undefined
        ? undefined
        : { kind: 'count', everyMs: every === undefined ? defaultEveryMs : single('every', every) },
    maxRepMs: ({ every }) => highEnd('every', every) || defaultEveryMs,
  },
  time: {
    key: 'time',
    build: ({ time }) => (time === undefined ? undefined : { kind: 'time', timeMs: range('time', time) }),
    maxRepMs: ({ time }) => highEnd('time', time),
  },
};

export const workKindNames = Object.keys(writtenWork) as readonly WorkKind[];

/** The keys that say how a step is done, each once. */
export const workKeys: readonly string[] = [...new Set(workKindNames.map((kind) => writtenWork[kind].key))];

/** How many reps a set has, where the work says so itself. */
export function repsOfWork<Kind extends WorkKind>(work: WorkOf<Kind>): number {
  return writtenWork[work.kind].repsOf?.(work) ?? 1;
}

/** The work of a step that has been checked. */
export function buildWork(written: WrittenExerciseStep): Work {
  for (const kind of workKindNames) {
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
