import { beginRecords, type Recorded, type RecordSettings, type RecordState } from '../journal/begin-records.ts';
import { recordEvent, recordNote, recordPainAfter, recordSound } from '../journal/build-records.ts';
import type { RecordOf, SessionFacts, SessionRecord } from '../journal/session-record.ts';
import { countPacks, hasOpenPack, type PackCount } from '../journal/session-totals.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import type { Clock } from '../ports.ts';

/**
 * Takes the records of a session one by one: the text log, the JSON log, the journal. All are listed in
 * `src/cli/start/play-prepared.ts`.
 */
export interface RecordOutput {
  record(record: SessionRecord): void;
  /** What keeps records from being written, as long as any is missing. */
  readonly failure: Error | undefined;
  close(): Promise<void>;
}

/** Turns the player's events into records, and hands each of these to every place that keeps them. */
export class SessionRecorder implements Output {
  readonly #facts: SessionFacts;
  readonly #clock: Clock;
  readonly #settings: RecordSettings;
  readonly #outputs: readonly RecordOutput[];
  #state: RecordState | undefined;
  /** What was reported of the sound before the session began. */
  #isSilent = false;

  constructor(
    facts: SessionFacts,
    clock: Clock,
    findNextRound: RecordSettings['findNextRound'],
    outputs: readonly RecordOutput[],
  ) {
    this.#facts = facts;
    this.#clock = clock;
    this.#settings = { calendar: clock, findNextRound };
    this.#outputs = outputs;
  }

  handle(event: PlayerEvent): void {
    if (event.type === 'started') {
      this.#take(beginRecords(this.#facts, event, this.#settings));
      if (this.#isSilent) this.recordSound(undefined);
    } else if (this.#state !== undefined) this.#take(recordEvent(this.#state, event, this.#settings));
  }

  /** Sound is back after `silentMs`, or nothing plays any more where that is absent. */
  recordSound(silentMs: number | undefined): void {
    this.#isSilent = silentMs === undefined;
    this.#add((state) => recordSound(state, silentMs, this.#clock.wallMs(), this.#clock));
  }

  /** The answer to the last question, which comes when the plan is over. */
  recordPainAfter(score: number): void {
    this.#add((state) => recordPainAfter(state, score, this.#clock.wallMs(), this.#clock));
  }

  recordNote(text: string): void {
    this.#add((state) => recordNote(state, text, this.#clock.wallMs(), this.#clock));
  }

  /** The first write error of any output, as long as records are missing there; a warning has named it. */
  get failure(): Error | undefined {
    return this.#outputs.find(({ failure }) => failure !== undefined)?.failure;
  }

  /** Not `close`, which is called when the plan ends: the pain that is asked for afterwards is recorded too. */
  async closeOutputs(): Promise<void> {
    await Promise.all(this.#outputs.map((output) => output.close()));
  }

  #add(build: (state: RecordState) => Recorded): void {
    if (this.#state !== undefined) this.#take(build(this.#state));
  }

  #take({ state, records }: Recorded): void {
    this.#state = state;
    for (const record of records) {
      for (const output of this.#outputs) output.record(record);
    }
  }
}

/** What the summary needs of a session's records. */
export interface KeptSummary {
  readonly session: RecordOf<'session'>;
  readonly end: RecordOf<'end'>;
  /** The end record counts them among the steps; the summary must not call them exercises. */
  readonly packs: PackCount;
  /** An earlier part of it was cut off while a pack was on. */
  readonly hasOpenPack?: true;
}

/** Picks out of the records what the summary needs. */
export class SummaryKeeper implements RecordOutput {
  readonly failure = undefined;
  summary: KeptSummary | undefined;
  #session: RecordOf<'session'> | undefined;
  readonly #packs: SessionRecord[] = [];

  record(record: SessionRecord): void {
    if (record.type === 'session') this.#session = record;
    if (record.type === 'pack' || record.type === 'pack-on') this.#packs.push(record);
    if (record.type === 'end' && this.#session !== undefined) {
      const packs = countPacks(this.#session.steps, this.#packs);
      this.summary = {
        session: this.#session,
        end: record,
        packs,
        ...(hasOpenPack(this.#packs) && { hasOpenPack: true }),
      };
    }
  }

  async close(): Promise<void> {}
}
