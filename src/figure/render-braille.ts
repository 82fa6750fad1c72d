/** A pose as lines of braille characters: 2 × 4 dots each, so that a figure fits beside the count. */
import type { Point } from '../routine/figure.ts';
import { createDotGrid, type DotGrid, drawLine, drawRing, type FigureRole, figureRoles } from './dot-grid.ts';
import {
  cutStart,
  type DrawablePose,
  type FigureSize,
  type HeadShape,
  type LimbShape,
  type Shape,
  smallestFigure,
  type TrunkShape,
} from './drawable-pose.ts';

export interface BrailleOptions extends FigureSize {
  /** Colours the worked side's limbs: for the time that a pose is held. */
  readonly holding?: boolean;
  /** Where in a breath the person is, from 0 (out) to 1 (in): the trunk swells by one row of dots. */
  readonly breath?: number;
}

/** A part of one line with one role: the columns from `from` up to but excluding `to`. */
export interface RoleSpan {
  readonly role: FigureRole;
  readonly from: number;
  readonly to: number;
}

/** One line: a character for each column of the figure, and the roles that decide its colours. */
export interface FigureLine {
  readonly text: string;
  readonly spans: readonly RoleSpan[];
}

const limbDots = 2;
const trunkDots = 3;
const neckDots = 2;
const thinDots = 1;

/** The distance between the dots of a mat's edge, which must not look like a limb. */
const matDots = 3;

/** The radius below which a head no longer shows which way the person looks. */
const minHeadDots = 2.6;

/** The dots erased around a limb in front, one on each side, so that it stands out from what it crosses. */
const haloDots = 2;

/** The halo starts so many dots from the limb's root, so that the limb stays connected to the trunk. */
const haloFromDots = 6;

/** The pose in `columns` × `rows` characters; no lines where that is too small to be understood. */
export function renderBraille(pose: DrawablePose, options: BrailleOptions): readonly FigureLine[] {
  const { columns, rows } = options;
  if (columns < smallestFigure.columns || rows < smallestFigure.rows) return [];
  const grid = createDotGrid(columns * 2, rows * 4);
  const place = fitBox(pose.box, grid);
  for (const line of pose.props) drawThinLine(grid, line, place, 'prop');
  for (const shape of pose.shapes) drawShape(grid, shape, place, options);
  drawGround(grid, pose, place);
  return Array.from({ length: rows }, (_, row) => readLine(grid, row));
}

/** From a point of the figure to one of the grid. */
type PlacePoint = ((point: Point) => Point) & { readonly scale: number };

/** The box in the middle of the grid, as large as it fits, y down. */
function fitBox([left, bottom, width, height]: DrawablePose['box'], grid: DotGrid): PlacePoint {
  const scale = Math.min(grid.width / width, grid.height / height);
  const [right, down] = [(grid.width - width * scale) / 2, (grid.height + height * scale) / 2];
  const place = ([x, y]: Point): Point => [right + (x - left) * scale, down - (y - bottom) * scale];
  return Object.assign(place, { scale });
}

/** Drawn last, so that the halo of a limb leaves no gap in the ground. */
function drawGround(grid: DotGrid, pose: DrawablePose, place: PlacePoint): void {
  const [left, , width] = pose.box;
  if (pose.view === 'side' && pose.ground !== undefined) {
    const [from = left, to = left + width] = pose.mat ?? [];
    const line: readonly Point[] = [
      [from, pose.ground],
      [to, pose.ground],
    ];
    drawThinLine(grid, line, place, 'ground');
  }
  if (pose.view === 'top' && pose.mat !== undefined) drawMat(grid, pose.mat, place);
}

function drawThinLine(grid: DotGrid, line: readonly Point[], place: PlacePoint, role: FigureRole): void {
  const points = line.map((point) => snap(place(point), thinDots));
  drawLine(grid, points, thinDots, role);
}

/**
 * The nearest place for the middle of a line `dots` wide: on a dot or between two. Elsewhere its width would vary by a
 * dot, and flicker during a movement.
 */
function snap([x, y]: Point, dots: number): Point {
  const middle = (dots % 2) / 2;
  return [Math.round(x - middle) + middle, Math.round(y - middle) + middle];
}

