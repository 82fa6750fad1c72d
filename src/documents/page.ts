/** What every page has: it needs nothing else, and its own policy lets it load and run nothing. */
import { asMarkup, type Html, html } from './html.ts';

export interface Page {
  /** As in BCP 47. */
  readonly language: string;
  readonly title: string;
  /** In the order in which they apply. */
  readonly styles: readonly string[];
  readonly body: Html;
}

/** The page as text. The policy stands against a mistake made here too: not even then could foreign text run anything. */
export function renderPage({ language, title, styles, body }: Page): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${styles.map(asMarkup)}
</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.markup;
}
