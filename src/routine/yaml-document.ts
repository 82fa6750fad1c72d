/**
 * Bytes to one YAML document of plain data. Everything beyond plain data is refused before anything is built from it:
 * anchors and aliases (a small file could expand to gigabytes), tags, directives, several documents.
 */

import { constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Complaint, SpanComplaint, YamlReason } from './problem.ts';
import { readPlaces } from './yaml-places.ts';
import { findTypos } from './yaml-typos.ts';

/** A routine of a hundred steps has 6 KiB; a larger file is not a routine. */
export const maxBytes = 64 * 1024;

/** The deepest file of the format is a figure in a routine's own exercises, with 7 levels. */
const maxDepth = 16;

export interface YamlDocument {
  readonly text: string;
  /** Strings, numbers, booleans, null, arrays and objects; `undefined` where nothing could be read. */
  readonly value: unknown;
  /** The parser's events of `text`, which have the places. */
  readonly events: readonly Event[];
  /** What is wrong with the file so far. The value can still be checked. */
  readonly complaints: readonly SpanComplaint[];
}

/** Reads one YAML 1.2 document (core schema). Never throws, and takes no longer than the size limit allows. */
export function readYaml(bytes: Uint8Array): YamlDocument {
  if (bytes.length > maxBytes) {
    return unreadable('', [atOffset(0, { code: 'too-large', args: { bytes: bytes.length, max: maxBytes } })]);
  }
  const text = readUtf8(bytes);
  if (text === undefined) {
    const start = new TextDecoder().decode(bytes.subarray(0, countUtf8Bytes(bytes)));
    return unreadable(start, [atOffset(start.length, { code: 'not-utf8', args: {} })]);
  }
  const controls = listControls(text);
  return controls.length > 0 ? unreadable(text, controls) : parse(text);
}

/** The text of the bytes, `undefined` where they are not UTF-8. */
function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many of the first bytes are UTF-8: found by bisection, because the decoder does not say. */
function countUtf8Bytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

// All controls, C1 included, except tab, line feed and carriage return, which YAML uses.
const controlLetters = /(?:(?![\t\n\r])\p{Cc})+/gu;

/** Only the first of a run of controls is reported: a binary file would have thousands of complaints. */
function listControls(text: string): readonly SpanComplaint[] {
  return Array.from(text.matchAll(controlLetters), ({ index, 0: letters }) =>
    atOffset(index, { code: 'control-letter', args: { letter: letters.charAt(0) } }),
  );
}

function parse(text: string): YamlDocument {
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth });
  } catch (error) {
    return unreadable(text, explain(text, complaintOf(error)));
  }
  const complaints = [...listFeatures(text, events), ...listDocuments(text, events)];
  const plain = complaints.length > 0 ? events.map(plainEvent) : events;
  try {
    const [value] = constructFromEvents([...plain], { source: text });
    return { text, value, events, complaints };
  } catch (error) {
    const aboutKeys = readPlaces(text, events).complaints;
    return aboutKeys.length > 0
      ? { text, value: constructAnyway(text, plain), events, complaints: [...complaints, ...aboutKeys] }
      : unreadable(text, [...complaints, complaintOf(error)]);
  }
}

/** A typo before the place where the parser stopped is the cause. */
function explain(text: string, stopped: SpanComplaint): readonly SpanComplaint[] {
  const typos = findTypos(text);
  const isCaused = typos.some(({ span }) => span.start <= stopped.span.start);
  return isCaused ? typos : [stopped, ...typos];
}

function unreadable(text: string, complaints: readonly SpanComplaint[]): YamlDocument {
  return { text, value: undefined, events: [], complaints };
}

function atOffset(start: number, complaint: Complaint): SpanComplaint {
  return { ...complaint, span: { start, end: start + 1 } };
}

/** The last of two equal keys wins, so that the rest of the file can be checked. */
function constructAnyway(text: string, events: readonly Event[]): unknown {
  try {
    return constructFromEvents([...events], { source: text, json: true })[0];
  } catch {
    return undefined;
  }
}

/** Every anchor, alias, tag and directive of the file. */
function listFeatures(text: string, events: readonly Event[]): readonly SpanComplaint[] {
  const complaints: SpanComplaint[] = [];
  const add = (feature: 'anchor' | 'alias' | 'tag' | 'directive', start: number, end: number) =>
    complaints.push({ code: 'yaml-feature', args: { feature }, span: { start, end } });
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT && event.directives.length > 0) {
      const start = text.indexOf('%');
      add('directive', start, start + 1);
    }
    if (event.type === EVENT_ID.ALIAS) {
      add('alias', event.anchorStart - 1, event.anchorEnd);
    } else if ('anchorStart' in event && event.anchorStart >= 0) {
      add('anchor', event.anchorStart - 1, event.anchorEnd);
    }
    if ('tagStart' in event && event.tagStart >= 0) {
      add('tag', event.tagStart, event.tagEnd);
    }
  }
  return complaints;
}

/** The same event without anchor and tag; an alias becomes an empty value. */
function plainEvent(event: Event): Event {
  if (event.type === EVENT_ID.ALIAS) {
    return emptyScalar;
  }
  return 'tagStart' in event ? { ...event, anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 } : event;
}

const emptyScalar: Event = {
  type: EVENT_ID.SCALAR,
  valueStart: -1,
  valueEnd: -1,
  anchorStart: -1,
  anchorEnd: -1,
  tagStart: -1,
  tagEnd: -1,
  style: 1,
  chomping: 1,
  indent: -1,
  fast: false,
};

/** There must be one document. */
function listDocuments(text: string, events: readonly Event[]): readonly SpanComplaint[] {
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  if (starts.length === 0) {
    return [atOffset(0, { code: 'empty-file', args: {} })];
  }
  const second = starts[1];
  if (second === undefined) {
    return [];
  }
  const first = events
    .slice(second)
    .map(offsetOf)
    .find((offset) => offset !== undefined);
  return [atOffset(first ?? text.length, { code: 'several-documents', args: {} })];
}

function offsetOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) {
    return event.valueStart >= 0 ? event.valueStart : undefined;
  }
  return 'start' in event ? event.start : undefined;
}

// The parser's own messages contain text of the file, and are for programmers.
const reasons: readonly (readonly [pattern: RegExp, reason: YamlReason])[] = [
  [/\btab characters\b/, 'tab'],
  [/^deficient indentation$/, 'unclosed'],
  [/quoted scalar$/, 'open-quote'],
  [/within a flow collection$/, 'open-bracket'],
  [/missed comma|but found ','/, 'comma'],
  [/implicit key|expected ':'|whitespace character is expected/, 'colon'],
  [/escape sequence|hexadecimal/, 'escape'],
  [/maxDepth/, 'depth'],
  [/indentation|end of the stream or a document separator/, 'indentation'],
];

/** Where and why the parser stopped. It throws at the first error, so there is at most one such complaint. */
function complaintOf(error: unknown): SpanComplaint {
  const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: undefined };
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return atOffset(mark?.position ?? 0, { code: 'not-yaml', args: { reason: known?.[1] ?? 'other' } });
}

/** A mapping whose keys are not checked yet. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the mapping has all of the keys. */
export function hasKeys(mapping: Mapping, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(mapping, key));
}
