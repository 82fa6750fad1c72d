/** What is said where a session waits until the person is in position, or has put on a pack. */
import { anchored, type CueDraft, type DraftContext, priorities } from './cue-draft.ts';
import { draftWelcome, isOpening } from './draft-opening.ts';
import { draftPlacing } from './draft-packs.ts';
import { listPackOff } from './list-pack-off.ts';
import type { PlanExerciseStep, PlanPackStep, Segment } from './plan.ts';

// A gate has no length of its own, so that all it says is one cue.

export function draftBeginGate(
  { opensAfterMs = 0 }: Segment,
  step: PlanExerciseStep,
  context: DraftContext,
): readonly CueDraft[] {
  const prompt = context.speech.beginGate(step.exercise.position, opensAfterMs);
  const welcome = isOpening(step, context) ? draftWelcome(context) : [];
  const said = [...listPackOff(step, context), join(welcome, prompt)].join(' ');
  return [anchored('name', [said], 0, priorities.name)];
}

export function draftPackGate(
  { opensAfterMs = 0 }: Segment,
  step: PlanPackStep,
  context: DraftContext,
): readonly CueDraft[] {
  const welcome = step.index === 0 ? draftWelcome(context) : [];
  const said = join([...welcome, ...draftPlacing(step, context)], context.speech.packGate(opensAfterMs));
  return [anchored('pack', [said], 0, priorities.name)];
}

function join(drafts: readonly CueDraft[], prompt: string): string {
  return [...drafts.map(({ variants }) => variants[0]), prompt].join(' ');
}
