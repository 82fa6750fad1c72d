import { hurtsOnOneSide, withoutHurt } from '../../plan/exclude-hurt.ts';
import type { Cue, Plan } from '../../plan/plan.ts';
import { isClosing, type Segment } from '../../plan/segment.ts';
import { findAfterHurt } from '../../player/find-segment.ts';
import type { Side } from '../../routine/routine.ts';

/** What comes in place of a segment once a side is left out. */
export interface Substitute {
  /** Index of the segment in whose place it comes. */
  readonly of: number;
  readonly leftOut: Side;
  /** The plan without the side, and the segment in it. */
  readonly remaining: Plan;
  readonly segment: Segment;
  /** Where it is in the sound; absent where nothing else is said than before. */
  readonly soundMs?: number;
}

/** A browser may look at the sound once a second only, and what comes behind must not be heard meanwhile. */
const gapMs = 2_000;

export interface PlanInSound {
  readonly plan: Plan;
  /** Where the plan begins in the sound. */
  readonly soundMs: number;
  readonly substitutes: readonly Substitute[];
}

export interface PageSound {
  readonly usual: PlanInSound;
  readonly lowest: PlanInSound | undefined;
  /** Everything that is heard, as one plan. */
  readonly whole: Plan;
}

/** The lowest doses stand behind the usual ones; where they say the same, both are heard from one place. */
export function layOutSound(plan: Plan, lowest: Plan | undefined): PageSound {
  const usual = placeAt(plan, 0);
  if (lowest === undefined) return { usual, lowest: undefined, whole: joinPlans([usual]) };
  if (saysTheSame(plan, lowest)) return { usual, lowest: placeAt(lowest, 0), whole: joinPlans([usual]) };
  const low = placeAt(lowest, endOf(usual));
  return { usual, lowest: low, whole: joinPlans([usual, low]) };
}

function placeAt(plan: Plan, soundMs: number): PlanInSound {
  return { plan, soundMs, substitutes: listSubstitutes(plan, soundMs + plan.totalMs) };
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
    cues: plans.flatMap(({ plan, soundMs, substitutes }) => [
      ...moveCues(plan.cues, soundMs),
      ...substitutes.flatMap(listSaid),
    ]),
    totalMs: Math.max(...plans.map(endOf)),
  };
}

function endOf({ plan, soundMs, substitutes }: PlanInSound): number {
  const ends = substitutes.map((one) => (one.soundMs ?? 0) + one.segment.durationMs);
  return Math.max(soundMs + plan.totalMs, ...ends) + gapMs;
}

function listSaid({ remaining, segment, soundMs }: Substitute): readonly Cue[] {
  return soundMs === undefined ? [] : moveCues(cuesOf(remaining, segment), soundMs - segment.atMs);
}

/** `fromMs` is where the plan ends in the sound. */
function listSubstitutes(plan: Plan, fromMs: number): readonly Substitute[] {
  const substitutes = new Map<string, Substitute>();
  let endMs = fromMs + gapMs;
  for (const { remaining, side, from } of listRemaining(plan)) {
    for (const segment of remaining.segments.slice(from)) {
      const old = plan.segments.find((one) => isSamePlace(one, segment));
      const key = `${old?.index} ${side}`;
      const needsOne = old !== undefined && (segment.kind === 'settle' || segment.kind === 'rest');
      if (!needsOne || substitutes.has(key)) continue;
      const isSaid = renderCues(cuesOf(remaining, segment), segment.atMs) === renderCues(cuesOf(plan, old), old.atMs);
      if (isSaid && segment.side === old.side) continue;
      substitutes.set(key, { of: old.index, leftOut: side, remaining, segment, ...(!isSaid && { soundMs: endMs }) });
      if (!isSaid) endMs += segment.durationMs + gapMs;
    }
  }
  return [...substitutes.values()];
}

export function cuesOf({ cues }: Plan, { index }: Segment): readonly Cue[] {
  return cues.filter(({ segment }) => segment === index);
}

export function moveCues(cues: readonly Cue[], byMs: number): readonly Cue[] {
  return cues.map((cue) => ({ ...cue, atMs: cue.atMs + byMs }));
}

/**
 * The plan as it is left, and from where on, after each side hurt for the first time, before it began or in its first rep:
 * later only less of it changes.
 */
function listRemaining(
  plan: Plan,
): readonly { readonly remaining: Plan; readonly side: Side; readonly from: number }[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'exercise' || !hurtsOnOneSide(step)) return [];
    return step.dose.sides.flatMap((side) => {
      const ofSide = plan.segments.filter((one) => one.step === step.index && one.side === side);
      const settle = ofSide.find(({ kind }) => kind === 'settle');
      const rep = ofSide.find((one) => one.rep !== undefined);
      return [settle, rep].flatMap((first) => {
        if (first === undefined) return [];
        const from = findAfterHurt(plan, first.index);
        return [{ remaining: withoutHurt(plan, { step: step.index, side, from }), side, from }];
      });
    });
  });
}

function isSamePlace(one: Segment, other: Segment): boolean {
  const isSame = one.step === other.step && one.kind === other.kind && one.set === other.set;
  return isSame && isClosing(one) === isClosing(other);
}

function renderCues(cues: readonly Cue[], fromMs: number): string {
  return cues.map(({ say, atMs }) => `${atMs - fromMs} ${say}`).join('\n');
}
