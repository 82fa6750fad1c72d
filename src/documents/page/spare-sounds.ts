/**
 * What is heard on a page only once a side is left out: getting ready and resting then name the other side, in the words
 * of the terminal. A recorded sound cannot be made anew, so that these words stand behind its end.
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

/** `fromMs` is where the plan ends in the sound. */
export function listSpares(plan: Plan, fromMs = plan.totalMs): readonly Spare[] {
  const spares = new Map<string, Spare>();
  let endMs = fromMs + gapMs;
  for (const { left, side } of listLeft(plan)) {
    for (const segment of left.segments) {
      const old = plan.segments.find((one) => isSamePlace(one, segment));
      const key = `${old?.index} ${side}`;
      const isSpare = old !== undefined && (segment.kind === 'settle' || segment.kind === 'rest');
      if (!isSpare || spares.has(key)) continue;
      const isSaid = renderCues(left, segment) === renderCues(plan, old);
      if (isSaid && segment.side === old.side) continue;
      spares.set(key, { of: old.index, leftOut: side, left, segment, ...(!isSaid && { soundMs: endMs }) });
      if (!isSaid) endMs += segment.durationMs + gapMs;
    }
  }
  return [...spares.values()];
}

/** The plan as the sound has it: with what is said behind its end. */
export function withSpares(plan: Plan, spares: readonly Spare[]): Plan {
  const cues = spares.flatMap(({ left, segment, soundMs }) =>
    soundMs === undefined ? [] : moveCues(cuesOf(left, segment), soundMs - segment.atMs),
  );
  const ends = spares.map(({ soundMs = 0, segment }) => soundMs + segment.durationMs);
  return { ...plan, cues: [...plan.cues, ...cues], totalMs: Math.max(plan.totalMs, ...ends) + gapMs };
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

function renderCues(plan: Plan, segment: Segment): string {
  return cuesOf(plan, segment)
    .map(({ say, atMs }) => `${atMs - segment.atMs} ${say}`)
    .join('\n');
}
