/** What every page has: it needs nothing else, and its own policy lets it load nothing and run nothing but its own code. */
import { asMarkup, type Html, html } from './html.ts';

export interface Page {
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

export interface PageBlock {
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
