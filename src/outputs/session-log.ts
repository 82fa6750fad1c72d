import { LineFile, type LineSink, ownerOnly } from '../journal/line-file.ts';
import type { SessionRecord } from '../journal/session-record.ts';
import { listPacksLeftOutBefore } from '../journal/step-summaries.ts';
import type { LogLine, LogMessages } from '../messages/log.ts';
import { formatMessage } from '../messages/message-table.ts';
import type { Files, TextSink } from '../ports.ts';
import { padText, widthOf } from '../text/columns.ts';
import { renderJson, safeText } from '../text/escape.ts';
import type { RecordOutput } from './session-recorder.ts';

/** How a record becomes a line, by the words of `--log-format`: for people and grep, or for programs. */
const logFormats = {
  text: (record: SessionRecord, messages: LogMessages) => renderRecord(record, messages),
  jsonl: (record: SessionRecord) => renderJson(record),
} as const;

export type LogFormat = keyof typeof logFormats;

/** One line an event, on stdout or in a file. */
export class SessionLog implements RecordOutput {
  readonly #lines: LineSink;
  readonly #format: LogFormat;
  readonly #messages: LogMessages;

  constructor(lines: LineSink, format: LogFormat, messages: LogMessages) {
    this.#lines = lines;
    this.#format = format;
    this.#messages = messages;
  }

  get failure(): Error | undefined {
    return this.#lines.failure;
  }

  record(record: SessionRecord): void {
    this.#lines.append(logFormats[this.#format](record, this.#messages));
  }

  close(): Promise<void> {
    return this.#lines.close();
  }
}

/**
 * Lines for the file given with `--log`, opened at once: it stays open, because whoever reads a pipe would be gone when
 * it is closed between. Throws a FileError where it cannot be opened; `report` is called once, when it cannot be written.
 */
export function openLogFile(files: Files, path: string, report: (error: Error) => void): LineSink {
  const file = files.openAppend(path, ownerOnly.file);
  return new LineFile(() => file, report);
}

/** Lines for stdout. `report` is called once, when its reader went away or the disk behind it is full. */
export class SinkLines implements LineSink {
  readonly #sink: TextSink;
  #failure: Error | undefined;

  constructor(sink: TextSink, report: (error: Error) => void) {
    this.#sink = sink;
    sink.onFailure((error) => {
      this.#failure = error;
      report(error);
    });
  }

  get failure(): Error | undefined {
    return this.#failure;
  }

  append(line: string): void {
    this.#sink.write(`${line}\n`);
  }

  close(): Promise<void> {
    return this.#sink.flush();
  }
}

/**
 * A record as one line, without its end, that needs no legend and is found with grep:
 * `2026-11-22T08:15:00+01:00 rep      bird-dog left 3/5 held 9 s`. The word after the time is the kind of record.
 * Names and notes of others are made safe here.
 */
export function renderRecord(record: SessionRecord, { words, names, lines }: LogMessages): string {
  const line = lineOf(record);
  const named = 'what' in line ? { ...line, what: nameIn(names, line.what) } : line;
  // As wide as the longest word, so that what follows stands in one column.
  const columns = Math.max(...Object.values(words).map(widthOf));
  return safeText(`${record.time} ${padText(words[line.code], columns)} ${formatMessage(lines, named)}`.trimEnd());
}

function lineOf(record: SessionRecord): LogLine {
  switch (record.type) {
    case 'session':
      return { ...record, code: 'session', packsLeftOut: listPacksLeftOutBefore(record) };
    case 'step':
      return { code: 'step', what: record.what };
    case 'side':
      return {
        code: record.switched ? 'switch' : 'side',
        what: record.what,
        ...(record.side && { side: record.side }),
      };
    case 'longer':
      return { ...record, code: record.byMs < 0 ? 'shorter' : 'longer', byMs: Math.abs(record.byMs) };
    case 'clock-set':
      return { code: 'clock', byMs: record.byMs };
    default:
      // The other kinds of records are lines as they are, which the compiler cannot follow through the union.
      return { ...record, code: record.type } as LogLine;
  }
}

/** The ids of exercises are their own names. */
function nameIn(names: LogMessages['names'], what: string): string {
  return new Map(Object.entries(names)).get(what) ?? what;
}
