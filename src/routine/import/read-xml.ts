/** XML to elements. Entities beyond XML's own five are refused, so nothing in a file can unfold to more than it is. */
import { SaxesParser } from 'saxes';
import type { ImportFault, XmlElement } from './importer.ts';

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** As deep as the routine format itself may go. */
const maxDepth = 16;

export function readXml(text: string): XmlElement | ImportFault {
  const reader = new XmlReader();
  return reader.read(text);
}

class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #isTooDeep = false;

  read(text: string): XmlElement | ImportFault {
    this.#parser.on('opentag', ({ name, attributes }) => this.#enter(name, attributes));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (letters) => this.#addText(letters));
    this.#parser.on('cdata', (letters) => this.#addText(letters));
    try {
      this.#parser.write(text).close();
    } catch {
      // The parser's own words carry text of the file, and speak to programmers.
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
