/** A position is held several times, each time for a length of its own. */
import { secondMs } from '../../durations.ts';
import { buildHeldRep, draftHeldSegment } from '../held-rep.ts';
import type { Rep } from '../list-steps.ts';
import type { StepOf, WorkKindModule } from './work-kind.ts';

export const holds: WorkKindModule<'holds'> = {
  listAmounts: ({ holdsMs }) => holdsMs,
  unit: secondMs,
  takeAmounts: ({ kind, holdsMs }, amountOf) => ({ kind, holdsMs: holdsMs.map(amountOf) }),
  beatMs: () => secondMs,
  plannedHoldMs: (work, { rep }) => holdOf(work, rep),
  buildRep: (step, rep) => buildHeldRep(step, rep, holdOf(step.work, rep.rep)),
  draftCues: (segment, step, context) => draftHeldSegment(segment, step, holdOf(step.work, segment.rep), context),
};

/** The worse side's extra rep is as long as the last one. */
function holdOf({ holdsMs }: StepOf<'holds'>['work'], rep: Rep['rep'] = 1): number {
  return holdsMs[rep - 1] ?? holdsMs.at(-1) ?? 0;
}
