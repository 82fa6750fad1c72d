import { wordMinutes } from '../../plan/word-choice.ts';
import type { SessionRecord } from '../../player/session-record.ts';

type End = Extract<SessionRecord, { readonly type: 'end' }>;

/** What was done, in a few lines. `painBefore` and `painAfter` are 0 to 10. */
export function renderSummary(
  end: End,
  pain: { readonly before: number | undefined; readonly after: number | undefined },
): readonly string[] {
  const { done, planned } = end;
  const outcome = { done: 'Done', quit: 'Stopped early', interrupted: 'Interrupted' }[end.outcome];
  const counted = planned.counted > 0 ? `, ${done.counted} of ${planned.counted} counted` : '';
  const packs = planned.packMs > 0 ? `, packs ${wordMinutes(done.packMs)} of ${wordMinutes(planned.packMs)}` : '';
  return [
    `${outcome}: ${wordMinutes(end.playedMs)}. Exercises ${done.steps} of ${planned.steps}, reps ${done.reps} of ${planned.reps}${counted}${packs}.`,
    ...(pain.before === undefined || pain.after === undefined ? [] : [`Pain ${pain.before} → ${pain.after}.`]),
    ...(end.againAt === undefined
      ? []
      : [`Come again at ${end.againAt.slice(11, 16)} on ${end.againAt.slice(0, 10)}.`]),
  ];
}
