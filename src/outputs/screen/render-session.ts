/** The whole screen of a session as lines. A smaller window drops the least needed lines first. */

import { digitRows } from './big-count.ts';
import { renderKeys, renderNext, renderProgress, renderWarning } from './render-footer.ts';
import { renderExercise, renderStatus, renderTitle } from './render-heading.ts';
import { renderHelp } from './render-help.ts';
import { renderHaltReason, renderMessage } from './render-message.ts';
import { renderMiddle } from './render-middle.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { emptyLine, type StyledLine } from './theme.ts';

/** The exercise's line and the one that says what is being done. */
const headRows = 2;

export function renderSession(view: SessionView, positionMs: number, options: ScreenOptions): readonly StyledLine[] {
  const { size, messages } = options;
  if (view.helpShown) return renderHelp(messages, size);
  const warning = renderWarning(view, options);
  const rows = size.rows - headRows - warning.length;
  const haltReason = renderHaltReason(view, positionMs, options, Math.max(1, rows - 1));
  const { frame, messageRows } = shareRows(rows, haltReason.length);
  const message = renderMessage(view, positionMs, options, haltReason, messageRows);
  const middleRows = rows - frame.size - message.length;
  const { segment } = view;
  const middle = segment ? renderMiddle(view, segment, positionMs, options, middleRows) : [];
  const framing = (part: FramePart, render: () => StyledLine) => (frame.has(part) ? [render()] : []);
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

/** Blocks below each other with empty lines between them as far as there are any, and `bottom` at the bottom. */
function spread(
  blocks: readonly (readonly StyledLine[])[],
  bottom: readonly StyledLine[],
  rows: number,
): readonly StyledLine[] {
  const filled = blocks.filter((block) => block.length > 0);
  const used = filled.reduce((sum, block) => sum + block.length, bottom.length);
  const freeRows = Math.max(0, rows - used);
  // The last block's line comes first: instructions right under the digits would be read as a part of them.
  const upper = filled.flatMap((block, index) =>
    index > 0 && filled.length - index <= freeRows ? [emptyLine, ...block] : block,
  );
  const push = Math.max(0, rows - upper.length - bottom.length);
  return [...upper, ...Array.from({ length: push }, () => emptyLine), ...bottom].slice(0, rows);
}

/** Lines that frame the count, the figure and the message. */
type FramePart = 'next' | 'keys' | 'title' | 'progress';

interface RowShares {
  /** The framing lines that there is room for. */
  readonly frame: ReadonlySet<FramePart>;
  /** For the message; the rest is for the count and the figure. */
  readonly messageRows: number;
}

/** The most needed first. The digits are read from the floor, so these lines get only the rows that they leave. */
const frameByNeed: readonly FramePart[] = ['next', 'keys', 'title', 'progress'];

/** Shares `rows`, of which the reason for a halt needs `haltRows` in any case. */
function shareRows(rows: number, haltRows: number): RowShares {
  const countRows = rows - haltRows >= digitRows ? digitRows : 1;
  const frame = frameByNeed.slice(0, Math.max(0, rows - haltRows - countRows));
  return { frame: new Set(frame), messageRows: Math.max(0, rows - countRows - frame.length) };
}
