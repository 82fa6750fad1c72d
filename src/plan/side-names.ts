/** The words that name a side before it is worked: while getting ready, at a change of sides, and in a rest. */
import { messagesFor } from '../messages/messages-for.ts';
import type { Variants } from '../messages/speech.ts';
import type { Side } from '../routine/routine.ts';
import type { Cue, Plan, PlanExerciseStep, Segment } from './plan.ts';

/** In falling length; none where there is no side. */
export function listSideNames({ steps, language }: Plan, { step: index, side }: Segment): Variants {
  const step = steps[index];
  if (side === undefined || step?.kind !== 'exercise') return [];
  return messagesFor(language).speech.firstSide(side, step.dose.sides.length);
}

export function isSideName(plan: Plan, { kind, say, segment: index }: Cue): boolean {
  const segment = plan.segments[index];
  const step = segment && plan.steps[segment.step];
  if (kind === 'switch') return segment?.side !== undefined;
  if (kind !== 'name' || segment?.kind !== 'settle' || step?.kind !== 'exercise') return false;
  const { dose } = messagesFor(plan.language).speech;
  const isDose = beginsTurns(step, segment.side) && say === dose(step);
  return isDose || listSideNames(plan, segment).includes(say);
}

/** Whether the dose names the sides of turns in their order, this one first. A single turn is of the side that has one more. */
export function beginsTurns({ alternates, dose }: PlanExerciseStep, side: Side | undefined): boolean {
  return alternates && dose.sets.some((turns) => turns > 1) && side === dose.sides[0];
}
