import { word } from '../../plan/wording/coded.ts';
import { splitSentences } from '../../text/sentences.ts';
import { wrapText } from '../../text/wrap.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { line, type StyledLine } from './styled-line.ts';

/** Rows below which what went wrong beside the session makes way for the session. */
const troubleFromRows = 10;
const troubleRows = 4;

/** As many whole sentences as there is room for, the first in any case: half of one helps nobody. */
export function renderTrouble(
  { trouble }: SessionView,
  { size: { columns, rows }, wording }: ScreenOptions,
): readonly StyledLine[] {
  if (trouble === undefined || rows < troubleFromRows) return [];
  const sentences = splitSentences(word(wording.troubles.session, trouble));
  const wrapped = sentences.map((_, index) => wrapText(sentences.slice(0, index + 1).join(' '), columns));
  const fits = wrapped.findLast((lines) => lines.length <= troubleRows) ?? wrapped[0] ?? [];
  return fits.map((text) => line(text, 'warning'));
}
