import { wordMinutes } from '../../plan/word-choice.ts';
import { localDay, readLocalTime } from '../../player/local-time.ts';
import type { SessionRecord } from '../../player/session-record.ts';
import type { KeptSummary } from './keep-summary.ts';

type End = Extract<SessionRecord, { readonly type: 'end' }>;

const outcomes: Readonly<Record<End['outcome'], string>> = {
  done: 'Done',
  quit: 'Stopped early',
  interrupted: 'Interrupted',
};

/** What was done, in a few lines. `painBefore` and `painAfter` are 0 to 10. */
export function renderSummary(
  { end, packs }: KeptSummary,
  pain: { readonly before: number | undefined; readonly after: number | undefined },
): readonly string[] {
  const { done, planned } = end;
  // A session that came to its end by skipping everything.
  const outcome = end.outcome === 'done' && end.share === 0 ? 'Nothing done' : outcomes[end.outcome];
  const exercises = `Exercises ${done.steps - packs.done} of ${planned.steps - packs.planned}`;
  const parts = [
    exercises,
    ...(planned.reps > 0 ? [`reps ${done.reps} of ${planned.reps}`] : []),
    ...(planned.counted > 0 ? [`${done.counted} of ${planned.counted} counted`] : []),
    ...(planned.packMs > 0 ? [`packs ${wordMinutes(done.packMs)} of ${wordMinutes(planned.packMs)}`] : []),
  ];
  return [
    `${outcome}: ${wordMinutes(end.playedMs)}. ${parts.join(', ')}.`,
    ...(pain.before === undefined || pain.after === undefined ? [] : [`Pain ${pain.before} → ${pain.after}.`]),
    ...(end.againAt === undefined
      ? []
      : [`Come again ${wordDay(end.time, end.againAt)} at ${end.againAt.slice(11, 16)}.`]),
  ];
}

/** The day of `time` as somebody says it on the day of `now`; both are local times. */
function wordDay(now: string, time: string): string {
  const [today, day] = [now, time].map((text) => readLocalTime(text)).map((moment) => moment && localDay(moment));
  const date = `on ${time.slice(0, 10)}`;
  if (today === undefined || day === undefined) return date;
  return ['today', 'tomorrow'][day - today] ?? date;
}
