/** Steps → the segments of the timeline, in order. Offsets are laid by `layOut`. */
import { minuteMs } from '../durations.ts';
import type { DraftContext } from './cue-draft.ts';
import { listToFetch } from './draft-opening.ts';
import { packMs } from './draft-packs.ts';
import { listReps, type Rep, sideOf } from './list-steps.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep } from './plan.ts';
import type { Segment, SegmentSpec } from './segment.ts';
import { afterGateMs, breakMs, closingMs, fetchMs, settleMs, withTimeForNeeded } from './segment-length.ts';
import { isQuickTurn } from './work-kinds/work-kind.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

/** Time to lie down, for somebody who cannot reach a key from there. This project's own choice. */
const lyingDownMs = minuteMs;

/**
 * Time to fetch a pack, wrap it and put it on, or to fetch all that a session needs: plenty, since who is ready sooner
 * presses a key. This project's own choice.
 */
const fetchGateOpensMs = 2 * minuteMs;

/** What the segments depend on besides the steps: what is said in some of them, and whether sides are waited for. */
export interface SegmentContext extends DraftContext {
  readonly waitForMe?: boolean | undefined;
}

export function buildSegments(context: SegmentContext): readonly Segment[] {
  const { steps } = context;
  const specs = steps.flatMap((step, index) => [
    ...buildBeginGate(step, context),
    ...buildStepSegments(step, steps[index - 1], context),
  ]);
  const close = { kind: 'rest', step: Math.max(0, steps.length - 1), rest: 'close' } as const;
  return layOut([...specs, { ...close, durationMs: closingMs(close, context) }]);
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

/** How long the exercises take. The minutes of a budget are for these; packs before and after them do not count. */
export function exerciseDurationMs(steps: readonly PlanStep[], segments: readonly Segment[]): number {
  const isPack = ({ step }: Segment) => steps[step]?.kind === 'pack';
  const first = segments.find((segment) => !isPack(segment));
  if (first === undefined) return 0;
  const packAfter = segments.find((segment) => segment.index > first.index && isPack(segment));
  return (packAfter?.atMs ?? lengthOfSegments(segments)) - first.atMs;
}

/** The segments of one step. `before` is the step that the person comes from. */
export function buildStepSegments(
  step: PlanStep,
  before: PlanStep | undefined,
  context: SegmentContext,
): readonly SegmentSpec[] {
  if (step.kind === 'break') return [buildBreak(step, context)];
  if (step.kind === 'pack') return buildPack(step, context);
  const settle = {
    kind: 'settle',
    step: step.index,
    ...sideOf(listReps(step)[0]),
    fromPose: 'rest',
    toPose: 'rest',
  } as const;
  const specs = [{ ...settle, durationMs: settleMs(settle, step, before, context) }, ...buildReps(step, context)];
  return withTimeForNeeded(specs, context);
}

function buildBreak(step: PlanBreakStep, context: SegmentContext): SegmentSpec {
  return { kind: 'rest', durationMs: breakMs(step, context), step: step.index, rest: 'break' };
}

function buildPack(step: PlanPackStep, context: SegmentContext): readonly SegmentSpec[] {
  return [
    context.unattended ? { kind: 'settle', durationMs: fetchMs(step, context), step: step.index } : buildPackGate(step),
    { kind: 'pack', durationMs: packMs(step, context), step: step.index },
  ];
}

function buildReps(step: PlanExerciseStep, context: SegmentContext): readonly SegmentSpec[] {
  const reps = listReps(step);
  const last = reps.at(-1);
  const kind = workKindOf(step.work);
  return [
    ...reps.flatMap((rep, index) => {
      const done = reps.slice(0, index);
      const before = done.at(-1);
      const between = buildBetween(step, done, rep, context);
      const wayBack = before === undefined || between.length === 0 ? [] : (kind.buildWayBack?.(step, before) ?? []);
      return [...wayBack, ...between, ...kind.buildRep(step, rep)];
    }),
    ...(last === undefined ? [] : (kind.buildWayBack?.(step, last) ?? [])),
  ];
}

/** What stands between two reps: nothing, a rest between sets, or a change of sides. */
function buildBetween(
  step: PlanExerciseStep,
  done: readonly Rep[],
  next: Rep,
  { waitForMe, unattended }: SegmentContext,
): readonly SegmentSpec[] {
  const before = done.at(-1);
  if (before === undefined) return [];
  const place = { step: step.index, ...sideOf(next), set: next.set, fromPose: 'rest', toPose: 'rest' };
  const sideChanges = before.side !== next.side && !isQuickTurn(step);
  const isSideAgain = before.side !== undefined && before.side === next.side;
  const rest: readonly SegmentSpec[] =
    before.set === next.set
      ? []
      : [
          {
            kind: 'rest',
            durationMs: step.pace.restMs,
            rest: 'set',
            ...place,
            ...(isSideAgain && { isSideAgain: true as const }),
          },
        ];
  if (!sideChanges) return rest;
  const isNewSide = done.every(({ side }) => side !== next.side) && { isNewSide: true as const };
  if (!waitForMe || unattended)
    return rest.length > 0 ? rest : [{ kind: 'switch', durationMs: step.pace.switchMs, ...place, ...isNewSide }];
  return [
    ...rest.map((spec) => ({ ...spec, isGated: true })),
    { kind: 'gate', gate: 'switch', durationMs: 0, isAfterRest: rest.length > 0, ...place, ...isNewSide },
    { kind: 'switch', durationMs: afterGateMs, ...place, isAfterGate: true },
  ];
}

/** Before the first exercise: the person comes from the keyboard. */
export function buildBeginGate(step: PlanStep, context: DraftContext): readonly SegmentSpec[] {
  const first = context.steps.slice(context.beginsAt).find(({ kind }) => kind === 'exercise');
  if (context.unattended || step.kind !== 'exercise' || step.index !== first?.index) return [];
  const place = { step: step.index, ...sideOf(listReps(step)[0]), fromPose: 'rest', toPose: 'rest' };
  const { needs, packs } = listToFetch(context);
  const opensAfterMs = needs.length + packs.length > 0 ? fetchGateOpensMs : lyingDownMs;
  return [{ kind: 'gate', gate: 'begin', durationMs: 0, opensAfterMs, ...place }];
}

/** Before a pack: it has to be fetched, which takes as long as it takes. */
function buildPackGate(step: PlanPackStep): SegmentSpec {
  return { kind: 'gate', gate: 'pack', durationMs: 0, opensAfterMs: fetchGateOpensMs, step: step.index };
}
