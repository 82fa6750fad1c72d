/** Reading a journal back. Whatever happened to the file, every line that is whole counts; nothing is ever rewritten. */

import { isNewerSession, isRecord, isUnknownKind } from './check-record.ts';
import type { SessionRecord } from './session-record.ts';

export const lineEnd = 0x0a;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

export interface JournalContent {
  readonly records: readonly SessionRecord[];
  /** Lines of kinds that this version does not know. */
  readonly unknown: number;
  /** Lines that are torn or changed; no more are counted than `maxDamagedLines`. */
  readonly damaged: number;
  /** The first line that is torn, changed or overwritten with NULs, from 1; absent where all are whole. */
  readonly damagedAt?: number;
  /** Kept by a later version: even the records that look known may mean something else. */
  readonly isNewer: boolean;
}

/** More lines than any session has. Behind as many that are none nothing is read: millions of them would take minutes. */
const maxDamagedLines = 10_000;

export function readRecords(bytes: Uint8Array): JournalContent {
  const records: SessionRecord[] = [];
  let unknown = 0;
  let damaged = 0;
  let isNewer = false;
  let number = 0;
  let damagedAt: number | undefined;
  for (const line of readLines(bytes)) {
    if (damaged === maxDamagedLines) break;
    if (line === nuls) {
      damagedAt ??= number + 1;
      continue;
    }
    number += 1;
    const value = parseJson(line);
    if (isRecord(value)) records.push(value);
    else if (isNewerSession(value)) isNewer = true;
    else if (isUnknownKind(value)) unknown += 1;
    else {
      damaged += 1;
      damagedAt ??= number;
    }
  }
  return { records, unknown, damaged, ...(damagedAt !== undefined && { damagedAt }), isNewer };
}

/** The value of a line; `undefined` where it is no JSON, or was no text. */
function parseJson(line: string | undefined): unknown {
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Stands for a stretch of NULs, which a power cut leaves where something was written. */
const nuls = Symbol('NULs');

/** What a power cut and an editor may leave around a line. */
const strays = ['\0', '\ufeff'];

/** In one go, since thousands of files are read for one list; line by line where not everything in it is a line of text. */
function readLines(bytes: Uint8Array): Iterable<string | undefined | typeof nuls> {
  const text = decode(bytes);
  if (text === undefined || strays.some((stray) => text.includes(stray))) return decodeEach(bytes);
  return listLines(text);
}

/** One by one: a damaged file may have millions. */
function* listLines(text: string): Generator<string> {
  for (const [line] of text.matchAll(/[^\n]+/g)) yield line;
}

function* decodeEach(bytes: Uint8Array): Generator<string | undefined | typeof nuls> {
  for (const line of splitLines(bytes)) {
    const text = trimNuls(line);
    if (text.length < line.length) yield nuls;
    if (text.length > 0) yield decode(text);
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.subarray(start, end);
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
