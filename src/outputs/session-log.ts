import type { LineSink } from '../journal/line-file.ts';
import { renderJson } from '../journal/render-json.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import type { LogMessages } from '../messages/log.ts';
import type { RecordOutput } from './record-output.ts';
import { renderRecord } from './render-record.ts';

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
