/** The whole screen of a session as lines. What it shows shrinks with the window, the most needed last. */
import { widthOf } from '../../text/width.ts';
import { renderExercise, renderStatus, renderTitle } from './render-heading.ts';
import { renderHelp } from './render-help.ts';
import { renderMessage, renderTold } from './render-message.ts';
import { renderMiddle } from './render-middle.ts';
import { renderNext } from './render-next.ts';
import { renderProgress } from './render-progress.ts';
import { renderWarning } from './render-warning.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { type Frame, shareRows } from './share-rows.ts';
import { emptyLine, type StyledLine, span } from './styled-line.ts';

/** The exercise's line and the one that says what is being done. */
const headRows = 2;

export function renderSession(view: SessionView, positionMs: number, options: ScreenOptions): readonly StyledLine[] {
  const { size, messages } = options;
  if (view.helpShown) return renderHelp(messages, size);
  const warning = renderWarning(view, options);
  const rows = size.rows - headRows - warning.length;
  const told = renderTold(view, positionMs, options, Math.max(1, rows - 1));
  const { frame, messageRows } = shareRows(rows, told.length);
  const message = renderMessage(view, positionMs, options, told, messageRows);
  const middleRows = rows - frame.size - message.length;
  const { segment } = view;
  const middle = segment ? renderMiddle(view, segment, positionMs, options, middleRows) : [];
  const framing = (part: Frame, render: () => StyledLine) => (frame.has(part) ? [render()] : []);
  const top = [
    ...framing('title', () => renderTitle(view, positionMs, options)),
    renderExercise(view, options),
    renderStatus(view, options),
  ];
  const bottom = [
    ...warning,
    ...framing('next', () => renderNext(view, options)),
    ...framing('progress', () => renderProgress(view, positionMs, options)),
    ...framing('keys', () => renderKeys(view, options)),
  ];
  return spread([top, middle, message], bottom, size.rows);
}

function renderKeys(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${messages.screen.muted} · ` : '';
  const fits = messages.screen.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}

/** Blocks below each other with empty lines between them as far as there are any, and `bottom` at the bottom. */
function spread(
  blocks: readonly (readonly StyledLine[])[],
  bottom: readonly StyledLine[],
  rows: number,
): readonly StyledLine[] {
  const filled = blocks.filter((block) => block.length > 0);
  const used = filled.reduce((sum, block) => sum + block.length, bottom.length);
  const spare = Math.max(0, rows - used);
  // The last block's line comes first: instructions right under the digits would be read as a part of them.
  const upper = filled.flatMap((block, index) =>
    index > 0 && filled.length - index <= spare ? [emptyLine, ...block] : block,
  );
  const push = Math.max(0, rows - upper.length - bottom.length);
  return [...upper, ...Array.from({ length: push }, () => emptyLine), ...bottom].slice(0, rows);
}
