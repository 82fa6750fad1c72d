/** The routine as data, after reading: every unit in milliseconds, every exercise looked up, every default filled in. */
import { minuteMs } from '../durations.ts';
import type { weekdays } from './calendar.ts';
import type { choosable, PackPlace } from './choosable.ts';
import type { Figure } from './figure.ts';

export type Mode = (typeof choosable.modes)[number];
export type Side = (typeof choosable.sides)[number];

/** How a step treats the two sides. `each`: all reps on one side, then the other. `alternate`: the side changes every rep. */
export type Sides = 'each' | 'alternate' | Side;
export type Limb = 'leg' | 'arm';

export type Position = 'supine' | 'prone' | 'side' | 'all-fours' | 'seated' | 'standing' | 'kneeling';

/** A number a dose may choose from, both ends included. `low === high` where the file names one number. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type RangePlace = (typeof choosable.rangePlaces)[number];

/** Seconds between things, in milliseconds. */
export interface Pace {
  /** Getting into position before the first rep. */
  readonly settleMs: number;
  /** Into a hold, and again out of it. */
  readonly moveMs: number;
  /** Changing sides. A segment's own length may differ: see `withTimeForNeeded` in `plan/segment-length.ts`. */
  readonly switchMs: number;
  /** Between sets. */
  readonly restMs: number;
  /** One breath, for holds measured in breaths. */
  readonly breathMs: number;
}

export interface Source {
  readonly title: string;
  /** What this source gives: a dose, a caution, a picture. */
  readonly gives?: string;
  readonly figure?: string;
  readonly url?: string;
}

/** An easier way of doing an exercise. */
export interface EasierForm {
  readonly how: readonly string[];
  /** Whether these lines stand in place of the exercise's own; otherwise they change them, and come after them. */
  readonly isWhole: boolean;
  /** As of the exercise, where the lines stand in place of its own. */
  readonly switchSay?: string;
}

/** Who should leave an exercise out, or take its easier form. */
export interface Caution {
  /** What a person ticks: `osteoporosis`. */
  readonly concern: string;
  /** What the person should know. */
  readonly say: string;
  readonly then: 'leave-out' | 'easier';
  readonly source?: string;
}

/** What is said while it is done may contain `{side}` and `{other}`, which `fillSides` puts into words. */
export interface Exercise {
  readonly id: string;
  readonly name: string;
  /** What it is for. */
  readonly why?: string;
  readonly also: readonly string[];
  /** How the voice says the name. */
  readonly say: string;
  readonly position: Position;
  /** What has to be within reach. */
  readonly needs?: string;
  /** Short imperative lines, in order. */
  readonly how: readonly string[];
  readonly breathe?: string;
  /** How a rep ends, in place of "Relax.". */
  readonly relax?: string;
  /** What moves after a change of sides. */
  readonly switchSay?: string;
  /** It works on the other side from the one that is named: on your left side, a clamshell lifts the right leg. */
  readonly otherLimb?: Limb;
  readonly mistakes: readonly string[];
  readonly easier?: EasierForm;
  readonly harder?: string;
  readonly takeCare: readonly Caution[];
  readonly sources: readonly Source[];
  readonly figure?: Figure;
  /** Of a routine's own exercise: a file beside the routine. */
  readonly picture?: string;
}

/** The exercises by id. Any map will do; one that reads a file only when it is asked for it will do as well. */
export type ExerciseCatalog = Pick<ReadonlyMap<string, Exercise>, 'get' | 'has' | 'keys'>;

/** One of several held positions that make up one rep. */
export interface Station<Amount = Range> {
  /** Name of a pose of the exercise's figure, and the side where it is `left` or `right`. */
  readonly pose: string;
  /** What is said on the way into it. */
  readonly say: string;
  readonly holdMs: Amount;
}

/** What one rep is made of, by kind: a new one begins here. An `Amount` is a range in a routine, and the number taken from it in a plan. */
export interface WorkByKind<Amount> {
  hold: { readonly holdMs: Amount };
  /** Holds that differ, one for each rep. */
  holds: { readonly holdsMs: readonly Amount[] };
  breaths: { readonly breaths: Amount };
  stations: { readonly stations: readonly Station<Amount>[] };
  tempo: { readonly outMs: Amount; readonly stayMs: Amount; readonly backMs: Amount };
  count: { readonly everyMs: number };
  /** Done for so long, without a hold. */
  time: { readonly timeMs: Amount };
}

export type WorkKind = keyof WorkByKind<Range>;

