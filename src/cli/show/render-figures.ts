/** Pictures of an exercise beside each other, as many in a row as there is room for. */
import type { Still } from '../../documents/list-stills.ts';
import { type FigureSize, figureSize } from '../../figure/figure-size.ts';
import { renderAscii } from '../../figure/render-ascii.ts';
import { renderBraille } from '../../figure/render-braille.ts';
import { colourLine } from '../../outputs/screen/figure-panel.ts';
import { emptyLine, line, type StyledLine, span } from '../../outputs/screen/styled-line.ts';
import { cutText } from '../../text/cut.ts';

export interface PageOptions {
  readonly columns: number;
  readonly hasUnicode: boolean;
}

/** The most rows that a picture on a page takes. */
const mostRows = 12;
const gapColumns = 4;

/** No lines where there is no room, or no way to draw these poses. */
export function renderFigures(stills: readonly Still[], { columns, hasUnicode }: PageOptions): readonly StyledLine[] {
  const half = Math.floor((columns - gapColumns) / 2);
  // Start and end belong beside each other, if only at a smaller size.
  const size = figureSize(half, mostRows) ?? figureSize(columns, mostRows);
  if (size === undefined) return [];
  const pictures = stills.map((still) => ({ caption: still.caption, rows: drawStill(still, size, hasUnicode) }));
  if (pictures.some(({ rows }) => rows.length === 0)) return [];
  const perRow = Math.max(1, Math.floor((columns + gapColumns) / (size.columns + gapColumns)));
  return chunk(pictures, perRow).flatMap((row) => [...joinPictures(row, size.columns), emptyLine]);
}

interface Picture {
  readonly caption: string;
  readonly rows: readonly StyledLine[];
}

function drawStill({ pose, start }: Still, size: FigureSize, hasUnicode: boolean): readonly StyledLine[] {
  if (hasUnicode) return renderBraille(pose, { ...size, holding: start !== undefined }).map(colourLine);
  return renderAscii(pose, size).map((text) => line(text.padEnd(size.columns)));
}

/** A row of pictures under their captions, without the rows that are empty in all of them. */
function joinPictures(pictures: readonly Picture[], columns: number): readonly StyledLine[] {
  const height = Math.max(...pictures.map(({ rows }) => rows.length));
  const drawn = Array.from({ length: height }, (_, row) =>
    joinCells(pictures.map(({ rows }) => rows[row] ?? emptyLine)),
  );
  const first = drawn.findIndex(isFilled);
  const captions = joinCells(
    pictures.map(({ caption }) => [span(cutText(caption, columns).padEnd(columns), 'strong')]),
  );
  return [captions, ...drawn.slice(first, drawn.findLastIndex(isFilled) + 1)];
}

function joinCells(cells: readonly StyledLine[]): StyledLine {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [span(' '.repeat(gapColumns)), ...cell]));
}

function isFilled(spans: StyledLine): boolean {
  return spans.some(({ text }) => text.trim() !== '');
}

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const rows = Math.ceil(items.length / size);
  return Array.from({ length: rows }, (_, row) => items.slice(row * size, (row + 1) * size));
}
