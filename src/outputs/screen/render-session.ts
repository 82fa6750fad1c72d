/** The whole screen of a session as lines. A smaller window drops the least needed lines first. */
import { smallestFigure } from '../../figure/drawable-pose.ts';
import type { Messages } from '../../messages/messages.ts';
import type { KeyHelp } from '../../messages/screen.ts';
import { isBeginGate, type Segment } from '../../plan/segment.ts';
import { wordNext } from '../../plan/shown/session-words.ts';
import type { TerminalSize } from '../../ports.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import { smallestRows } from './block-letters.ts';
import { renderFigure } from './figure-panel.ts';
import { renderBusyExercise, renderExercise, renderStatus, renderTitle } from './render-heading.ts';
import { renderHaltReason, renderNotes, renderTexts } from './render-message.ts';
import { divideWindow, type FramePart, type SessionLayout } from './session-layout.ts';
import type { ScreenOptions, SessionView } from './session-view.ts';
import { emptyLine, fillUp, line, type StyledLine, span } from './theme.ts';
import { hasCount, renderCountBlock, renderHead, renderWordColumn } from './words-panel.ts';

/** The exercise's line and the one that says what is being done. */
const headRows = 2;

/** Between the figure and the words beside it, and between a key and what it does. */
const gapColumns = 2;

export function renderSession(view: SessionView, positionMs: number, options: ScreenOptions): readonly StyledLine[] {
  const { size, messages } = options;
  if (view.helpShown) return renderHelp(messages, size);
  const { segment } = view;
  const { layout, figure } = layOut(view, positionMs, options);
  const body = segment ? renderBody({ view, segment, positionMs, options, layout }, figure) : [];
  const framing = (part: FramePart, render: () => StyledLine) => (layout.frame.has(part) ? [render()] : []);
  return [
    ...framing('title', () => renderTitle(view, positionMs, options)),
    layout.frame.has('title') ? renderExercise(view, options) : renderBusyExercise(view, positionMs, options),
    renderStatus(view, options),
    ...fillUp(body, layout.rows),
    ...framing('next', () => renderNext(view, options)),
    ...framing('progress', () => renderProgress(view, positionMs, options)),
    ...framing('keys', () => renderKeys(view, options)),
  ].slice(0, size.rows);
}

interface Laid {
  readonly layout: SessionLayout;
  readonly figure: readonly StyledLine[];
}

/** Where no figure can be drawn, the window is divided without one. */
function layOut(view: SessionView, positionMs: number, options: ScreenOptions): Laid {
  const { size } = options;
  const room = { columns: size.columns, rows: Math.max(1, size.rows - headRows - 1) };
  const haltRows = renderHaltReason(view, positionMs, options, room).length;
  const layout = divideWindow(size, { hasFigure: options.figures !== 'none', headRows, haltRows });
  const figure = view.segment ? drawFigure(view, view.segment, positionMs, options, layout) : [];
  if (figure.length > 0) return { layout, figure };
  return { layout: divideWindow(size, { hasFigure: false, headRows, haltRows }), figure: [] };
}

/** Before the session the person reads: then the figure leaves more rows to what has to be read, and is still seen. */
function drawFigure(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  layout: SessionLayout,
) {
  const { figure, rows } = layout;
  if (figure === undefined) return [];
  const { columns } = options.size;
  const isRead = figure.isBeside && isBeginGate(segment);
  const room = { columns, rows: rows - smallestFigure.rows };
  const noteRows = isRead ? renderNotes(view, positionMs, options, room).length : 0;
  const space = { ...figure, rows: Math.min(figure.rows, rows - noteRows) };
  return renderFigure(view, segment, positionMs, space, options.figures);
}

interface SessionBody {
  readonly view: SessionView;
  readonly segment: Segment;
  readonly positionMs: number;
  readonly options: ScreenOptions;
  readonly layout: SessionLayout;
}

function renderBody(body: SessionBody, figure: readonly StyledLine[]): readonly StyledLine[] {
  return body.layout.figure?.isBeside ? renderBeside(body, figure) : renderStacked(body, figure);
}

/** The figure with the texts under it, and the words beside both; where nothing is counted, the texts are as wide as all. */
function renderBeside({ view, segment, positionMs, options, layout }: SessionBody, figure: readonly StyledLine[]) {
  const { columns } = options.size;
  const left = (layout.figure?.columns ?? 0) + gapColumns;
  const textRoom = { columns: left - gapColumns, rows: layout.rows - figure.length };
  const isWide = !hasCount(view, segment, positionMs);
  const words = renderWordColumn(view, segment, positionMs, options, {
    columns: columns - left,
    rows: isWide ? figure.length : layout.rows,
  });
  if (isWide) {
    const texts = renderTexts(view, positionMs, options, { ...textRoom, columns });
    return [...joinColumns(figure, left, words), ...texts];
  }
  return joinColumns([...figure, ...renderTexts(view, positionMs, options, textRoom)], left, words);
}