/** Work of one kind, or of one of several. */
export type WorkOf<Kind extends WorkKind, Amount = Range> = {
  [One in Kind]: { readonly kind: One } & WorkByKind<Amount>[One];
}[Kind];

export type Work<Amount = Range> = WorkOf<WorkKind, Amount>;

export interface ExerciseStep {
  readonly kind: 'exercise';
  readonly exercise: Exercise;
  readonly work: Work;
  /** The reps of each set, in order: one entry is one set, `6, 4, 2` a pyramid. For `count` work, the counted repetitions. */
  readonly sets: readonly Range[];
  /** How many of them are done at the lowest dose. Without it: all. */
  readonly minSets?: number;
  readonly sides: Sides | undefined;
  readonly startSide: Side | undefined;
  /** The worse side, which gets more reps in each set. */
  readonly moreOn: Side | undefined;
  /** How many more. Without it: one. */
  readonly moreBy?: number;
  /** May be left out to fit the minutes, last ones first. */
  readonly optional: boolean;
  readonly pace: Partial<Pace>;
  /** What it is done with: "red band". */
  readonly equipment?: string;
  readonly note: string | undefined;
  /** More notes, some of them about one side. */
  readonly notes?: readonly StepNote[];
  readonly easier: boolean;
  /** The weeks in which it is done, without an end where the last is the last of all. Without it: in every week. */
  readonly during?: Range;
  /** What it is from later weeks on, in their order. */
  readonly weeks?: readonly StepOfWeek[];
}

/** A step as it is from a week on, counted from 1. */
export interface StepOfWeek {
  readonly week: number;
  readonly step: ExerciseStep;
}

/** A word about a step, or about one of its sides. */
export interface StepNote {
  readonly text: string;
  readonly side?: Side;
}

/** A pause between blocks. */
export interface BreakStep {
  readonly kind: 'break';
  readonly forMs: number;
  readonly note: string | undefined;
}

/** Several steps done in turn, `rounds` times. */
interface RoundsStep {
  readonly kind: 'rounds';
  readonly rounds: number;
  readonly steps: readonly RoutineStep[];
}

export type RoutineStep = ExerciseStep | BreakStep | RoundsStep;

export type PackKind = 'cold' | 'heat';

export interface Pack {
  readonly pack: PackKind;
  readonly forMs: number;
  /** Where it is put. Without it: on the lower back. */
  readonly where?: PackPlace;
}

/** When to come again: "every 3 h, between 08:00 and 21:00, at most 5 times a day". */
export interface Again {
  readonly everyMs: number;
  /** Minutes after local midnight. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly maxPerDay: number;
}

/** Within the hours of a day no second round can be due. */
export function isOnceADay({ everyMs, fromMinute, toMinute, maxPerDay }: Again): boolean {
  return maxPerDay === 1 || fromMinute * minuteMs + everyMs > toMinute * minuteMs;
}

export type Weekday = (typeof weekdays)[number];

/** On which days it is done, and how often on each of them. */
export interface When {
  /** In the order of the week; absent where it is done every so many days. */
  readonly days?: readonly Weekday[];
  /** 1 for every day, 2 for every other day. */
  readonly everyDays: number;
  /** On so many days from a Monday to a Sunday, whichever they are; absent where the days are given. */
  readonly daysPerWeek?: number;
  readonly timesPerDay: number;
}

export interface Routine {
  readonly title: string;
  readonly mode: Mode;
  readonly language: string;
  readonly about: string | undefined;
  /** What it is to lead to, in the person's own words. */
  readonly goal?: string;
  /** When to stop, beside the program's own rules: what follows "Stop if". */
  readonly stopIf?: readonly string[];
  /** The budget that dose choice aims for, in milliseconds. */
  readonly budgetMs: number | undefined;
  readonly sources: readonly Source[];
  readonly pace: Pace;
  /** Packs before the steps. */
  readonly before?: readonly Pack[];
  readonly steps: readonly RoutineStep[];
  readonly after: readonly Pack[];
  readonly again: Again | undefined;
  /** Without it: every day. */
  readonly when?: When;
  /** The last day on which it is done: `2026-12-24`. */
  readonly until?: string;
  /** The week that its steps are of; absent where nothing has chosen one. */
  readonly week?: number;
  /** The steps of later weeks alone. */
  readonly toCome?: readonly ExerciseStep[];
}

/** Every pack of a routine: those before its steps, and those after them. */
export function listPacks({ before = [], after }: Pick<Routine, 'before' | 'after'>): readonly Pack[] {
  return [...before, ...after];
}
