/** A position is held for so many breaths, and these are counted, because the person was asked for breaths. */
import type { SpeechMessages } from '../../messages/speech.ts';
import { anchored, type CueDraft, priorities } from '../cue-draft.ts';
import type { Segment } from '../segment.ts';
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
    segment.kind === 'hold'
      ? draftBreaths(segment, step.pace.breathMs, context.speech)
      : [draftWay(segment, step, context)],
};

function draftBreaths({ durationMs }: Segment, breathMs: number, speech: SpeechMessages): readonly CueDraft[] {
  const count = Math.max(1, Math.round(durationMs / breathMs));
  return Array.from({ length: count }, (_, index) => [
    anchored('breathe', speech.breath(index + 1), index * breathMs, priorities.count),
    anchored('breathe', [speech.breatheOut], index * breathMs + breathMs / 2, priorities.breathe),
  ]).flat();
}
