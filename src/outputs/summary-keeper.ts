import type { RecordOf, SessionRecord } from '../journal/session-record.ts';
import { countPacks, hasOpenPack, type PackCount } from '../journal/session-totals.ts';
import type { RecordOutput } from './session-recorder.ts';

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
