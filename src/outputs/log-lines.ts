/** The two places a log may go to: stdout, and a file given with --log. */
import { LineFile, type LineSink } from '../journal/line-file.ts';
import type { Files, TextSink } from '../ports.ts';

/** What a person did for their back is nobody else's business. */
const OWNER_ONLY = 0o600;

/** Lines for a file that grows. `tell` hears once when it cannot be written. */
export function openLogFile(files: Files, path: string, tell: (error: Error) => void): LineSink {
  return new LineFile(() => files.openAppend(path, OWNER_ONLY), tell);
}

/** Lines for stdout. `tell` hears once when its reader went away or the disk behind it is full. */
export class SinkLines implements LineSink {
  readonly #sink: TextSink;
  #failed: Error | undefined;

  constructor(sink: TextSink, tell: (error: Error) => void) {
    this.#sink = sink;
    sink.onFailure((error) => {
      this.#failed = error;
      tell(error);
    });
  }

  get failed(): Error | undefined {
    return this.#failed;
  }

  append(line: string): void {
    this.#sink.write(`${line}\n`);
  }

  close(): Promise<void> {
    return this.#sink.flush();
  }
}
