/** Slow repetitions that are counted: out, a moment there, and back. */
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import { anchored, type CueDraft, type DraftContext, priorities } from '../cue-draft.ts';
import type { Segment } from '../plan.ts';
import { buildCountedRep, draftNumber, isHalf } from './counted-rep.ts';
import { secondMs, type WorkKindModule } from './work-kind.ts';

/** A number is over by then. */
const afterNumberMs = 960;

export const tempo: WorkKindModule<'tempo'> = {
  listAmounts: ({ outMs, stayMs, backMs }) => [outMs, stayMs, backMs],
  unit: secondMs,
  takeAmounts: ({ kind, outMs, stayMs, backMs }, amountOf) => ({
    kind,
    outMs: amountOf(outMs),
    stayMs: amountOf(stayMs),
    backMs: amountOf(backMs),
  }),
  beatMs: () => secondMs,
  plannedHoldMs: () => undefined,
  buildRep: (step, rep) => {
    const { outMs, stayMs, backMs } = step.work;
    return buildCountedRep(step, rep, outMs + stayMs + backMs);
  },
  draftCues: (segment, step, context) => {
    const { outMs, stayMs } = step.work;
    const { speech } = context;
    const { relax } = step.exercise;
    const ways = [...(relax === undefined ? [] : [fillSpokenSides(relax, segment.side, speech)]), speech.andBack];
    // The way back leaves no room for another sentence; after so many reps it is known.
    const half = isHalf(segment) ? speech.halfwayThere : undefined;
    const back = half === undefined ? ways : [...ways.map((way) => `${way} ${half}`), half];
    return [
      ...draftNumber(segment, step, context).flatMap((number) => [number, ...draftLast(number, segment, context)]),
      anchored('form', back, outMs + stayMs, priorities.switch),
    ];
  },
};

/** Right after its number: before that is the way back of another rep, to which it would be taken to belong. */
function draftLast(number: CueDraft, { rep = 1, reps = 1 }: Segment, { speech }: DraftContext): readonly CueDraft[] {
  if (number.kind !== 'count' || reps === 1 || rep < reps) return [];
  return [anchored('rep', [speech.lastOne], (number.afterMs ?? 0) + afterNumberMs, priorities.form)];
}
