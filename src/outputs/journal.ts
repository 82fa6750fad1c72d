import { createJournalFile } from '../journal/journal-name.ts';
import { LineFile } from '../journal/line-file.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Ports } from '../ports.ts';
import { renderJson } from '../text/escape.ts';
import type { RecordOutput } from './session-recorder.ts';

/** The session's own file in the history, made at the first record. `report` is called once, when it cannot be written. */
export class Journal implements RecordOutput {
  readonly #lines: LineFile;

  constructor(ports: Pick<Ports, 'files' | 'clock' | 'environment'>, report: (error: Error) => void) {
    const startMs = ports.clock.wallMs();
    this.#lines = new LineFile(() => createJournalFile(ports, startMs), report);
  }

  get failed(): Error | undefined {
    return this.#lines.failed;
  }

  record(record: SessionRecord): void {
    this.#lines.append(renderJson(record));
    if (endsPart(record)) this.#lines.flush();
  }

  close(): Promise<void> {
    return this.#lines.close();
  }
}

/** What a power cut must not take back: a step is over when the next one begins, or the session ends. */
function endsPart({ type }: SessionRecord): boolean {
  return type === 'step' || type === 'pack' || type === 'end' || type === 'pain';
}
