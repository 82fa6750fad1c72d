/** A position is held for so many breaths, and these are counted, because the person was asked for breaths. */
import { anchored, type CueDraft, type DraftContext, priorities } from '../cue-draft.ts';
import { beforeAnchorMs, planPhrase } from '../planned-phrase.ts';
import type { WorkSegment } from '../segment.ts';
import { buildHeldRep, draftWay } from './hold.ts';
import type { WorkKindModule } from './work-kind.ts';

export const breaths: WorkKindModule<'breaths'> = {
  listAmounts: ({ breaths }) => [breaths],
  unit: 1,
  takeAmounts: (work, amountOf) => ({ kind: work.kind, breaths: amountOf(work.breaths) }),
  beatMs: ({ breathMs }) => breathMs,
  plannedHoldMs: () => undefined,
  buildRep: (step, rep) => buildHeldRep(step, rep, step.work.breaths * step.pace.breathMs),
  draftCues: (segment, step, context) =>
    segment.kind === 'hold' ? draftBreaths(segment, step.pace.breathMs, context) : [draftWay(segment, step, context)],
};

function draftBreaths(segment: WorkSegment, breathMs: number, context: DraftContext): readonly CueDraft[] {
  const breaths = Math.max(1, Math.round(segment.durationMs / breathMs));
  return Array.from({ length: breaths }, (_, index) => [
    draftIn(segment, { number: index + 1, breathMs }, context),
    anchored('breathe', [context.speech.breatheOut], index * breathMs + breathMs / 2, priorities.breathe),
  ]).flat();
}

/** The number alone where more would still be said when it is time to breathe out. */
function draftIn(
  segment: WorkSegment,
  { number, breathMs }: { readonly number: number; readonly breathMs: number },
  { speech, rate }: DraftContext,
): CueDraft {
  const say = speech.breath(number);
  const afterMs = (number - 1) * breathMs;
  const isRoom = planPhrase(say, 'breathe', segment, rate).withinMs + beforeAnchorMs <= breathMs / 2;
  return isRoom
    ? anchored('breathe', [say], afterMs, priorities.count)
    : anchored('count', [speech.number(number)], afterMs, priorities.count);
}
