/** A position is held for so many seconds, each counted aloud. */
import { buildHeldRep, draftHeldSegment } from '../held-rep.ts';
import { secondMs, type WorkKindModule } from './work-kind.ts';

export const hold: WorkKindModule<'hold'> = {
  listAmounts: ({ holdMs }) => [holdMs],
  unit: secondMs,
  takeAmounts: ({ kind, holdMs }, amountOf) => ({ kind, holdMs: amountOf(holdMs) }),
  beatMs: () => secondMs,
  plannedHoldMs: ({ holdMs }) => holdMs,
  buildRep: (step, rep) => buildHeldRep(step, rep, step.work.holdMs),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, step.work.holdMs, context),
};
