/** The words that name a side before it is worked: while getting ready, at a change of sides, and in a rest. */
import { messagesFor } from '../messages/messages-for.ts';
import type { Plan } from './plan.ts';
import { spokenMs } from './planned-phrase.ts';
import type { SpokenSpan } from './safety-cues.ts';
import type { Segment } from './segment.ts';
import { isQuickTurn } from './work-kinds/work-traits.ts';

/** In falling length; none where there is no side. */
export function listSideNames({ steps, language }: Plan, { step: index, side }: Segment): readonly string[] {
  const step = steps[index];
  if (side === undefined || step?.kind !== 'exercise') return [];
  return messagesFor(language).speech.firstSide(side, step.dose.sides.length);
}

/** The words for the side of a rep that needs to be named before it: kicks change sides too fast, and some reps begin with it. */
export function listNeededSide(plan: Plan, rep: Segment | undefined): readonly string[] {
  const step = rep && plan.steps[rep.step];
  if (rep?.rep === undefined || step?.kind !== 'exercise' || isQuickTurn(step)) return [];
  const begins = (words: string) =>
    plan.cues.some(({ segment, say }) => segment === rep.index && say.startsWith(words));
  return listSideNames(plan, rep)
    .slice(-1)
    .filter((words) => !begins(words));
}

/** When a segment names the side of the rep after it, where that needs it: not the one that was just worked. */
export function listSideSpans(plan: Plan, segment: Segment): readonly SpokenSpan[] {
  const rep = plan.segments[segment.index + 1];
  const before = plan.segments[segment.index - 1];
  const isKnown = before?.rep !== undefined && before.step === rep?.step && before.side === rep.side;
  if (isKnown || listNeededSide(plan, rep).length === 0) return [];
  return plan.cues
    .filter((cue) => cue.segment === segment.index && cue.side !== undefined)
    .map((cue) => ({ fromMs: cue.atMs, toMs: cue.atMs + spokenMs(cue, segment, plan.rate) }));
}
