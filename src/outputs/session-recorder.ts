import {
  beginRecords,
  type Recorded,
  type RecordState,
  recordEvent,
  recordPainAfter,
} from '../journal/build-records.ts';
import type { SessionFacts } from '../journal/session-facts.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import type { Clock } from '../ports.ts';
import type { RecordOutput } from './record-output.ts';

/** Turns the player's events into records, and hands each of these to every place that keeps them. */
export class SessionRecorder implements Output {
  readonly #facts: SessionFacts;
  readonly #clock: Clock;
  readonly #outputs: readonly RecordOutput[];
  #state: RecordState | undefined;

  constructor(facts: SessionFacts, clock: Clock, outputs: readonly RecordOutput[]) {
    this.#facts = facts;
    this.#clock = clock;
    this.#outputs = outputs;
  }

  handle(event: PlayerEvent): void {
    if (event.type === 'started') this.#take(beginRecords(this.#facts, event, this.#clock));
    else if (this.#state !== undefined) this.#take(recordEvent(this.#state, event, this.#clock));
  }

  /** The answer to the last question, which comes when the plan is over. */
  recordPainAfter(score: number): void {
    if (this.#state === undefined) return;
    const record = recordPainAfter(this.#state, score, this.#clock.wallMs(), this.#clock);
    this.#take({ state: this.#state, records: [record] });
  }

  async close(): Promise<void> {
    await Promise.all(this.#outputs.map((output) => output.close()));
  }

  #take({ state, records }: Recorded): void {
    this.#state = state;
    for (const record of records) {
      for (const output of this.#outputs) output.record(record);
    }
  }
}
