/**
 * A record as one line that is read without a key and found with grep:
 * `2026-11-22T08:15:00+01:00 rep      bird-dog left 3/5 held 9 s`. The word after the time is the kind of record.
 */

import type { SessionRecord } from '../journal/session-record.ts';
import type { LogLine, LogMessages } from '../messages/log.ts';
import { formatMessage } from '../messages/message-table.ts';
import { safeText } from '../text/escape.ts';
import { padText, widthOf } from '../text/width.ts';

/** The line, without its end. Names and notes of others are made safe here. */
export function renderRecord(record: SessionRecord, { words, names, lines }: LogMessages): string {
  const line = lineOf(record);
  const named = 'what' in line ? { ...line, what: nameIn(names, line.what) } : line;
  // As wide as the longest word, so that what follows stands in one column.
  const columns = Math.max(...Object.values(words).map(widthOf));
  return safeText(`${record.time} ${padText(words[line.code], columns)} ${formatMessage(lines, named)}`.trimEnd());
}

function lineOf(record: SessionRecord): LogLine {
  switch (record.type) {
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
