/** Places in a file: from the parser's events to a tree in which a path leads to its place. */
import { constructFromEvents, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Path, SourceSpan, SpanComplaint } from './problem.ts';

interface PlacedNode {
  readonly span: SourceSpan;
  readonly entries: ReadonlyMap<string, PlacedEntry>;
}

interface PlacedEntry {
  /** The key's place; items of a list have none. */
  readonly key: SourceSpan | undefined;
  readonly node: PlacedNode;
}

interface YamlPlaces {
  /** The place of the value at `path`, or of its key; where it is not in the file, that of the nearest parent. */
  find(path: Path, part: 'key' | 'value'): SourceSpan;
  /** Every key that is a duplicate in its mapping, or is a list or mapping itself. */
  readonly complaints: readonly SpanComplaint[];
}

/** Builds the places of the first document. Only needed once something is wrong. */
export function readPlaces(text: string, events: readonly Event[]): YamlPlaces {
  const reader = new PlaceReader(text, events);
  const root = reader.readDocument();
  return { find: (path, part) => findSpan(root, path, part), complaints: reader.complaints };
}

function findSpan(root: PlacedNode, path: Path, part: 'key' | 'value'): SourceSpan {
  let node = root;
  let span = root.span;
  for (const step of path) {
    const entry = node.entries.get(String(step));
    if (entry === undefined) {
      return span;
    }
    node = entry.node;
    span = node.span;
    if (part === 'key' && entry.key !== undefined) {
      span = entry.key;
    }
  }
  return span;
}

class PlaceReader {
  readonly complaints: SpanComplaint[] = [];
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  readDocument(): PlacedNode {
    this.#next = 1;
    return this.#readNode(0);
  }

  /** `after` is the place of an empty value: the end of its key. */
  #readNode(after: number): PlacedNode {
    const event = this.#events[this.#next++];
    if (event?.type === EVENT_ID.SEQUENCE) {
      return this.#readSequence(event.start);
    }
    if (event?.type === EVENT_ID.MAPPING) {
      return this.#readMapping(event.start);
    }
    return { span: this.#spanOf(event, after), entries: new Map() };
  }

  #readSequence(start: number): PlacedNode {
    const entries = new Map<string, PlacedEntry>();
    while (!this.#atEnd()) {
      entries.set(String(entries.size), { key: undefined, node: this.#readNode(start) });
    }
    return { span: { start, end: start + 1 }, entries };
  }

  #readMapping(start: number): PlacedNode {
    const entries = new Map<string, PlacedEntry>();
    let first: SourceSpan | undefined;
    while (!this.#atEnd()) {
      const event = this.#events[this.#next];
      const key = keyOf(this.#text, event);
      const span = this.#readNode(start).span;
      first ??= span;
      if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) {
        this.complaints.push({ code: 'not-yaml', args: { reason: 'complex-key' }, span });
      } else if (entries.has(key)) {
        this.complaints.push({ code: 'duplicate-key', args: { key }, span });
      }
      entries.set(key, { key: span, node: this.#readNode(span.end) });
    }
    return { span: first ?? { start, end: start + 1 }, entries };
  }

  /** Whether the collection ends here; consumes its end. */
  #atEnd(): boolean {
    const event = this.#events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) {
      return false;
    }
    this.#next += 1;
    return true;
  }

  #spanOf(event: Event | undefined, after: number): SourceSpan {
    if (event?.type === EVENT_ID.ALIAS) {
      return { start: event.anchorStart - 1, end: event.anchorEnd };
    }
    const isWritten = event?.type === EVENT_ID.SCALAR && event.valueEnd > event.valueStart;
    return isWritten ? { start: event.valueStart, end: event.valueEnd } : { start: after, end: after + 1 };
  }
}

/** A key that YAML reads as the text that is written, not as a number or another value. */
const plainWord = /^(?!(?:null|true|false)$)[a-z][\w-]*$/i;

/** The key as the document has it: `0x10` and `16` are the same key there. */
function keyOf(text: string, event: Event | undefined): string {
  if (event?.type !== EVENT_ID.SCALAR) {
    return '';
  }
  const written = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN || plainWord.test(written)) {
    return written;
  }
  const document: Event = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
  const plain = { ...event, anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  return String(constructFromEvents([document, plain, { type: EVENT_ID.POP }], { source: text })[0]);
}

/** A line without its end, and where it starts in the text. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
}

/** The lines of a text, which YAML ends with a line feed, a carriage return, or both. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + lineEnd.length;
  }
  return [...lines, { start, text: text.slice(start) }];
}
