/** Steps → the segments of the timeline, in order. Offsets are laid by `layOut`. */

import type { Mode, Position } from '../routine/routine.ts';
import type { Choices } from './choices.ts';
import { listReps, type Rep, sideOf } from './list-reps.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep, Segment, SegmentSpec } from './plan.ts';
import { isQuickTurn, workKindOf } from './work-kinds/work-kinds.ts';

/** Time to fetch a pack, wrap it and lie down with it. This project's own choice. */
const fetchPackMs = 30_000;

/** Time for the closing words. This project's own choice, long enough for the longest of them. */
const closeMs = 8_000;

/**
 * A person who waited at a gate pressed a key to go on, and needs this long to be back in position: time to name the
 * side and to count three. Own choice.
 */
const afterGateMs = 4_000;

/** However short the pace, there is time to name the next side: after a silent change the person works the wrong one. */
const nameSideMs = 1_500;

/** Time to lie down or stand up. This project's own choice. */
const getDownMs = 10_000;

/** Turning over, sitting up, or going onto all fours. This project's own choice. */
const turnOverMs = 5_000;

/** The stop rules are spoken and shown before a pain day's first exercise, and nothing may cut them short. */
export const stopRulesMs = 15_000;

/** However short the pace, there is time to name the exercise and the side. */
const nameMs = 2_000;

export function buildSegments(steps: readonly PlanStep[], mode: Mode, choices: Choices) {
  const specs = steps.flatMap((step, index) => buildStepSegments(step, steps[index - 1], mode, choices));
  const close: SegmentSpec = { kind: 'rest', durationMs: closeMs, step: Math.max(0, steps.length - 1), rest: 'close' };
  return layOut([...specs, close]);
}

/** Puts segments one after the other. */
export function layOut(specs: readonly SegmentSpec[]): readonly Segment[] {
  let atMs = 0;
  return specs.map((spec, index) => {
    const segment: Segment = { ...spec, index, atMs };
    atMs += spec.durationMs;
    return segment;
  });
}

/** Milliseconds from the start of the first segment to the end of the last. */
export function lengthOfSegments(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last ? last.atMs + last.durationMs : 0;
}

/** How long the exercises take. The minutes of a budget are for these; packs come afterwards and do not count. */
export function exerciseDurationMs(steps: readonly PlanStep[], segments: readonly Segment[]): number {
  const firstPack = segments.find(({ step }) => steps[step]?.kind === 'pack');
  return firstPack?.atMs ?? lengthOfSegments(segments);
}

/** The segments of one step. `before` is the step that the person comes from. */
export function buildStepSegments(
  step: PlanStep,
  before: PlanStep | undefined,
  mode: Mode,
  choices: Choices,
): readonly SegmentSpec[] {
  if (step.kind === 'break') return [buildBreak(step)];
  if (step.kind === 'pack') return buildPack(step);
  const settle: SegmentSpec = {
    kind: 'settle',
    durationMs: settleMs(step, before, mode),
    step: step.index,
    ...sideOf(listReps(step)[0]),
    fromPose: 'rest',
    toPose: 'rest',
  };
  return [settle, ...buildReps(step, choices)];
}

function buildBreak(step: PlanBreakStep): SegmentSpec {
  return { kind: 'rest', durationMs: step.forMs, step: step.index, rest: 'break' };
}

function buildPack(step: PlanPackStep): readonly SegmentSpec[] {
  return [
    { kind: 'settle', durationMs: fetchPackMs, step: step.index },
    { kind: 'pack', durationMs: step.forMs, step: step.index },
  ];
}

function buildReps(step: PlanExerciseStep, choices: Choices): readonly SegmentSpec[] {
  const reps = listReps(step);
  const last = reps.at(-1);
  const kind = workKindOf(step.work);
  return [
    ...reps.flatMap((rep, index) => [
      ...buildBetween(step, reps[index - 1], rep, choices),
      ...kind.buildRep(step, rep),
    ]),
    ...(last === undefined ? [] : (kind.buildWayBack?.(step, last) ?? [])),
  ];
}

/** What stands between two reps: nothing, a rest between sets, or a change of sides. */
function buildBetween(
  step: PlanExerciseStep,
  before: Rep | undefined,
  next: Rep,
  choices: Choices,
): readonly SegmentSpec[] {
  if (before === undefined) return [];
  const place = { step: step.index, ...sideOf(next), set: next.set, fromPose: 'rest', toPose: 'rest' };
  const sideChanges = before.side !== next.side && !isQuickTurn(step);
  const rest: readonly SegmentSpec[] =
    before.set === next.set ? [] : [{ kind: 'rest', durationMs: restMs(step, sideChanges), rest: 'set', ...place }];
  if (!sideChanges) return rest;
  if (!choices.waitForMe || choices.unattended)
    return rest.length > 0
      ? rest
      : [{ kind: 'switch', durationMs: Math.max(nameSideMs, step.pace.switchMs), ...place }];
  return [
    ...rest,
    { kind: 'gate', durationMs: 0, ...place },
    { kind: 'switch', durationMs: Math.min(afterGateMs, step.pace.switchMs), ...place },
  ];
}

function restMs(step: PlanExerciseStep, sideChanges: boolean): number {
  return sideChanges ? Math.max(2 * nameSideMs, step.pace.restMs) : step.pace.restMs;
}

/** How long a person gets to be in position for a step: the pace's settle time and the time to change position. */
export function settleMs(step: PlanExerciseStep, before: PlanStep | undefined, mode: Mode): number {
  const opening = step.number === 1 && mode === 'pain-day' ? stopRulesMs : 0;
  const way = wayMs(positionAfter(before), step.exercise.position);
  return Math.max(nameMs, step.pace.settleMs) + opening + way + getReadyMs(step);
}

/** A hold's first move is announced while it is made. Counted reps begin with "one", and need a word before. */
function getReadyMs({ work, pace }: PlanExerciseStep): number {
  return workKindOf(work).isCounted ? pace.moveMs : 0;
}

/** Before the first step the person stands; after a break or pack they may have got up. */
function positionAfter(step: PlanStep | undefined): Position {
  return step?.kind === 'exercise' ? step.exercise.position : 'standing';
}

function wayMs(from: Position, to: Position): number {
  if (from === to) return 0;
  return from === 'standing' || to === 'standing' ? getDownMs : turnOverMs;
}
