import { createJournalFile } from '../journal/journal-name.ts';
import { LineFile } from '../journal/line-file.ts';
import { lockSession } from '../journal/session-lock.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { Cancel, Ports } from '../ports.ts';
import { renderJson } from '../text/escape.ts';
import type { RecordOutput } from './session-recorder.ts';

type JournalPorts = Pick<Ports, 'files' | 'clock' | 'environment' | 'processes'>;

/** The session's own file in the history, made at the first record. `report` is called once, when it cannot be written. */
export class Journal implements RecordOutput {
  readonly #lines: LineFile;
  readonly #ports: JournalPorts;
  #id: string | undefined;
  #unlock: Cancel | undefined;

  constructor(ports: JournalPorts, report: (error: Error) => void) {
    this.#ports = ports;
    const startMs = ports.clock.wallMs();
    this.#lines = new LineFile(() => {
      const { id, file } = createJournalFile(ports, startMs);
      this.#id = id;
      return file;
    }, report);
  }

  get failure(): Error | undefined {
    return this.#lines.failure;
  }

  record(record: SessionRecord): void {
    this.#lines.append(renderJson(record));
    // After the record, which is to have the last room on a disk that is nearly full.
    if (this.#id !== undefined) this.#unlock ??= lockSession(this.#id, this.#ports);
    if (endsPart(record)) this.#lines.flush();
  }

  async close(): Promise<void> {
    await this.#lines.close();
    this.#unlock?.();
  }
}

/** What a power cut must not take back: a step is over when the next one begins, or the session ends. */
function endsPart({ type }: SessionRecord): boolean {
  return (
    type === 'step' || type === 'pack-on' || type === 'pack' || type === 'end' || type === 'pain' || type === 'note'
  );
}
