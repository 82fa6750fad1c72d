import type { LineSink } from '../history/line-file.ts';
import { renderJson } from '../history/render-json.ts';
import type { Logged } from '../plan/wording/logged.ts';
import type { SessionRecord } from '../player/session-record.ts';
import type { RecordOutput } from './record-output.ts';
import { renderRecord } from './render-record.ts';

/** How a record becomes a line, by the words of `--log-format`: for people and grep, or for programs. */
export const logFormats = {
  text: (record: SessionRecord, words: Logged) => renderRecord(record, words),
  jsonl: (record: SessionRecord) => renderJson(record),
} as const;

export type LogFormat = keyof typeof logFormats;

/** One line an event, on stdout or in a file. */
export class SessionLog implements RecordOutput {
  readonly #lines: LineSink;
  readonly #format: LogFormat;
  readonly #words: Logged;

  constructor(lines: LineSink, format: LogFormat, words: Logged) {
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
