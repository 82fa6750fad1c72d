/** What a person is offered who said that it hurts. */
import type { HurtOffer } from '../messages/speech.ts';
import { countRepsOf, type Exclusion, hurtsOnOneSide } from '../plan/exclude-side.ts';
import type { Plan, PlanExerciseStep, Segment } from '../plan/plan.ts';
import { canEase } from './easier-form.ts';

type Segments = Pick<Plan, 'steps' | 'segments'>;

/** `target` is where the plan goes on, and `exclude` what of it would be left without a side. */
export function buildOffer(
  plan: Segments,
  hurt: Segment,
  target: number,
  exclude: (what: Exclusion) => Segments,
): HurtOffer {
  const step = plan.steps[hurt.step];
  if (step?.kind !== 'exercise') {
    return { over: hurt.kind === 'pack' ? 'pack' : 'rep', canEase: false, canLeaveOut: false, isOtherSideNext: false };
  }
  const side = sideOver(step, hurt);
  const next = plan.segments[target];
  const ahead = countRepsOf(plan, hurt.step, target);
  const remain =
    side === undefined ? ahead : countRepsOf(exclude({ step: hurt.step, side, from: target }), hurt.step, target);
  return {
    over: side === undefined ? 'rep' : remain < ahead ? 'side-for-good' : 'side',
    canEase: remain > 0 && canEase(step),
    canLeaveOut: remain > 0,
    isOtherSideNext: side !== undefined && next?.step === hurt.step && next.side !== undefined && next.side !== side,
  };
}

/** The side that is over; none where nobody knows which one it was. */
export function sideOver(step: PlanExerciseStep, { side }: Segment): Segment['side'] {
  return hurtsOnOneSide(step) ? side : undefined;
}
