import type { SessionRecord } from '../journal/session-record.ts';

/** Takes the records of a session one by one: the text log, the JSON log, the journal. */
export interface RecordOutput {
  record(record: SessionRecord): void;
  /** What stands in the way, as long as any record is not written. */
  readonly failed: Error | undefined;
  close(): Promise<void>;
}
