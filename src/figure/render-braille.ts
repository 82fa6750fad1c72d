/** A pose as lines of braille characters: 2 × 4 dots each, so that a figure fits beside the count. */
import type { Point } from '../routine/figure.ts';
import {
  createDotGrid,
  type DotGrid,
  drawLine,
  type FigureLine,
  type FigureRole,
  fillHull,
  type RoleSpan,
  readFigureLine,
  shadeFreeCells,
} from './dot-grid.ts';
import {
  type DrawablePose,
  type FigureSize,
  type HeadShape,
  type Shape,
  type SideLetters,
  smallestFigure,
} from './drawable-pose.ts';
import { between, distance, type Hull, unit, widen } from './hull.ts';

export interface BrailleOptions extends FigureSize {
  /** Colours what works. */
  readonly working?: boolean;
  /** Beside the hands, seen from above: one column each. */
  readonly letters?: SideLetters;
  /** Where in a breath the person is, from 0 (out) to 1 (in): the trunk swells by one row of dots. */
  readonly breath?: number;
  /** Where the movement comes from: an outline behind the pose of what is elsewhere in it. */
  readonly ghost?: DrawablePose;
}

/** The distance between the dots of a mat's edge, which must not look like a limb. */
const matDots = 3;

/** Half the width below which a part is no longer seen. */
const minRadiusDots = 0.9;

/** The dots left free around a part, so that it stands out from what is behind it. */
const gapDots = 1;

/** How much of a limb's first bone, and of the neck, has none: there they grow out of the trunk. */
const rootShare = 0.35;

/** The length of an arrow's head as a share of the grid's width, half the angle of its tip, and in heads the shortest arrow. */
const arrowHead = 1 / 13;
const arrowAngle = 0.62;
const shortestArrow = 1.6;

/** The radii below which a head has no room for a face as on a page, and for a ring around two eyes. */
const minFaceDots = 4;
const minRingDots = 3.4;

/** How thick that ring is. */
const ringDots = 1.3;

/** How far its eyes are from the middle between them, before it is rounded. */
const eyeDots = 1.2;

/** An eye that is left free is one dot, or four around a corner. */
const eyeRadius = 0.75;

/** The pose in `columns` × `rows` characters; no lines where that is too small to be understood. */
export function renderBraille(pose: DrawablePose, options: BrailleOptions): readonly FigureLine[] {
  const { columns, rows } = options;
  if (columns < smallestFigure.columns || rows < smallestFigure.rows) return [];
  const grid = createDotGrid(columns * 2, rows * 4);
  const place = fitBox(pose.box, grid);
  for (const line of pose.props) drawThinLine(grid, line, place, 'prop');
  for (const shape of pose.shapes) drawShape(grid, shape, place, options);
  if (options.ghost?.view === pose.view) drawGhost(grid, options.ghost, pose, place);
  drawGround(grid, pose, place);
  for (const arrow of pose.arrows ?? []) drawArrow(grid, arrow.map(place));
  const letters = pose.hands.map(({ side, at }) => ({ text: options.letters?.[side] ?? ' ', at: place(at) }));
  return Array.from({ length: rows }, (_, row) => putLetters(readFigureLine(grid, row), row, letters));
}

/** Sparse dots where all that has moved was: an outline would look like a second body, or like a thing. */
function drawGhost(grid: DotGrid, ghost: DrawablePose, pose: DrawablePose, place: PlacePoint): void {
  const now = new Set(pose.shapes.map(({ hulls }) => JSON.stringify(hulls)));
  const moved = ghost.shapes.filter(({ hulls }) => !now.has(JSON.stringify(hulls))).flatMap(({ hulls }) => hulls);
  const shade = createDotGrid(grid.width, grid.height);
  for (const hull of moved) fillHull(shade, placeHull(hull, place), 'prop');
  shadeFreeCells(grid, shade, 'prop');
}

/** Lines through points, in dots from the top left, without a figure: for plots. */
export function renderCurves(curves: readonly (readonly Point[])[], { columns, rows }: FigureSize): readonly string[] {
  const grid = createDotGrid(columns * 2, rows * 4);
  for (const curve of curves) drawLine(grid, curve.map(snap), 'trunk');
  return Array.from({ length: rows }, (_, row) => readFigureLine(grid, row).text);
}

/** As thick as a limb, with a filled head, so that it is seen from as far as the body is. */
function drawArrow(grid: DotGrid, way: readonly Point[]): void {
  const [start, end, head] = [way[0], way.at(-1), arrowHead * grid.width];
  if (start === undefined || end === undefined) return;
  const shortest = shortestArrow * head;
  const length = way.slice(1).reduce((sum, each, index) => sum + distance(way[index] ?? each, each), 0);
  if (length === 0) return;
  // A short way is lengthened at its start: an arrow without a shaft would not say where it points.
  const isShort = length < shortest && distance(start, end) > 0;
  const points = isShort ? [between(end, start, shortest / distance(start, end)), ...way] : way;
  const before = points.findLast((each) => distance(each, end) > head) ?? start;
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const back = (length: number, turn = 0): Point => [
    end[0] - length * Math.cos(angle + turn),
    end[1] - length * Math.sin(angle + turn),
  ];
  const shaft = [...points.filter((each) => distance(each, end) > head), back(head / 2)];
  const discs = shaft.map((at) => ({ at, radius: Math.max(minRadiusDots, head / 6) }));
  const hulls: readonly Hull[] = [
    ...discs.slice(1).map((disc, index) => [discs[index] ?? disc, disc]),
    [back(head, arrowAngle), end, back(head, -arrowAngle)].map((at) => ({ at, radius: 0.5 })),
  ];
  // With a gap: it may run across what it shows the way of.
  for (const hull of hulls) fillHull(grid, widen(hull, gapDots));
  for (const hull of hulls) fillHull(grid, hull, 'arrow');
}

