/** What is kept of a session on a page: the records that a terminal's journal would have. */
import { findNextRound } from '../../../care/rounds.ts';
import { beginRecords, type RecordSettings, type RecordState } from '../../../journal/begin-records.ts';
import { recordEvent, recordPainAfter } from '../../../journal/build-records.ts';
import type { Calendar } from '../../../journal/local-time.ts';
import type { SessionFacts, SessionRecord } from '../../../journal/session-record.ts';
import type { PlayerEvent } from '../../../player/event.ts';

type Started = Parameters<typeof beginRecords>[1];

export class PageRecords {
  readonly #settings: RecordSettings;
  #state: RecordState;
  #records: readonly SessionRecord[];

  constructor(facts: SessionFacts, started: Started, calendar: Calendar) {
    this.#settings = { calendar, findNextRound };
    const begun = beginRecords(facts, started, this.#settings);
    this.#state = begun.state;
    this.#records = begun.records;
  }

  get records(): readonly SessionRecord[] {
    return this.#records;
  }

  record(event: PlayerEvent): void {
    const { state, records } = recordEvent(this.#state, event, this.#settings);
    this.#state = state;
    this.#records = [...this.#records, ...records];
  }

  /** The records as they would be after these events, which have not happened. */
  foresee(events: readonly PlayerEvent[]): readonly SessionRecord[] {
    const [state, records] = [this.#state, this.#records];
    for (const event of events) this.record(event);
    const foreseen = this.#records;
    this.#state = state;
    this.#records = records;
    return foreseen;
  }

  /** Known after the end, and replaced where it is changed. */
  painAfter(score: number | undefined, wallMs: number): void {
    const others = this.#records.filter((record) => record.type !== 'pain' || record.when !== 'after');
    if (score === undefined) this.#records = others;
    else this.#records = [...others, ...recordPainAfter(this.#state, score, wallMs, this.#settings.calendar).records];
  }
}

/** A session is over, at the position at which it stands. */
export function endEvents(outcome: 'done' | 'quit', positionMs: number, wallMs: number): readonly PlayerEvent[] {
  return [
    { type: 'halted', positionMs, reason: 'end', wallMs },
    { type: 'ended', outcome, positionMs, wallMs },
  ];
}
