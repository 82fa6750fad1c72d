/** The summary after a session: kept while it runs, then rendered. */
import { localDay, readLocalTime } from '../../journal/local-time.ts';
import { isFromStdin, isUnfinished } from '../../journal/read-today.ts';
import type { SessionRecord } from '../../journal/session-record.ts';
import type { RoundTime, SummaryFacts, SummaryMessages } from '../../messages/summary.ts';
import type { RecordOutput } from '../../outputs/session-recorder.ts';

/** What the summary needs of a session's records. */
export interface KeptSummary {
  readonly end: Extract<SessionRecord, { readonly type: 'end' }>;
  /** The end record counts them among the steps; the summary must not call them exercises. */
  readonly packs: { readonly done: number; readonly planned: number };
  readonly isFromStdin: boolean;
}

/** Picks out of the records what the summary needs. */
export class SummaryKeeper implements RecordOutput {
  readonly failed = undefined;
  summary: KeptSummary | undefined;
  #plannedPacks = 0;
  #isFromStdin = false;
  readonly #donePacks = new Set<number>();

  record(record: SessionRecord): void {
    if (record.type === 'session') {
      this.#plannedPacks = record.steps.filter(({ packMs }) => packMs !== undefined).length;
      this.#isFromStdin = isFromStdin(record);
    }
    if (record.type === 'pack' && record.done) this.#donePacks.add(record.step);
    if (record.type === 'end') {
      const packs = { done: this.#donePacks.size, planned: this.#plannedPacks };
      this.summary = { end: record, packs, isFromStdin: this.#isFromStdin };
    }
  }

  async close(): Promise<void> {}
}

/** What was done and how to go on with the rest, in a few lines. `before` and `after` are pain from 0 to 10. */
export function renderSummary(
  { end, packs, isFromStdin }: KeptSummary,
  { before, after }: { readonly before: number | undefined; readonly after: number | undefined },
  messages: SummaryMessages,
  typedCommand: string,
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
    messages.done(facts),
    ...(before === undefined || after === undefined ? [] : [messages.pain(before, after)]),
    ...(end.againAt === undefined ? [] : [messages.again(nextRound(end.time, end.againAt))]),
    ...(isUnfinished(end) ? [isFromStdin ? messages.notResumable : messages.resume(typedCommand)] : []),
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