/** The words above and under the figure, or the words alone. */
function renderStacked({ view, segment, positionMs, options, layout }: SessionBody, figure: readonly StyledLine[]) {
  const { columns } = options.size;
  const rows = layout.rows - figure.length;
  const haltRows = renderHaltReason(view, positionMs, options, { columns, rows: Math.max(1, rows - 1) }).length;
  const headRows = rows - haltRows > 2 * smallestRows ? Math.max(smallestRows, Math.floor(rows / 3) - 1) : 0;
  const head = headRows === 0 ? [] : renderHead(view, segment, positionMs, options, { columns, rows: headRows });
  const above = headRows === 0 ? [] : fillUp(head, headRows + 1);
  const left = rows - above.length;
  const isCounted = hasCount(view, segment, positionMs);
  const countRows = isCounted ? minCountRows(left - haltRows) : 0;
  const texts = renderTexts(view, positionMs, options, { columns, rows: left - countRows });
  // Where there is room, texts come and go without changing the size of the count.
  const textRows = Math.max(texts.length, left >= countFromRows ? usualTextRows : 0);
  const room = { columns, rows: Math.max(countRows, left - textRows - (left >= countFromRows ? 1 : 0)) };
  const count = isCounted ? renderCountBlock(view, segment, positionMs, options, room) : [];
  const freeRows = left - count.length - texts.length;
  const gap = count.length > 0 && freeRows > 0 ? [emptyLine] : [];
  return [...above, ...figure, ...count, ...gap, ...texts];
}

/** Rows that are kept free for texts, where the count has at least as many. */
const usualTextRows = 4;
const countFromRows = 10;

/** In block letters as soon as there are rows for them. */
function minCountRows(rows: number): number {
  return rows >= smallestRows ? smallestRows : 1;
}

function joinColumns(left: readonly StyledLine[], width: number, right: readonly StyledLine[]): readonly StyledLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const start = left[row] ?? emptyLine;
    const pad = span(' '.repeat(Math.max(0, width - widthOfLine(start))));
    const end = right[row] ?? emptyLine;
    return end.length === 0 ? start : [...start, pad, ...end];
  });
}

function widthOfLine(spans: StyledLine): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** What comes next: that a key acts in a moment, or the other side, the next set, or the next exercise. */
function renderNext(view: SessionView, { size, messages: { screen } }: ScreenOptions): StyledLine {
  if (view.hasDelayedKey) return line(cutText(screen.delayedKey, size.columns), 'strong');
  return line(cutText(wordNext(view, screen), size.columns), 'dim');
}

/** The whole session as a bar of the window's width. */
function renderProgress(view: SessionView, positionMs: number, { size, hasUnicode }: ScreenOptions): StyledLine {
  const share = view.plan.totalMs === 0 ? 1 : Math.min(1, positionMs / view.plan.totalMs);
  const filled = Math.floor(share * size.columns);
  const [full, empty] = hasUnicode ? ['━', '─'] : ['=', '-'];
  return [span(full.repeat(filled), 'dim'), span(empty.repeat(Math.max(0, size.columns - filled)), 'dim')];
}

/** The keys, and before them that the sound is off. */
function renderKeys(view: SessionView, { size, messages }: ScreenOptions): StyledLine {
  const muted = view.muted ? `${messages.screen.muted} · ` : '';
  const fits = messages.screen.keys.find((keys) => widthOf(muted + keys) <= size.columns) ?? '';
  return [span(muted, 'warning'), span(fits, 'dim')];
}

/** All keys with what they do; in a window too small for that the most needed ones, in fewer words. */
function renderHelp({ screen }: Messages, { columns, rows }: TerminalSize): readonly StyledLine[] {
  const all = Object.values(screen.help);
  const isRoomForAll = all.length <= rows && columnsOf(all) <= columns;
  return renderKeyHelp(isRoomForAll ? all : Object.values(screen.shortHelp).slice(0, rows));
}

type HelpLines = readonly KeyHelp[keyof KeyHelp][];

function renderKeyHelp(help: HelpLines): readonly StyledLine[] {
  const width = keyColumns(help);
  return help.map(([keys, does]) => [span(keys.padEnd(width), 'strong'), span(does)]);
}

function columnsOf(help: HelpLines): number {
  return keyColumns(help) + Math.max(...help.map(([, does]) => widthOf(does)));
}

function keyColumns(help: HelpLines): number {
  return Math.max(...help.map(([keys]) => widthOf(keys))) + gapColumns;
}