function drawMat(
  grid: DotGrid,
  [left = 0, bottom = 0, width = 0, height = 0]: readonly number[],
  place: PlacePoint,
): void {
  const [x0, y0] = snap(place([left, bottom + height]), thinDots);
  const [x1, y1] = snap(place([left + width, bottom]), thinDots);
  for (let x = x0; x <= x1; x += matDots) drawDots(grid, [x, y0], [x, y1]);
  for (let y = y0; y <= y1; y += matDots) drawDots(grid, [x0, y], [x1, y]);
}

function drawDots(grid: DotGrid, ...dots: readonly Point[]): void {
  for (const dot of dots) drawLine(grid, [dot], thinDots, 'ground');
}

function drawShape(grid: DotGrid, shape: Shape, place: PlacePoint, options: BrailleOptions): void {
  if (shape.kind === 'limb') drawLimb(grid, shape, place, options.holding === true);
  else if (shape.kind === 'trunk') drawTrunk(grid, shape, place, options.breath ?? 0);
  else drawHead(grid, shape, place);
}

function drawLimb(grid: DotGrid, limb: LimbShape, place: PlacePoint, holding: boolean): void {
  const points = limb.points.map((point) => snap(place(point), limbDots));
  if (limb.near) drawLine(grid, cutStart(points, haloFromDots), limbDots + haloDots);
  const role = holding && limb.worked ? 'worked' : limb.near ? 'near' : 'far';
  drawLine(grid, points, limbDots, role);
}

function drawTrunk(grid: DotGrid, trunk: TrunkShape, place: PlacePoint, breath: number): void {
  const dots = trunk.outline ? limbDots : trunkDots;
  const points = trunk.points.map((point) => snap(place(point), dots));
  const line = trunk.outline ? [...points, ...points.slice(0, 1)] : points;
  const swollen = line.map(([x, y]): Point => [x, y - 1]);
  for (const each of breath < 0.5 ? [line] : [line, swollen]) drawLine(grid, each, dots, 'trunk');
}

function drawHead(grid: DotGrid, head: HeadShape, place: PlacePoint): void {
  const [centre, neck] = [snap(place(head.centre), neckDots), snap(place(head.neck), neckDots)];
  drawLine(grid, [neck, centre], neckDots, 'trunk');
  if (head.nose !== undefined) drawLine(grid, [centre, snap(place(head.nose), neckDots)], neckDots, 'trunk');
  const radius = Math.max(head.radius * place.scale, minHeadDots);
  drawRing(grid, centre, radius, Math.min(limbDots, radius * 0.4), 'trunk');
}

/** The dots of a braille character in the order of its bits. */
const dotPlaces: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
];

const firstBraille = 0x2800;

function readLine(grid: DotGrid, row: number): FigureLine {
  const offsets = dotPlaces.map(([x, y]) => y * grid.width + x);
  const spans: RoleSpan[] = [];
  let text = '';
  for (let column = 0; column < grid.width / 2; column++) {
    const start = row * 4 * grid.width + column * 2;
    const bits = readBits(grid.dots, start, offsets);
    // A space looks the same in every font, and terminals draw runs of it faster than empty braille.
    text += bits === 0 ? ' ' : String.fromCharCode(firstBraille + bits);
    if (bits !== 0) addRole(spans, column, findRole(grid.dots, start, offsets));
  }
  return { text, spans };
}

// Plain loops, because these two functions visit every dot of every frame.

function readBits(dots: Uint8Array, start: number, offsets: readonly number[]): number {
  let bits = 0;
  for (let bit = 0; bit < offsets.length; bit++) {
    if (dots[start + (offsets[bit] ?? 0)] !== 0) bits |= 1 << bit;
  }
  return bits;
}

/** The most frequent role of the dots; of equally frequent ones the one further in front. */
function findRole(dots: Uint8Array, start: number, offsets: readonly number[]): FigureRole | undefined {
  const counts = new Array<number>(figureRoles.length + 1).fill(0);
  for (const offset of offsets) {
    const dot = dots[start + offset] ?? 0;
    counts[dot] = (counts[dot] ?? 0) + 1;
  }
  // An empty dot has no role.
  counts[0] = 0;
  return figureRoles[counts.lastIndexOf(Math.max(...counts)) - 1];
}

function addRole(spans: RoleSpan[], column: number, role: FigureRole | undefined): void {
  if (role === undefined) return;
  const last = spans.at(-1);
  if (last?.role === role && last.to === column) spans[spans.length - 1] = { ...last, to: column + 1 };
  else spans.push({ role, from: column, to: column + 1 });
}
