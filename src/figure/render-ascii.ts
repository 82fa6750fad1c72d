/** A still pose drawn with slashes and dashes, for terminals without braille. */
import type { Point } from '../routine/figure.ts';
import { type DrawablePose, type FigureSize, type HeadShape, smallestFigure } from './drawable-pose.ts';
import { distance } from './hull.ts';

/** A character is about twice as high as wide. */
const heightOfCharacter = 2;

interface CharacterGrid {
  readonly columns: number;
  readonly characters: string[][];
  /** Where a point of the figure is, both coordinates in widths of a column, y down. */
  readonly place: (point: Point) => Point;
}

/**
 * The pose in `columns` × `rows` characters; no lines where that is too small, and none for a view from above, where
 * crossing limbs cannot be distinguished without dots.
 */
export function renderAscii(pose: DrawablePose, { columns, rows }: FigureSize): readonly string[] {
  if (pose.view === 'top' || columns < smallestFigure.columns || rows < smallestFigure.rows) return [];
  const grid = createCharacterGrid(pose.box, columns, rows);
  for (const line of pose.props) drawLine(grid, line, limbStrokes);
  for (const shape of pose.shapes) {
    if (shape.kind === 'head') drawHead(grid, shape);
    else drawLine(grid, shape.points, shape.kind === 'trunk' ? trunkStrokes : shape.near ? limbStrokes : farStrokes);
  }
  drawGround(grid, pose);
  return grid.characters.map((line) => line.join('').trimEnd());
}

function createCharacterGrid(
  [left, bottom, width, height]: DrawablePose['box'],
  columns: number,
  rows: number,
): CharacterGrid {
  const scale = Math.min(columns / width, (rows * heightOfCharacter) / height);
  const right = (columns - width * scale) / 2;
  const down = (rows * heightOfCharacter + height * scale) / 2;
  return {
    columns,
    characters: Array.from({ length: rows }, () => new Array<string>(columns).fill(' ')),
    place: ([x, y]) => [right + (x - left) * scale, down - (y - bottom) * scale],
  };
}

function put(grid: CharacterGrid, [x, y]: Point, character: string): void {
  const row = grid.characters[Math.floor(y / heightOfCharacter)];
  const column = Math.floor(x);
  if (row !== undefined && column >= 0 && column < grid.columns) row[column] = character;
}

/** One character a column, or one a row where the line crosses more rows than columns. */
function drawLine(grid: CharacterGrid, points: readonly Point[], strokes: Strokes): void {
  const placed = points.map(grid.place);
  for (const [index, end] of placed.entries()) {
    const start = placed[index - 1] ?? end;
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy) / heightOfCharacter)));
    for (let step = 0; step <= steps; step++) {
      const at: Point = [start[0] + (dx * step) / steps, start[1] + (dy * step) / steps];
      put(grid, at, strokeAt(dx, dy, at[1], strokes));
    }
  }
}

/** Characters for a line, by its slope. */
interface Strokes {
  readonly flat: string;
  /** A flat line low in its row. */
  readonly low: string;
  readonly rising: string;
  readonly falling: string;
  readonly steep: string;
}

const limbStrokes: Strokes = { flat: '-', low: '_', rising: '/', falling: '\\', steep: '|' };
/** Only a flat trunk needs characters of its own: an upright one is known by its place. */
const trunkStrokes: Strokes = { ...limbStrokes, flat: '=', low: '=' };
/** The limbs of the far side are dotted. */
const farStrokes: Strokes = { flat: ':', low: ':', rising: ':', falling: ':', steep: ':' };

/** The character with the slope nearest to the line's: flat below 22.5°, steep above 67.5°. */
function strokeAt(dx: number, dy: number, y: number, strokes: Strokes): string {
  const angle = Math.atan2(Math.abs(dy), Math.abs(dx));
  if (angle > Math.PI * 0.375) return strokes.steep;
  if (angle > Math.PI / 8) return dx * dy < 0 ? strokes.rising : strokes.falling;
  return y % heightOfCharacter > heightOfCharacter * 0.6 ? strokes.low : strokes.flat;
}

/** A head is three characters wide; the nose beside it, where it is seen from the side, shows which way the person looks. */
function drawHead(grid: CharacterGrid, { centre, neck, nose, radius }: HeadShape): void {
  drawLine(grid, [neck, centre], limbStrokes);
  const [x, y] = grid.place(centre);
  put(grid, [x - 1, y], '(');
  put(grid, [x, y], 'O');
  put(grid, [x + 1, y], ')');
  if (nose === undefined || distance(centre, nose) < radius) return;
  const [dx, dy] = [nose[0] - centre[0], nose[1] - centre[1]];
  if (Math.abs(dx) > Math.abs(dy)) put(grid, [x + 2 * Math.sign(dx), y], dx > 0 ? '>' : '<');
  else put(grid, [x, y - heightOfCharacter * Math.sign(dy)], dy > 0 ? '^' : 'v');
}

function drawGround(grid: CharacterGrid, { box: [left, , width], ground, mat }: DrawablePose): void {
  if (ground === undefined) return;
  const [from = left, to = left + width] = mat ?? [];
  const [start, end] = [grid.place([from, ground]), grid.place([to, ground])];
  for (let x = start[0]; x <= end[0]; x++) {
    const row = grid.characters[Math.floor(start[1] / heightOfCharacter)];
    if (row?.[Math.floor(x)] === ' ') put(grid, [x, start[1]], '.');
  }
}
