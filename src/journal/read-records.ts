/** Reading a journal back. Whatever happened to the file, every line that is whole counts; nothing is ever rewritten. */

import { isNewerSession, isRecord, isUnknownKind } from './check-record.ts';
import type { SessionRecord } from './session-record.ts';

export const lineEnd = 0x0a;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export interface JournalContent {
  readonly records: readonly SessionRecord[];
  /** Lines of kinds that this version does not know. */
  readonly unknown: number;
  /** Lines that are torn or changed. */
  readonly damaged: number;
  /** Kept by a later version: even the records that look known may mean something else. */
  readonly isNewer: boolean;
}

export function readRecords(bytes: Uint8Array): JournalContent {
  const records: SessionRecord[] = [];
  let unknown = 0;
  let damaged = 0;
  let isNewer = false;
  for (const line of splitLines(bytes)) {
    const value = readLine(line);
    if (isRecord(value)) records.push(value);
    else if (isNewerSession(value)) isNewer = true;
    else if (isUnknownKind(value)) unknown += 1;
    else damaged += 1;
  }
  return { records, unknown, damaged, isNewer };
}

/** The value of a line; `undefined` where it is no JSON. A power cut may leave NULs before and after a line. */
function readLine(line: Uint8Array): unknown {
  try {
    return JSON.parse(strictUtf8.decode(line));
  } catch {
    return undefined;
  }
}

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found === -1 ? bytes.length : found;
    const line = trimNuls(bytes.subarray(start, end));
    if (line.length > 0) yield line;
    start = end + 1;
  }
}

function trimNuls(line: Uint8Array): Uint8Array {
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === 0) start += 1;
  while (end > start && line[end - 1] === 0) end -= 1;
  return line.subarray(start, end);
}
