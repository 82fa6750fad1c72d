import { localDay, readLocalTime } from '../../journal/local-time.ts';
import type { RoundTime, SummaryFacts, SummaryMessages } from '../../messages/summary.ts';
import type { KeptSummary } from './keep-summary.ts';

/** What was done, in a few lines. `before` and `after` are pain from 0 to 10. */
export function renderSummary(
  { end, packs }: KeptSummary,
  { before, after }: { readonly before: number | undefined; readonly after: number | undefined },
  words: SummaryMessages,
): readonly string[] {
  const { done, planned, playedMs } = end;
  // A session that came to its end by skipping everything.
  const outcome = end.outcome === 'done' && end.share === 0 ? 'nothing' : end.outcome;
  const facts: SummaryFacts = {
    outcome,
    playedMs,
    exercises: { done: done.steps - packs.done, planned: planned.steps - packs.planned },
    reps: { done: done.reps, planned: planned.reps },
    counted: { done: done.counted, planned: planned.counted },
    packs: { done: done.packMs, planned: planned.packMs },
  };
  return [
    words.done(facts),
    ...(before === undefined || after === undefined ? [] : [words.pain(before, after)]),
    ...(end.againAt === undefined ? [] : [words.again(nextRound(end.time, end.againAt))]),
  ];
}

/** Both are local times as they are kept. */
function nextRound(time: string, againAt: string): RoundTime {
  const days = dayOf(againAt) - dayOf(time);
  const day = days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
  return { day, date: againAt.slice(0, 10), time: againAt.slice(11, 16) };
}

function dayOf(time: string): number {
  const read = readLocalTime(time);
  return read === undefined ? Number.NaN : localDay(read);
}
