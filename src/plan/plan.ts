/**
 * The plan: a routine with every choice made, as a timeline of plain data. It is played, printed, rendered to
 * sound and put on a page from here; nothing else in the program computes when something happens.
 */
import type { Again, Exercise, Mode, Pace, Range, Side } from '../routine/routine.ts';

export type SegmentKind = 'settle' | 'move' | 'hold' | 'count' | 'switch' | 'rest' | 'pack' | 'gate';

/** What a rest is for: between sets, between blocks, or the closing words. */
export type RestReason = 'set' | 'break' | 'close';

/** A stretch of the timeline. Segments follow each other without a gap; a gate has length 0 and stays open until the person goes on. */
export interface Segment {
  readonly index: number;
  readonly kind: SegmentKind;
  /** Offset from the start of the plan. */
  readonly atMs: number;
  readonly durationMs: number;
  /** Index into `plan.steps`. */
  readonly step: number;
  readonly side?: Side;
  /** 1-based; absent outside sets. */
  readonly set?: number;
  /** 1-based within the side and set; absent outside reps. */
  readonly rep?: number;
  /** Reps of this side and set. */
  readonly reps?: number;
  /** Which way a move goes. */
  readonly way?: 'in' | 'out';
  readonly rest?: RestReason;
  /** Index into the work's stations. */
  readonly station?: number;
  /** Poses of the exercise's figure at the segment's start and end: `rest`, `held`, or a station's pose. */
  readonly fromPose?: string;
  readonly toPose?: string;
}

export type CueKind = 'name' | 'form' | 'rep' | 'count' | 'switch' | 'relax' | 'breathe' | 'pack' | 'end';

/** Something said at an offset. */
export interface Cue {
  readonly atMs: number;
  readonly kind: CueKind;
  readonly say: string;
  /** Index into `plan.segments`. */
  readonly segment: number;
  /** Nothing may cut it short, not even a person who shortens the segment. */
  readonly safety?: true;
}

/** What of the ranges was taken for a step. */
export interface Dose {
  /** Absent for counted and tempo work. */
  readonly holdMs?: number;
  /** One for each station. */
  readonly stationHoldsMs?: readonly number[];
  readonly breaths?: number;
  /** Reps of each set; for counted work the count. */
  readonly sets: readonly number[];
  /** Sides in the order they are done; empty where the exercise has none. */
  readonly sides: readonly Side[];
}

/** What a dose was chosen from, as the routine has it; `low` equals `high` where there was nothing to choose. */
export interface DoseRanges {
  /** In milliseconds, or in breaths for work of that kind; one for each station; empty for counted and tempo work. */
  readonly holds: readonly Range[];
  /** One for each set. */
  readonly sets: readonly Range[];
}

export interface PlanExerciseStep {
  readonly kind: 'exercise';
  readonly index: number;
  /** 1-based number among the exercises, and how many there are. */
  readonly number: number;
  readonly exercise: Exercise;
  readonly work: 'hold' | 'breaths' | 'stations' | 'tempo' | 'count';
  readonly dose: Dose;
  readonly ranges: DoseRanges;
  readonly pace: Pace;
  /** The side changes with every rep, instead of after all reps of one side. */
  readonly alternates: boolean;
  /** The side that gets one rep more in each set. */
  readonly moreOn: Side | undefined;
  /** Interval of counted work. */
  readonly everyMs?: number;
  /** How the slow counted rep is divided, for tempo work. */
  readonly tempo?: Tempo;
  readonly stations?: readonly PlanStation[];
  /** Which round this is, inside `rounds`. */
  readonly round?: { readonly number: number; readonly of: number };
  readonly easier: boolean;
  readonly note: string | undefined;
}

export interface Tempo {
  readonly outMs: number;
  readonly stayMs: number;
  readonly backMs: number;
}

export interface PlanStation {
  readonly pose: string;
  readonly say: string;
}

export interface PlanBreakStep {
  readonly kind: 'break';
  readonly index: number;
  readonly forMs: number;
  readonly round?: { readonly number: number; readonly of: number };
  readonly note: string | undefined;
}

export interface PlanPackStep {
  readonly kind: 'pack';
  readonly index: number;
  readonly pack: 'cold' | 'heat';
  readonly forMs: number;
}

export type PlanStep = PlanExerciseStep | PlanBreakStep | PlanPackStep;

/**
 * When the next round is, as the routine's hours have it: after its interval (`due`), when the hours begin later today
 * or tomorrow, or `unsure` as long as nobody knows at what time of day this one will be over.
 */
export const nextRoundHints = ['unsure', 'due', 'today', 'tomorrow'] as const;

export type NextRoundHint = (typeof nextRoundHints)[number];

export interface Plan {
  readonly title: string;
  readonly mode: Mode;
  readonly language: string;
  readonly steps: readonly PlanStep[];
  readonly segments: readonly Segment[];
  /** In order of `atMs`. */
  readonly cues: readonly Cue[];
  /** Sum of the segments' lengths. */
  readonly totalMs: number;
  /** One line: what was chosen from the ranges, and why. */
  readonly choice: string;
  /** Names of optional steps that were left out to fit the minutes. */
  readonly leftOut: readonly string[];
  readonly again: Again | undefined;
  /** What the closing words say of coming again; without a meaning where `again` is absent. */
  readonly nextRound: NextRoundHint;
  readonly countDown: boolean;
}
