import type { RecordOf, SessionRecord } from '../../journal/session-record.ts';
import type { RecordOutput } from '../../outputs/session-recorder.ts';

/** What the summary needs of a session's records. */
export interface KeptSummary {
  readonly end: RecordOf<'end'>;
  /** Among the steps that the end sums up; nobody would call them exercises. */
  readonly packs: { readonly done: number; readonly planned: number };
}

/** Remembers what the summary is made of. */
export class SummaryKeeper implements RecordOutput {
  readonly failed = undefined;
  summary: KeptSummary | undefined;
  #plannedPacks = 0;
  readonly #donePacks = new Set<number>();

  record(record: SessionRecord): void {
    if (record.type === 'session')
      this.#plannedPacks = record.steps.filter(({ packMs }) => packMs !== undefined).length;
    if (record.type === 'pack' && record.done) this.#donePacks.add(record.step);
    if (record.type === 'end') {
      this.summary = { end: record, packs: { done: this.#donePacks.size, planned: this.#plannedPacks } };
    }
  }

  async close(): Promise<void> {}
}
