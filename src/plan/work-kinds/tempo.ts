/** Slow repetitions that are counted: out, a moment there, and back. */
import { secondMs } from '../../durations.ts';
import { fillSpokenSides } from '../../messages/fill-sides.ts';
import { mapVariants, type Variants } from '../../messages/speech.ts';
import { anchored, priorities } from '../cue-draft.ts';
import { beforeRepMs, buildCountedRep, draftNumber, sayProgress } from './count.ts';
import type { WorkKindModule } from './work-kind.ts';

/** A shorter one is over before it is named. This project's own choice. */
const heardStayMs = 2_000;

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
    const { stayMs } = step.work;
    const thereMs = beforeRepMs(step, segment) + step.work.outMs;
    const { speech } = context;
    const { relax } = step.exercise;
    const ways: Variants =
      relax === undefined ? [speech.andBack] : [fillSpokenSides(relax, segment.side, speech), speech.andBack];
    const progress = sayProgress(segment, speech);
    // Without room for both, the way back: half of the reps are known by number, and the last one too.
    const back: Variants =
      progress === undefined ? ways : [...mapVariants(ways, (way) => `${way} ${progress}`), ...ways];
    const stays = stayMs >= heardStayMs ? [anchored('form', [speech.stay], thereMs, priorities.transition)] : [];
    return [
      ...draftNumber(segment, step, context),
      ...stays,
      anchored('form', back, thereMs + stayMs, priorities.transition),
    ];
  },
};
