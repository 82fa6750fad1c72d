/** Slow repetitions that are counted: out, a moment there, and back. */
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import { anchored, priorities } from '../cue-draft.ts';
import { buildCountedRep, draftCountedRep } from './counted-rep.ts';
import { secondMs, type WorkKindModule } from './work-kind.ts';

export const tempo: WorkKindModule<'tempo'> = {
  listAmounts: () => [],
  unit: secondMs,
  takeAmounts: (work) => work,
  isHeld: false,
  isCounted: true,
  beatMs: () => secondMs,
  divideRep: (work) => work,
  plannedHoldMs: () => undefined,
  buildRep: (step, rep) => {
    const { outMs, stayMs, backMs } = step.work;
    return buildCountedRep(step, rep, outMs + stayMs + backMs);
  },
  draftCues: (segment, step, context) => {
    const { outMs, stayMs } = step.work;
    const { relax } = step.exercise;
    const own = relax === undefined ? [] : [fillSpokenSides(relax, segment.side, context.speech)];
    const back = anchored('form', [...own, context.speech.andBack], outMs + stayMs, priorities.switch);
    return [...draftCountedRep(segment, step, context), back];
  },
};
