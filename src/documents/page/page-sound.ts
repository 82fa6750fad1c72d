/**
 * What is heard on a page, as one sound. Behind a plan stands what is said only once a side is left out: getting ready
 * and resting then name the other side, in the words of the terminal, and a recorded sound cannot be made anew.
 */
import { withCues } from '../../plan/build-plan.ts';
import { applyExclusion, hurtsOnOneSide } from '../../plan/exclude-side.ts';
import type { Cue, Plan, Segment } from '../../plan/plan.ts';
import { findAfterHurt } from '../../player/find-segment.ts';
import type { Side } from '../../routine/routine.ts';

/** A segment as it is without a side. */
export interface Spare {
  /** Index of the segment in whose place it comes. */
  readonly of: number;
  readonly leftOut: Side;
  /** The plan without the side, and the segment in it. */
  readonly left: Plan;
  readonly segment: Segment;
  /** Where it is in the sound; absent where the same is said as before. */
  readonly soundMs?: number;
}

/** A browser may look at the sound once a second only, and what comes behind must not be heard meanwhile. */
const gapMs = 2_000;

export interface PlanInSound {
  readonly plan: Plan;
  /** Where the plan begins in the sound. */
  readonly soundMs: number;
  readonly spares: readonly Spare[];
}

export interface PageSound {
  readonly usual: PlanInSound;
  readonly low: PlanInSound | undefined;
  /** Everything that is heard, as one plan. */
  readonly whole: Plan;
}

/** The lowest doses stand behind the usual ones; where they say the same, both are heard from one place. */
export function layOutSound(plan: Plan, lowest: Plan | undefined): PageSound {
  const usual = placeAt(plan, 0);
  if (lowest === undefined) return { usual, low: undefined, whole: joinPlans([usual]) };
  if (saysTheSame(plan, lowest)) return { usual, low: placeAt(lowest, 0), whole: joinPlans([usual]) };
  const low = placeAt(lowest, endOf(usual));
  return { usual, low, whole: joinPlans([usual, low]) };
}

function placeAt(plan: Plan, soundMs: number): PlanInSound {
  return { plan, soundMs, spares: listSpares(plan, soundMs + plan.totalMs) };
}

export function saysTheSame(one: Plan, other: Plan): boolean {
  const isSame = ({ atMs, durationMs }: Segment, index: number) =>
    atMs === other.segments[index]?.atMs && durationMs === other.segments[index]?.durationMs;
  const areSegments = one.segments.length === other.segments.length && one.segments.every(isSame);
  return areSegments && renderCues(one.cues, 0) === renderCues(other.cues, 0);
}

function joinPlans(plans: readonly [PlanInSound, ...PlanInSound[]]): Plan {
  return {
    ...plans[0].plan,
    segments: plans.flatMap(({ plan, soundMs }) =>
      plan.segments.map((segment) => ({ ...segment, atMs: segment.atMs + soundMs })),
    ),
    cues: plans.flatMap(({ plan, soundMs, spares }) => [...moveCues(plan.cues, soundMs), ...spares.flatMap(listSaid)]),
    totalMs: Math.max(...plans.map(endOf)),
  };
}

function endOf({ plan, soundMs, spares }: PlanInSound): number {
  const ends = spares.map((spare) => (spare.soundMs ?? 0) + spare.segment.durationMs);
  return Math.max(soundMs + plan.totalMs, ...ends) + gapMs;
}

function listSaid({ left, segment, soundMs }: Spare): readonly Cue[] {
  return soundMs === undefined ? [] : moveCues(cuesOf(left, segment), soundMs - segment.atMs);
}

/** `fromMs` is where the plan ends in the sound. */
function listSpares(plan: Plan, fromMs: number): readonly Spare[] {
  const spares = new Map<string, Spare>();
  let endMs = fromMs + gapMs;
  for (const { left, side } of listLeft(plan)) {
    for (const segment of left.segments) {
      const old = plan.segments.find((one) => isSamePlace(one, segment));
      const key = `${old?.index} ${side}`;
      const isSpare = old !== undefined && (segment.kind === 'settle' || segment.kind === 'rest');
      if (!isSpare || spares.has(key)) continue;
      const isSaid = renderCues(cuesOf(left, segment), segment.atMs) === renderCues(cuesOf(plan, old), old.atMs);
      if (isSaid && segment.side === old.side) continue;
      spares.set(key, { of: old.index, leftOut: side, left, segment, ...(!isSaid && { soundMs: endMs }) });
      if (!isSaid) endMs += segment.durationMs + gapMs;
    }
  }
  return [...spares.values()];
}

export function cuesOf({ cues }: Plan, { index }: Segment): readonly Cue[] {
  return cues.filter(({ segment }) => segment === index);
}

export function moveCues(cues: readonly Cue[], byMs: number): readonly Cue[] {
  return cues.map((cue) => ({ ...cue, atMs: cue.atMs + byMs }));
}

/** The plan as it is left after each side hurt for the first time: later only less of it changes. */
function listLeft(plan: Plan): readonly { readonly left: Plan; readonly side: Side }[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'exercise' || !hurtsOnOneSide(step)) return [];
    return step.dose.sides.flatMap((side) => {
      const first = plan.segments.find((one) => one.step === step.index && one.rep !== undefined && one.side === side);
      if (first === undefined) return [];
      const from = findAfterHurt(plan, first.index);
      return [{ left: withCues({ ...plan, ...applyExclusion(plan, { step: step.index, side, from }) }), side }];
    });
  });
}

function isSamePlace(one: Segment, other: Segment): boolean {
  return one.step === other.step && one.kind === other.kind && one.rest === other.rest && one.set === other.set;
}

function renderCues(cues: readonly Cue[], fromMs: number): string {
  return cues.map(({ say, atMs }) => `${atMs - fromMs} ${say}`).join('\n');
}
