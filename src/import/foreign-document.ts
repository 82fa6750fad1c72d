/** From the bytes of a foreign file to elements of XML, values of JSON, or lines of text. */
import { SaxesParser } from 'saxes';
import { decodeText } from './decode-text.ts';
import type { ForeignDocument, ImportFault, XmlElement } from './importer.ts';

type DocumentReading = ForeignDocument | ImportFault;

/** Reads the document. Its size was limited when the file was read. */
export function readForeignDocument(bytes: Uint8Array): DocumentReading {
  if (startsLikeArchive(bytes)) {
    return { code: 'archive' };
  }
  const { text, lost } = decodeText(bytes);
  if (text.includes('\0')) {
    return { code: 'not-text' };
  }
  switch (startsLikeData(text)) {
    case '<': {
      const root = new XmlReader().read(text.trimStart());
      return 'code' in root ? root : { kind: 'xml', root, lost };
    }
    case '{':
    case '[':
      return readJson(text, lost);
    default:
      return { kind: 'text', text, lost };
  }
}

/** "[ ]" before an exercise, and the time of a message, begin a sheet. */
const listMark = /^\[(?:\s?\]|[x✓]\]|\d{1,4}[:./-])/i;

/** The letter that XML or JSON begins with. */
export function startsLikeData(text: string): '<' | '{' | '[' | undefined {
  const start = text.trimStart();
  const first = start.charAt(0);
  if (first === '<' || first === '{') return first;
  return first === '[' && !listMark.test(start) ? first : undefined;
}

/** Feeel exports several workouts as a ZIP archive. */
function startsLikeArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

// Just Another Workout Timer exports the low byte of every letter: JSON has none of these, which become of a dash or a curly
// quotation mark.
const strayControl = /(?![\t\n\r])\p{Cc}/gu;

/** Texts have commas too. */
const partsInText = 500_000;

function readJson(text: string, lost: readonly string[]): ForeignDocument | ImportFault {
  const whole = text.replace(strayControl, '\u{FFFD}');
  const damage = whole === text ? [] : ['Some letters are damaged in the file; � stands for each.'];
  // Every value but the first has a comma or an opening bracket before it.
  if ((whole.match(/[,[{]/g)?.length ?? 0) > partsInText) return { code: 'too-many', max: maxParts };
  try {
    return { kind: 'json', value: JSON.parse(whole), lost: [...lost, ...damage] };
  } catch (error) {
    return { code: 'broken', language: 'JSON', ...placeOf(error, whole) };
  }
}

/** V8 has the place in its message only, and not always. */
function placeOf(error: unknown, text: string): { readonly line: number; readonly column: number } | object {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) {
    return {};
  }
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** The same as for the routine format itself. */
const maxDepth = 16;

/** Of elements or values: twenty times as many as the largest file that is known, and read within a second. */
const maxParts = 100_000;

class TooManyParts extends Error {}

/** Entities beyond XML's own five are refused by saxes, so that no file can expand to more than its size. */
class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #isTooDeep = false;
  #count = 0;

  read(text: string): XmlElement | ImportFault {
    this.#parser.on('opentag', ({ name, attributes }) => this.#enter(name, attributes));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (letters) => this.#addText(letters));
    this.#parser.on('cdata', (letters) => this.#addText(letters));
    try {
      this.#parser.write(text).close();
    } catch (error) {
      if (error instanceof TooManyParts) return { code: 'too-many', max: maxParts };
      // The parser's message contains text of the file, and is for programmers.
      const { line, column } = this.#parser;
      return { code: 'broken', language: 'XML', line, column: column + 1 };
    }
    if (this.#isTooDeep) {
      return { code: 'too-deep', max: maxDepth };
    }
    return this.#root ?? { code: 'broken', language: 'XML' };
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = { name, attributes: new Map(Object.entries(attributes)), children: [], text: '' };
    this.#root ??= element;
    this.#count += 1;
    // Thrown, so that the rest is not read.
    if (this.#count > maxParts) throw new TooManyParts();
    this.#isTooDeep ||= this.#open.length >= maxDepth;
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  #leave(): void {
    this.#open.pop();
  }

  #addText(letters: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) {
      element.text += letters;
    }
  }
}
