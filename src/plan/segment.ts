/** The stretches of a plan's timeline, and what is asked of one whatever its plan. */
import type { Side } from '../routine/routine.ts';

/**
 * A stretch of the timeline. Segments follow each other without a gap; a gate has length 0 and stays open until the person
 * goes on, and what it says sounds while the position stands still.
 */
export type Segment = WorkSegment | SettleSegment | SwitchSegment | RestSegment | PackSegment | GateSegment;

interface AnySegment {
  readonly index: number;
  /** Offset from the start of the plan. */
  readonly atMs: number;
  readonly durationMs: number;
  /** Index into `plan.steps`. */
  readonly step: number;
  /** The side that is worked, or that comes next. */
  readonly side?: Side;
  /** 1-based; absent outside sets. */
  readonly set?: number;
  /** 1-based within the side and set; absent outside reps. */
  readonly rep?: number;
  /** Reps of this side and set. */
  readonly reps?: number;
  /** Its side hurt, and was left out later: no key leads back to it. */
  readonly isOver?: true;
  /** Index into the work's stations. */
  readonly station?: number;
  /** Poses of the exercise's figure at the segment's start and end: `rest`, `held`, or a station's pose. */
  readonly fromPose?: string;
  readonly toPose?: string;
}

/** A part of a rep. */
interface RepSegment extends AnySegment {
  readonly set: number;
  readonly rep: number;
  readonly reps: number;
}

export interface MoveSegment extends RepSegment {
  readonly kind: 'move';
  readonly way: 'in' | 'out';
}

export interface HoldSegment extends RepSegment {
  readonly kind: 'hold';
}

/** A whole rep that is counted, not held. */
export interface CountSegment extends RepSegment {
  readonly kind: 'count';
}

export type WorkSegment = MoveSegment | HoldSegment | CountSegment;

/** Time to get into position for a step. */
interface SettleSegment extends AnySegment {
  readonly kind: 'settle';
}

/** Time to change sides. */
export interface SwitchSegment extends AnySegment {
  readonly kind: 'switch';
  readonly side: Side;
  /** Nothing of the step was done on it so far. */
  readonly isNewSide?: true;
  /** The gate has said what is done on it. */
  readonly isAfterGate?: true;
}

export interface RestSegment extends AnySegment {
  readonly kind: 'rest';
  /** What it is for: between sets, between blocks, or the closing words. */
  readonly rest: 'set' | 'break' | 'close';
  /** It ends at a gate, which says what comes. */
  readonly isGated?: boolean;
  /** The set after it begins on the side on which the one before it ended. */
  readonly isSideAgain?: true;
}

interface PackSegment extends AnySegment {
  readonly kind: 'pack';
}

/** Waits for ever, until the sides are changed. */
export interface SwitchGate extends AnySegment {
  readonly kind: 'gate';
  readonly gate: 'switch';
  readonly side: Side;
  readonly set: number;
  /** As of a change of sides without a gate. */
  readonly isNewSide?: true;
  /** After a rest, the set is named too. */
  readonly isAfterRest: boolean;
}

/** Waits for the person to be in position, or for a pack to be in place. */
export interface OpeningGate extends AnySegment {
  readonly kind: 'gate';
  readonly gate: 'begin' | 'pack';
  /** How long it waits before it goes on by itself. */
  readonly opensAfterMs: number;
}

export type GateSegment = SwitchGate | OpeningGate;

/** What each kind of segment is without the keys that are not known yet. */
type Without<Of, Keys extends PropertyKey> = Of extends unknown ? Omit<Of, Keys> : never;

/** A segment before its place on the timeline is known. */
export type SegmentSpec = Without<Segment, 'index' | 'atMs'>;

/** A segment before its length is known, too. */
export type SegmentDraft = Without<SegmentSpec, 'durationMs'>;

/** Whether the closing words are said in it. */
export function isClosing(segment: SegmentSpec | undefined): boolean {
  return segment?.kind === 'rest' && segment.rest === 'close';
}

/** Whether the person presses a key in it when they are in position for the first exercise. */
export function isBeginGate(segment: Segment): boolean {
  return segment.kind === 'gate' && segment.gate === 'begin';
}

/** Whether a person gets into position for an exercise, or waits to begin with it. */
export function isGettingReady(segment: Segment): boolean {
  return segment.kind === 'settle' || isBeginGate(segment);
}

/** Whether it only gives time to get ready or to rest: who is ready goes on. */
export function isWait(segment: Segment): boolean {
  return ['settle', 'switch', 'rest'].includes(segment.kind) && !isClosing(segment);
}

export function isSwitchGate(segment: Segment | undefined): segment is SwitchGate {
  return segment?.kind === 'gate' && segment.gate === 'switch';
}

/** Whether it leads out of a position, and so belongs to what was done before. */
export function isWayOut(segment: Segment): boolean {
  return segment.kind === 'move' && segment.way === 'out';
}

export function isWork(segment: Segment): segment is WorkSegment {
  return segment.rep !== undefined;
}

// Which moment of an exercise its figure shows in a segment, whatever draws it.

/** While nothing is done, what is done next is shown: where the movement starts, its way, and what is reached. */
export function showsPreview(segment: Segment): boolean {
  return segment.kind === 'switch' || isSwitchGate(segment) || (segment.kind === 'rest' && !isClosing(segment));
}

/** The next hold or count, if nothing else comes first. */
export function findWork({ segments }: { readonly segments: readonly Segment[] }, now: Segment): Segment | undefined {
  const next = segments.find(
    (segment) => segment.index > now.index && (['hold', 'count', 'pack'].includes(segment.kind) || isClosing(segment)),
  );
  return next?.kind === 'hold' || next?.kind === 'count' ? next : undefined;
}

export function isMoving({ kind, fromPose, toPose }: Segment): boolean {
  return kind === 'count' || fromPose !== toPose;
}
