/** Pages are written with a tag that escapes every value by itself: what is not marked as markup cannot become any. */
import { escapeXml } from '../figure/render-svg.ts';
import { safeText } from '../text/escape.ts';

/** Text that is markup already. */
export interface Html {
  readonly markup: string;
}

type HtmlValue = string | number | Html | readonly Html[];

/** A piece of a page: the template as it is written, its values escaped. */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: template.reduce((page, part, index) => page + toMarkup(values[index - 1] ?? '') + part) };
}

/** Text of the program's own making that is to stand as it is: a style, a picture. */
export function asMarkup(markup: string): Html {
  return { markup };
}

function toMarkup(value: HtmlValue): string {
  if (typeof value === 'string') return escapeXml(safeText(value));
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('\n');
}

// What every page has: it needs nothing else, and its own policy lets it load nothing and run nothing but its own code.

interface Page {
  /** As in BCP 47. */
  readonly language: string;
  readonly title: string;
  /** In the order in which they apply. */
  readonly styles: readonly string[];
  readonly body: Html;
  /** It shows pictures, which it brings along itself. */
  readonly hasPictures?: boolean;
  /** Absent where the page is only read. */
  readonly code?: PageCode;
}

export interface PageCode {
  readonly script: string;
  /** SHA-256 of the script, in base64: the one script that the policy lets run. */
  readonly scriptHash: string;
  /** What the script reads, each by its id. */
  readonly data: readonly PageBlock[];
}

interface PageBlock {
  readonly id: string;
  /** In base64. */
  readonly content: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'";
const policyWithPictures = `${policy}; img-src data:`;

/** The page as text. The policy stands against a mistake made here too: not even then could foreign text run anything. */
export function renderPage({ language, title, styles, body, hasPictures, code }: Page): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${asMarkup(code === undefined ? (hasPictures ? policyWithPictures : policy) : policyFor(code))}">
<title>${title}</title>
<style>
${styles.map(asMarkup)}
</style>
</head>
<body>
${body}
${code === undefined ? '' : renderCode(code)}</body>
</html>
`;
  return page.markup;
}

function policyFor({ scriptHash }: PageCode): string {
  return `${policy}; script-src 'sha256-${scriptHash}'; media-src data: blob:; img-src data:; base-uri 'none'; form-action 'none'`;
}

function renderCode({ script, data }: PageCode): Html {
  // A type that no browser runs.
  return html`${data.map(({ id, content }) => html`<script type="text/plain" id="${id}">${content}</script>`)}
<script>${asMarkup(script)}</script>
`;
}
