import { formatMessage } from '../../messages/message-table.ts';
import { splitSentences } from '../../text/sentences.ts';
import { wrapText } from '../../text/wrap.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { line, type StyledLine } from './styled-line.ts';

/** Rows below which what went wrong beside the session makes way for the session. */
const warningFromRows = 10;
const warningRows = 4;

/** As many whole sentences as there is room for, the first in any case: half of one helps nobody. */
export function renderWarning(
  { warning }: SessionView,
  { size: { columns, rows }, messages }: ScreenOptions,
): readonly StyledLine[] {
  if (warning === undefined || rows < warningFromRows) return [];
  const sentences = splitSentences(formatMessage(messages.warnings.session, warning));
  const wrapped = sentences.map((_, index) => wrapText(sentences.slice(0, index + 1).join(' '), columns));
  const fits = wrapped.findLast((lines) => lines.length <= warningRows) ?? wrapped[0] ?? [];
  return fits.map((text) => line(text, 'warning'));
}
