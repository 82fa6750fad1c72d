/** Steps → the stretches of the timeline, in order. Offsets are laid by `layOut`. */
import type { Choices } from './choices.ts';
import { listReps, type Rep } from './list-reps.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep, Segment } from './plan.ts';
import { settleMs } from './settle.ts';

/** A segment before its place on the timeline is known. */
export type SegmentSpec = Omit<Segment, 'index' | 'atMs'>;

/** Time to fetch a pack, wrap it and lie down with it. This project's own choice. */
const fetchPackMs = 30_000;

/** Time for the closing words. This project's own choice, long enough for the longest of them. */
const closeMs = 8_000;

/**
 * A person who waited at a gate pressed a key to go on, and needs this long to be back in position: time to name the
 * side and to count three. Own choice.
 */
const afterGateMs = 4_000;

/** However short a routine's pace is, there is time to name the side that comes next: a silent change is a wrong one. */
const nameSideMs = 1_500;

export function buildSegments(steps: readonly PlanStep[], mode: 'maintenance' | 'pain-day', choices: Choices) {
  const stretches = steps.flatMap((step, index) => buildStepSegments(step, steps[index - 1], mode, choices));
  const close: SegmentSpec = { kind: 'rest', durationMs: closeMs, step: Math.max(0, steps.length - 1), rest: 'close' };
  return layOut([...stretches, close]);
}

/** Puts stretches one after the other. */
export function layOut(stretches: readonly SegmentSpec[]): readonly Segment[] {
  let atMs = 0;
  return stretches.map((stretch, index) => {
    const segment: Segment = { ...stretch, index, atMs };
    atMs += stretch.durationMs;
    return segment;
  });
}

/** Milliseconds from the start of the first segment to the end of the last. */
export function lengthOfSegments(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last ? last.atMs + last.durationMs : 0;
}

/** The stretches of one step. `before` is the step that the person comes from. */
export function buildStepSegments(
  step: PlanStep,
  before: PlanStep | undefined,
  mode: 'maintenance' | 'pain-day',
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
  const work = reps.flatMap((rep, index) => [
    ...buildBetween(step, reps[index - 1], rep, choices),
    ...buildRep(step, rep),
  ]);
  return step.work === 'stations' ? [...work, lastMoveOut(step, reps.at(-1))] : work;
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
  if (!choices.waitForMe)
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

/** Counted reps that alternate change sides within their own tempo: kicks have no pause between left and right. */
export function isQuickTurn(step: PlanExerciseStep): boolean {
  return step.alternates && (step.work === 'count' || step.work === 'tempo');
}

function buildRep(step: PlanExerciseStep, rep: Rep): readonly SegmentSpec[] {
  switch (step.work) {
    case 'hold':
      return buildHold(step, rep, step.dose.holdMs ?? 0);
    case 'breaths':
      return buildHold(step, rep, (step.dose.breaths ?? 0) * step.pace.breathMs);
    case 'stations':
      return buildStations(step, rep);
    case 'tempo':
      return [
        buildCounted(step, rep, (step.tempo?.outMs ?? 0) + (step.tempo?.stayMs ?? 0) + (step.tempo?.backMs ?? 0)),
      ];
    case 'count':
      return [buildCounted(step, rep, step.everyMs ?? 0)];
  }
}

function buildHold(step: PlanExerciseStep, rep: Rep, holdMs: number): readonly SegmentSpec[] {
  const place = placeOf(step, rep);
  return [
    { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose: 'rest', toPose: 'held' },
    { kind: 'hold', durationMs: holdMs, ...place, fromPose: 'held', toPose: 'held' },
    { kind: 'move', durationMs: step.pace.moveMs, way: 'out', ...place, fromPose: 'held', toPose: 'rest' },
  ];
}

/** From station to station; a rep ends in its last station, and the next one starts from there. */
function buildStations(step: PlanExerciseStep, rep: Rep): readonly SegmentSpec[] {
  const stations = step.stations ?? [];
  return stations.flatMap((station, index): readonly SegmentSpec[] => {
    const place = { ...placeOf(step, rep), station: index };
    const first = rep.rep === 1 ? 'rest' : (stations.at(-1)?.pose ?? 'rest');
    const fromPose = stations[index - 1]?.pose ?? first;
    const durationMs = step.dose.stationHoldsMs?.[index] ?? 0;
    return [
      { kind: 'move', durationMs: step.pace.moveMs, way: 'in', ...place, fromPose, toPose: station.pose },
      { kind: 'hold', durationMs, ...place, fromPose: station.pose, toPose: station.pose },
    ];
  });
}

function lastMoveOut(step: PlanExerciseStep, rep: Rep | undefined): SegmentSpec {
  const place = rep ? placeOf(step, rep) : { step: step.index };
  const fromPose = step.stations?.at(-1)?.pose ?? 'rest';
  return { kind: 'move', durationMs: step.pace.moveMs, way: 'out', ...place, fromPose, toPose: 'rest' };
}

function buildCounted(step: PlanExerciseStep, rep: Rep, durationMs: number): SegmentSpec {
  return { kind: 'count', durationMs, ...placeOf(step, rep), fromPose: 'rest', toPose: 'held' };
}

function placeOf(step: PlanExerciseStep, rep: Rep) {
  return { step: step.index, ...sideOf(rep), set: rep.set, rep: rep.rep, reps: rep.reps };
}

function sideOf(rep: Rep | undefined) {
  return rep?.side ? { side: rep.side } : {};
}
