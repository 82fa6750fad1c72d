/** A position is held for so many seconds, each counted aloud. */
import { secondMs } from '../../durations.ts';
import { buildHeldRep, draftHeldSegment } from '../held-rep.ts';
import type { WorkKindModule } from './work-kind.ts';

export const hold: WorkKindModule<'hold'> = {
  listAmounts: ({ holdMs }) => [holdMs],
  unit: secondMs,
  takeAmounts: ({ kind, holdMs }, amountOf) => ({ kind, holdMs: amountOf(holdMs) }),
  beatMs: () => secondMs,
  plannedHoldMs: ({ holdMs }) => holdMs,
  buildRep: (step, rep) => buildHeldRep(step, rep, step.work.holdMs),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, step.work.holdMs, context),
};
