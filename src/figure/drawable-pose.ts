/** A body as shapes to draw, back to front: the input of all renderers. */
import {
  defaultHeadRadius,
  type Figure,
  type FigureSide,
  figureSides,
  type LimbName,
  limbJoints,
  ofSide,
  type Point,
} from '../routine/figure.ts';
import type { Body } from '../routine/figure-body.ts';

export interface LimbShape {
  readonly kind: 'limb';
  readonly limb: 'arm' | 'leg';
  readonly side: FigureSide;
  /** Whether it is drawn in front. */
  readonly near: boolean;
  /** Whether it is drawn in colour while the pose is held. */
  readonly worked: boolean;
  /** From the trunk outward. */
  readonly points: readonly Point[];
}

export interface TrunkShape {
  readonly kind: 'trunk';
  /** A line from neck to hip, or, seen from above, the outline of the trunk. */
  readonly points: readonly Point[];
  readonly outline: boolean;
}

export interface HeadShape {
  readonly kind: 'head';
  readonly centre: Point;
  readonly radius: number;
  readonly neck: Point;
  /** Shows which way the person looks; absent where that is at the viewer. */
  readonly nose?: Point;
}

export type Shape = LimbShape | TrunkShape | HeadShape;

export interface DrawablePose {
  readonly view: Figure['view'];
  readonly box: Figure['box'];
  readonly ground?: number;
  readonly mat?: readonly number[];
  readonly props: readonly (readonly Point[])[];
  /** Back to front. */
  readonly shapes: readonly Shape[];
}

/** Segments of the curve of a bent trunk: enough to look round at the largest size. */
const curveSegments = 8;

/** The shapes of a body while `workedSide` is worked. A part is left out where its joints are missing. */
export function buildDrawable(figure: Figure, body: Body, workedSide: FigureSide | undefined): DrawablePose {
  const limbs = figureSides.flatMap((side) => buildLimbs(figure, body, side, workedSide));
  const layers = {
    far: limbs.filter((limb) => !limb.near),
    near: limbs.filter((limb) => limb.near),
    trunk: buildTrunk(figure, body),
    head: buildHead(figure, body),
  };
  return {
    view: figure.view,
    box: figure.box,
    ...(figure.ground === undefined ? {} : { ground: figure.ground }),
    ...(figure.mat === undefined ? {} : { mat: figure.mat }),
    props: figure.props ?? [],
    shapes: (figure.order ?? (['far', 'trunk', 'head', 'near'] as const)).flatMap(
      (layer): readonly Shape[] => layers[layer],
    ),
  };
}

function buildLimbs(
  figure: Figure,
  body: Body,
  side: FigureSide,
  workedSide: FigureSide | undefined,
): readonly LimbShape[] {
  const near = side === ofSide(figure.near, workedSide);
  const worked = ofSide<readonly LimbName[]>(figure.worked ?? [], workedSide);
  const [right, up] = near || figure.apart === undefined ? [0, 0] : figure.apart;
  return (['leg', 'arm'] as const).map((limb) => ({
    kind: 'limb',
    limb,
    side,
    near,
    worked: worked.includes(`${side}-${limb}`),
    points: limbJoints[limb].flatMap((joint): readonly Point[] => {
      const point = body[`${side}-${joint}`];
      return point === undefined ? [] : [[point[0] + right, point[1] + up]];
    }),
  }));
}

function buildTrunk(figure: Figure, body: Body): readonly TrunkShape[] {
  if (figure.view === 'top') {
    const corners = [body['left-shoulder'], body['right-shoulder'], body['right-hip'], body['left-hip']];
    return [{ kind: 'trunk', points: corners.filter((corner) => corner !== undefined), outline: true }];
  }
  const { neck, spine, hip } = body;
  if (neck === undefined || hip === undefined) return [];
  const back = spine === undefined ? [neck, hip] : curveThrough(neck, spine, hip);
  // From the side the shoulders are one point, except in a twist, which moves one forward and the other back.
  const shoulders = [body['left-shoulder'] ?? neck, neck, body['right-shoulder'] ?? neck];
  const twisted = shoulders.some(([x, y]) => x !== neck[0] || y !== neck[1]);
  return [back, ...(twisted ? [shoulders] : [])].map((points) => ({ kind: 'trunk', points, outline: false }));
}

/** Points of the parabola from `start` to `end` that goes through `middle` half-way. */
function curveThrough(start: Point, middle: Point, end: Point): readonly Point[] {
  return Array.from({ length: curveSegments + 1 }, (_, index): Point => {
    const t = index / curveSegments;
    const weights = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)] as const;
    return [
      weights[0] * start[0] + weights[1] * middle[0] + weights[2] * end[0],
      weights[0] * start[1] + weights[1] * middle[1] + weights[2] * end[1],
    ];
  });
}

function buildHead(figure: Figure, body: Body): readonly HeadShape[] {
  if (body.head === undefined || body.neck === undefined) return [];
  const nose = body.nose === undefined ? {} : { nose: body.nose };
  return [{ kind: 'head', centre: body.head, radius: figure.head ?? defaultHeadRadius, neck: body.neck, ...nose }];
}

/** The line through the points without its first `length`; empty where it is not longer. */
export function cutStart(points: readonly Point[], length: number): readonly Point[] {
  const [first, second, ...rest] = points;
  if (first === undefined || second === undefined) return [];
  const bone = Math.hypot(second[0] - first[0], second[1] - first[1]);
  if (bone <= length) return cutStart([second, ...rest], length - bone);
  const part = length / bone;
  return [[first[0] + (second[0] - first[0]) * part, first[1] + (second[1] - first[1]) * part], second, ...rest];
}

/** Characters that a figure takes. */
export interface FigureSize {
  readonly columns: number;
  readonly rows: number;
}

/** The sizes that figures were checked at, largest first: clear, good, and just understandable. */
const figureSizes: readonly FigureSize[] = [
  { columns: 40, rows: 12 },
  { columns: 32, rows: 10 },
  { columns: 24, rows: 8 },
];

/** A smaller figure cannot be understood and is left out. */
export const smallestFigure: FigureSize = { columns: 24, rows: 8 };

/** The largest size that fits into the space, if any. */
export function figureSize(columnsAvailable: number, rowsAvailable: number): FigureSize | undefined {
  return figureSizes.find(({ columns, rows }) => columns <= columnsAvailable && rows <= rowsAvailable);
}
