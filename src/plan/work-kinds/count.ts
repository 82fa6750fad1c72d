/** Repetitions without a hold that are counted one by one, as kicks are. */
import { buildCountedRep, draftCountedRep } from './counted-rep.ts';
import { secondMs, type WorkKindModule } from './work-kind.ts';

export const count: WorkKindModule<'count'> = {
  listAmounts: () => [],
  unit: secondMs,
  takeAmounts: (work) => work,
  beatMs: () => secondMs,
  plannedHoldMs: () => undefined,
  buildRep: (step, rep) => buildCountedRep(step, rep, step.work.everyMs),
  draftCues: draftCountedRep,
};
