import { LineFile, type LineSink, ownerOnly } from '../journal/line-file.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { LogMessages } from '../messages/log.ts';
import type { Files, TextSink } from '../ports.ts';
import { renderJson } from '../text/escape.ts';
import { renderRecord } from './render-record.ts';
import type { RecordOutput } from './session-recorder.ts';

/** How a record becomes a line, by the words of `--log-format`: for people and grep, or for programs. */
export const logFormats = {
  text: (record: SessionRecord, words: LogMessages) => renderRecord(record, words),
  jsonl: (record: SessionRecord) => renderJson(record),
} as const;

export type LogFormat = keyof typeof logFormats;

/** One line an event, on stdout or in a file. */
export class SessionLog implements RecordOutput {
  readonly #lines: LineSink;
  readonly #format: LogFormat;
  readonly #words: LogMessages;

  constructor(lines: LineSink, format: LogFormat, words: LogMessages) {
    this.#lines = lines;
    this.#format = format;
    this.#words = words;
  }

  get failed(): Error | undefined {
    return this.#lines.failed;
  }

  record(record: SessionRecord): void {
    this.#lines.append(logFormats[this.#format](record, this.#words));
  }

  close(): Promise<void> {
    return this.#lines.close();
  }
}

/** Lines for the file given with `--log`. `report` is called once, when it cannot be written. */
export function openLogFile(files: Files, path: string, report: (error: Error) => void): LineSink {
  return new LineFile(() => files.openAppend(path, ownerOnly.file), report);
}

/** Lines for stdout. `report` is called once, when its reader went away or the disk behind it is full. */
export class SinkLines implements LineSink {
  readonly #sink: TextSink;
  #failed: Error | undefined;

  constructor(sink: TextSink, report: (error: Error) => void) {
    this.#sink = sink;
    sink.onFailure((error) => {
      this.#failed = error;
      report(error);
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
