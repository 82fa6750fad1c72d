/**
 * What a PDF of Chromium's says about its pages. A tagged PDF names, for every element of the page that was printed,
 * the sheets that it stands on: whatever is divided between two sheets is on both.
 */

interface PrintedElement {
  /** `Figure`, `Art`, `H3`, … */
  readonly kind: string;
  readonly alt: string;
  /** How many sheets it and all within it stand on. */
  readonly sheets: number;
}

export interface PrintedPages {
  readonly count: number;
  readonly elements: readonly PrintedElement[];
}

interface TaggedElement {
  readonly kind: string;
  readonly alt: string;
  readonly parent: string;
  readonly sheets: readonly string[];
}

export function readPrintedPages(pdf: Uint8Array): PrintedPages {
  const text = new TextDecoder('latin1').decode(pdf);
  const tagged = new Map(
    [...text.matchAll(/(\d+) 0 obj\n<<\/Type \/StructElem\n([\s\S]*?)>>\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      readElement(body),
    ]),
  );
  const sheets = new Map<string, Set<string>>([...tagged.keys()].map((id) => [id, new Set()]));
  for (const [id, element] of tagged) {
    for (let at = id; tagged.has(at); at = tagged.get(at)?.parent ?? '') {
      for (const sheet of element.sheets) sheets.get(at)?.add(sheet);
    }
  }
  return {
    count: text.match(/\/Type \/Page\b/g)?.length ?? 0,
    elements: [...tagged].map(([id, { kind, alt }]) => ({ kind, alt, sheets: sheets.get(id)?.size ?? 0 })),
  };
}

function readElement(body: string): TaggedElement {
  return {
    kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    alt: /\/Alt \(([^)]*)\)/.exec(body)?.[1] ?? '',
    parent: /\/P (\d+) 0 R/.exec(body)?.[1] ?? '',
    sheets: [...body.matchAll(/\/Pg (\d+) 0 R/g)].map(([, sheet = '']) => sheet),
  };
}
