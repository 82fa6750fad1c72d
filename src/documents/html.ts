/** Pages are written with a tag that escapes every value by itself: what is not marked as markup cannot become any. */
import { escapeXml } from '../figure/render-svg.ts';
import { safeText } from '../text/escape.ts';

/** Text that is markup already. */
export interface Html {
  readonly markup: string;
}

export type HtmlValue = string | number | Html | readonly Html[];

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
