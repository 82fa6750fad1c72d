/** Something is done for so long, as walking is: half of the time and its end are said, and nothing is held. */
import { anchored, priorities } from '../cue-draft.ts';
import { draftHalfAndEnd } from '../draft-counts.ts';
import { placeOf } from '../list-steps.ts';
import { draftWay } from './hold.ts';
import type { WorkKindModule } from './work-kind.ts';

/** Minutes are chosen in halves: nobody walks for seven minutes and a second. This project's own choice. */
const halfMinuteMs = 30_000;

export const time: WorkKindModule<'time'> = {
  listAmounts: ({ timeMs }) => [timeMs],
  unit: halfMinuteMs,
  takeAmounts: ({ kind, timeMs }, amountOf) => ({ kind, timeMs: amountOf(timeMs) }),
  beatMs: () => undefined,
  plannedHoldMs: ({ timeMs }) => timeMs,
  // Where the exercise says how it ends: legs that lie on a chair have to come down.
  buildWayBack: (step, rep) =>
    step.exercise.relax === undefined
      ? []
      : [
          {
            kind: 'move',
            durationMs: step.pace.moveMs,
            way: 'out',
            ...placeOf(step, rep),
            fromPose: 'held',
            toPose: 'rest',
          },
        ],
  buildRep: (step, rep) => [
    { kind: 'hold', durationMs: step.work.timeMs, ...placeOf(step, rep), fromPose: 'held', toPose: 'held' },
  ],
  draftCues: (segment, step, context) => {
    if (segment.kind === 'move') return [draftWay(segment, step, context)];
    const { speech } = context;
    const begins = anchored('rep', speech.timeBegins(segment.durationMs), 0, priorities.transition);
    return [begins, ...draftHalfAndEnd(segment, speech, 'rep')];
  },
};
