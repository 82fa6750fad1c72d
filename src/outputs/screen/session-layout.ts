/**
 * How a window is divided: by its size, and by whether there is a figure. With the words beside a figure nothing else
 * counts, so that no notice moves the two. Everywhere else the reason of a halt has its rows first: lines of the frame make
 * room for it, and then what stands between them moves.
 */
import { type FigureSize, smallestFigure } from '../../figure/drawable-pose.ts';
import type { TerminalSize } from '../../ports.ts';
import { smallestRows } from './block-letters.ts';

/** In a window of so many columns the words stand beside the figure; in a narrower one above and under it. */
export const besideColumns = 70;

/** A narrower figure loses its sides. */
const figureFromColumns = 28;

/** The rows that a figure beside the words needs, with the texts below it. */
const besideRows = 12;
/** From here on every row more is one of the frame. */
const roomyRows = 20;
/** Below a figure beside the words. */
const textRows = 4;

/** The most that a figure takes, and its share of the width: a word of six letters stands large beside it. */
const figureColumns = 60;
const figureRows = 20;
const figureShare = 0.47;

/** Rows of the words above and under a figure, each with a free row, and of the texts below. */
const stackedRows = 2 * smallestRows + 2 + 3;

/** Lines that frame all this, the most needed first. */
export type FramePart = 'next' | 'keys' | 'title' | 'progress';

const frameByNeed: readonly FramePart[] = ['next', 'keys', 'title', 'progress'];

export interface SessionLayout {
  /** The framing lines that there is room for. */
  readonly frame: ReadonlySet<FramePart>;
  /** The rows between them. */
  readonly rows: number;
  /** Where and how large the figure is; absent without one. */
  readonly figure?: FigureSize & { readonly isBeside: boolean };
}

/** Divides a window, of which `headRows` are taken, and `haltRows` are needed to say why nothing moves. */
export function divideWindow(
  { columns, rows }: TerminalSize,
  {
    hasFigure,
    headRows,
    haltRows,
  }: { readonly hasFigure: boolean; readonly headRows: number; readonly haltRows: number },
): SessionLayout {
  const free = rows - headRows;
  if (hasFigure && columns >= besideColumns && free >= besideRows) {
    const frame = takeFrame(Math.max(Math.min(2, free - besideRows), free - roomyRows));
    const body = free - frame.size;
    const size = {
      columns: figureColumnsOf({ columns }),
      rows: Math.min(figureRows, body - Math.max(textRows, Math.ceil(body / 4))),
    };
    return { frame, rows: body, figure: { ...size, isBeside: true } };
  }
  const spare = free - haltRows;
  const frame = takeFrame(Math.max(Math.min(2, spare - minRows(spare)), free - roomyRows));
  const body = free - frame.size;
  const left = body - stackedRows;
  if (!hasFigure || columns < figureFromColumns || left < smallestFigure.rows) return { frame, rows: body };
  const size = { columns: figureColumnsOf({ columns }), rows: Math.min(figureRows, left, Math.ceil(columns / 2.5)) };
  return { frame, rows: body, figure: { ...size, isBeside: false } };
}

/** The width of the figure in a window of so many columns. */
export function figureColumnsOf({ columns }: Pick<TerminalSize, 'columns'>): number {
  return Math.min(figureColumns, columns >= besideColumns ? Math.floor(columns * figureShare) : columns);
}

function takeFrame(rows: number): ReadonlySet<FramePart> {
  return new Set(frameByNeed.slice(0, Math.max(0, rows)));
}

/** What the words need: phase and count in block letters, the count larger where it can be; the count alone; or a row. */
function minRows(rows: number): number {
  return [2 * smallestRows + 3, 2 * smallestRows + 1, smallestRows].find((needed) => rows >= needed) ?? 1;
}
