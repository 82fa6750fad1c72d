/** The whole screen of a session as lines. What it shows shrinks with the window, the most needed last. */

import type { Segment } from '../../plan/plan.ts';
import type { Wording } from '../../plan/wording/wording.ts';
import type { TerminalSize } from '../../ports.ts';
import { widthOf } from '../../routine/letters.ts';
import { readBigCount } from './big-count.ts';
import { bigDigitsWidth, digitRows, renderBigDigits } from './big-digits.ts';
import { cutText } from './cells.ts';
import { renderFigure } from './figure-panel.ts';
import { renderHeading, renderStatus } from './render-heading.ts';
import { renderMessage } from './render-message.ts';
import { renderNext } from './render-next.ts';
import { renderProgress } from './render-progress.ts';
import type { ScreenOptions } from './screen-options.ts';
import type { SessionView } from './session-view.ts';
import { emptyLine, line, type Role, type StyledLine, span } from './styled-line.ts';
import { wrapText } from './wrap-text.ts';

/** From here on the figure stands beside the count; below, above it. */
const besideColumns = 90;
const aboveColumns = 60;
const gapColumns = 4;

export function renderSession(view: SessionView, positionMs: number, options: ScreenOptions): readonly StyledLine[] {
  const { size, wording } = options;
  if (view.helpShown) return renderHelp(wording, size);
  const segment = view.segment;
  const top = [...renderHeading(view, positionMs, options), ...renderStatus(view, options)];
  const bottom = [
    ...renderTrouble(view, size),
    renderNext(view, options),
    renderProgress(view, positionMs, options),
    renderKeys(view, options),
  ];
  const message = renderMessage(view, options, Math.max(1, Math.min(5, size.rows - top.length - bottom.length - 1)));
  const free = size.rows - top.length - bottom.length - message.length;
  const middle = segment ? renderMiddle(view, segment, positionMs, options, free) : [];
  return spread([top, middle, message, bottom], size.rows);
}

/** As large as there is room for: the number is read from the floor. */
const digitScales = [6, 5, 4, 3, 2, 1];

/** The figure and the large count, beside or above each other, as far as there is room. */
function renderMiddle(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  rows: number,
): readonly StyledLine[] {
  const { columns } = options.size;
  const beside = columns >= besideColumns;
  const besideRows = rows - 1;
  const aboveRows = rows - digitRows - 2;
  const figure =
    columns < aboveColumns
      ? []
      : renderFigure(
          view,
          segment,
          positionMs,
          { columns: columns - gapColumns, rows: beside ? besideRows : aboveRows },
          options,
        );
  if (figure.length === 0) return renderCount(view, segment, positionMs, options, rows, columns);
  if (!beside) {
    const count = renderCount(view, segment, positionMs, options, rows - figure.length - 1, columns);
    return [...figure, emptyLine, ...count];
  }
  const left = Math.max(...figure.map(widthOfLine));
  const count = renderCount(view, segment, positionMs, options, besideRows, columns - left - gapColumns);
  return joinColumns(figure, left + gapColumns, count);
}

function renderCount(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  rows: number,
  columns: number,
): readonly StyledLine[] {
  const isCountingIn = view.countIn !== undefined && positionMs <= view.runningFromMs;
  const text = isCountingIn ? String(view.countIn) : readBigCount(view.plan, segment, positionMs);
  const role: Role = view.halted === undefined ? 'count' : 'dim';
  if (text === '') return [];
  const scale = digitScales.find((size) => digitRows * size + 2 <= rows && bigDigitsWidth(text, size) <= columns);
  if (scale === undefined) return [line(cutText(text, columns), role)];
  const block = options.hasUnicode ? '█' : '#';
  return [emptyLine, ...renderBigDigits(text, scale, block).map((row) => line(`  ${row}`, role))];
}

/** Rows below which what went wrong beside the session makes way for the session. */
const troubleFromRows = 10;
const troubleRows = 2;

function renderTrouble({ trouble }: SessionView, { columns, rows }: TerminalSize): readonly StyledLine[] {
  if (trouble === undefined || rows < troubleFromRows) return [];
  return wrapText(trouble, columns)
    .slice(0, troubleRows)
    .map((text) => line(text, 'warning'));
}

function renderKeys(view: SessionView, { size, wording }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${wording.shown.muted} · ` : '';
  const fits = wording.shown.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}

function renderHelp(wording: Wording, { columns }: TerminalSize): readonly StyledLine[] {
  const keysWidth = Math.max(...wording.shown.help.map(([keys]) => widthOf(keys)));
  return wording.shown.help.map(([keys, does]) => [
    span(keys.padEnd(keysWidth + 2), 'strong'),
    span(cutText(does, Math.max(0, columns - keysWidth - 2))),
  ]);
}

/** Blocks with empty lines between them where there is room, the last one at the bottom. */
function spread(blocks: readonly (readonly StyledLine[])[], rows: number): readonly StyledLine[] {
  const filled = blocks.filter((block) => block.length > 0);
  const used = filled.reduce((sum, block) => sum + block.length, 0);
  const gaps = Math.max(0, rows - used);
  const between = gaps >= filled.length - 1 ? [emptyLine] : [];
  const upper = filled.slice(0, -1).flatMap((block, index) => (index === 0 ? block : [...between, ...block]));
  const last = filled.at(-1) ?? [];
  const push = Math.max(0, rows - upper.length - last.length);
  return [...upper, ...Array.from({ length: push }, () => emptyLine), ...last].slice(0, rows);
}

function joinColumns(left: readonly StyledLine[], width: number, right: readonly StyledLine[]): readonly StyledLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const start = left[row] ?? emptyLine;
    const pad = span(' '.repeat(Math.max(0, width - widthOfLine(start))));
    return [...start, pad, ...(right[row] ?? emptyLine)];
  });
}

function widthOfLine(spans: StyledLine): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}