interface Letter {
  readonly text: string;
  /** In dots. */
  readonly at: Point;
}

function putLetters(line: FigureLine, row: number, letters: readonly Letter[]): FigureLine {
  return letters
    .filter(({ text, at: [, y] }) => text !== ' ' && Math.floor(y / 4) === row)
    .reduce(({ text, spans }, letter): FigureLine => {
      const column = Math.floor(letter.at[0] / 2);
      const span: RoleSpan = { role: 'trunk', from: column, to: column + 1 };
      return {
        text: text.slice(0, column) + letter.text + text.slice(column + 1),
        spans: [...spans.filter(({ to }) => to <= column), span, ...spans.filter(({ from }) => from > column)],
      };
    }, line);
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
  const points = line.map((point) => snap(place(point)));
  drawLine(grid, points, role);
}

/** The middle of a dot. Elsewhere the width of a line would vary, and flicker during a movement. */
function snap([x, y]: Point): Point {
  return [Math.floor(x) + 0.5, Math.floor(y) + 0.5];
}

function drawMat(
  grid: DotGrid,
  [left = 0, bottom = 0, width = 0, height = 0]: readonly number[],
  place: PlacePoint,
): void {
  const [x0, y0] = snap(place([left, bottom + height]));
  const [x1, y1] = snap(place([left + width, bottom]));
  for (let x = x0; x <= x1; x += matDots) drawDots(grid, [x, y0], [x, y1]);
  for (let y = y0; y <= y1; y += matDots) drawDots(grid, [x0, y], [x1, y]);
}

function drawDots(grid: DotGrid, ...dots: readonly Point[]): void {
  for (const dot of dots) drawLine(grid, [dot], 'ground');
}

function drawShape(grid: DotGrid, shape: Shape, place: PlacePoint, { working, breath = 0 }: BrailleOptions): void {
  const isWorked = working === true && shape.worked;
  const isFar = shape.kind === 'limb' && !shape.near;
  const own = shape.kind === 'limb' ? 'near' : 'trunk';
  const role = isFar ? (isWorked ? 'worked-far' : 'far') : isWorked ? 'worked' : own;
  const hulls = shape.hulls.map((hull) => placeHull(hull, place));
  const [root = [], ...rest] = hulls;
  for (const hull of [shape.kind === 'trunk' ? root : cutRoot(root), ...rest]) fillHull(grid, widen(hull, gapDots));
  for (const hull of hulls) fillHull(grid, hull, role);
  if (shape.kind === 'trunk' && breath >= 0.5) for (const hull of hulls) fillHull(grid, raise(hull), role);
  if (shape.kind === 'head') drawFace(grid, shape, place, role);
}

function cutRoot([root, next]: Hull): Hull {
  return root && next ? [{ ...root, at: between(root.at, next.at, rootShare) }, next] : [];
}

function drawFace(grid: DotGrid, { centre, radius, face, features }: HeadShape, place: PlacePoint, role: FigureRole) {
  const size = radius * place.scale;
  const pointsOf = (hull: Hull) => hull.map(({ at }) => place(at));
  // They come first: one in a profile, none at the back of a head.
  const eyes = features.slice(0, 2).flatMap(pointsOf);
  const [one, other] = eyes;
  if (one === undefined || other === undefined || size < minRingDots) {
    // The eyes alone are left free: a free face would break a profile, and leave single dots of a small head.
    for (const [x, y] of eyes) {
      const at: Point = size < minFaceDots ? snap([x, y]) : [Math.round(x), Math.round(y)];
      fillHull(grid, [{ at, radius: eyeRadius }]);
    }
    return;
  }
  if (size >= minFaceDots) {
    for (const hull of face) fillHull(grid, placeHull(hull, place));
    for (const hull of features) drawLine(grid, pointsOf(hull).map(snap), role);
    return;
  }
  const [headX, headY] = place(centre);
  const [eyesX, eyesY] = between(one, other, 0.5);
  const [alongX, alongY] = unit(one, other);
  const [x, y] = snap([headX, headY]);
  fillHull(grid, [{ at: [x, y], radius: size - ringDots }]);
  // Whole dots from the middle: rounded by itself, an eye could touch the other one.
  for (const way of [eyeDots, -eyeDots]) {
    const right = Math.round(eyesX - headX) + Math.round(alongX * way);
    const down = Math.round(eyesY - headY) + Math.round(alongY * way);
    drawLine(grid, [[x + right, y + down]], role);
  }
}

function placeHull(hull: Hull, place: PlacePoint): Hull {
  return hull.map(({ at, radius }) => ({ at: place(at), radius: Math.max(minRadiusDots, radius * place.scale) }));
}

function raise(hull: Hull): Hull {
  return hull.map(({ at: [x, y], radius }) => ({ at: [x, y - 1], radius }));
}
