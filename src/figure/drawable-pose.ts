/** A body as shapes to draw, back to front: the input of all renderers. */
import {
  type Box,
  defaultHeadRadius,
  type Figure,
  type FigureLayer,
  type FigureSide,
  type FigureView,
  figureSides,
  limbJoints,
  ofSide,
  type Point,
  type SidedJoint,
  type WorkedPart,
} from '../routine/figure.ts';
import type { Body } from '../routine/figure-body.ts';
import { beyond, distance, type Hull, listEdges, spanAt } from './hull.ts';
import { armHulls, broadTrunkHull, type Gaze, headOutline, legHulls, trunkHulls } from './silhouette.ts';

interface BodyShape {
  /** What is filled. */
  readonly hulls: readonly Hull[];
  /** Whether it is drawn in the colour of what works. */
  readonly worked: boolean;
}

export interface LimbShape extends BodyShape {
  readonly kind: 'limb';
  readonly side: FigureSide;
  /** Whether it is drawn in front. */
  readonly near: boolean;
  /** Its joints from the trunk outward. */
  readonly points: readonly Point[];
}

interface TrunkShape extends BodyShape {
  readonly kind: 'trunk';
  /** From neck to hip. */
  readonly points: readonly Point[];
}

export interface HeadShape extends BodyShape {
  readonly kind: 'head';
  readonly centre: Point;
  readonly radius: number;
  readonly neck: Point;
  /** Shows which way the person looks; absent where that is at the viewer. */
  readonly nose?: Point;
  /** Left free within the head, and what is drawn in it. */
  readonly face: readonly Hull[];
  readonly features: readonly Hull[];
}

export type Shape = LimbShape | TrunkShape | HeadShape;

/** What says which side is which in a view from above. */
export type SideLetters = Readonly<Record<FigureSide, string>>;

export interface DrawablePose {
  readonly view: FigureView;
  readonly box: Box;
  readonly ground?: number;
  readonly mat?: readonly number[];
  readonly props: readonly (readonly Point[])[];
  /** Back to front. */
  readonly shapes: readonly Shape[];
  /** Seen from above: where a letter beside each hand says which side is which. */
  readonly hands: readonly { readonly side: FigureSide; readonly at: Point }[];
  /** In a still: the ways by which the pose was reached, each a line that ends at an arrowhead. */
  readonly arrows?: readonly (readonly Point[])[];
}

/** Segments of the curve of a bent trunk: enough to look round at the largest size. */
const curveSegments = 8;

const letterGap = 8.5;

/** How far a nose is from the middle of the head where it is seen from the side; a shorter way points out of the picture. */
const noseLength = 8;

/** A body to be drawn while `workedSide` is worked. */
export function buildDrawable(
  figure: Figure,
  view: FigureView,
  box: Box,
  body: Body,
  workedSide: FigureSide | undefined,
): DrawablePose {
  return {
    view,
    box,
    ...(figure.ground !== undefined && { ground: figure.ground }),
    ...(figure.mat !== undefined && view === figure.view && { mat: figure.mat }),
    props: [...(figure.props ?? []), ...listStraps(figure, body, workedSide)],
    shapes: buildShapes(figure, view, body, workedSide),
    hands: view === 'side' ? [] : figureSides.flatMap((side) => placeLetter(body, side)),
  };
}

/** Nothing where a joint is missing. */
function listStraps({ strap }: Figure, body: Body, workedSide: FigureSide | undefined): DrawablePose['props'] {
  if (strap === undefined) return [];
  const ends = ofSide<readonly SidedJoint[]>(strap, workedSide).map((joint) => body[joint]);
  return [ends.filter((end) => end !== undefined)].filter(({ length }) => length > 1);
}

/** Beyond the hand, where it hides nothing; beyond the elbow where that would be on the chest. */
function placeLetter(body: Body, side: FigureSide): DrawablePose['hands'] {
  const [elbow, wrist] = [body[`${side}-elbow`], body[`${side}-wrist`]];
  if (elbow === undefined || wrist === undefined) return [];
  const atHand = beyond(elbow, wrist, letterGap);
  const trunk = broadTrunkHull(pairOf(body, 'shoulder'), pairOf(body, 'hip'));
  const [left, right] = spanAt(trunk, listEdges(trunk), atHand[1]);
  const isOnChest = left < atHand[0] && atHand[0] < right;
  return [{ side, at: isOnChest ? beyond(wrist, elbow, letterGap) : atHand }];
}

/** A body's parts, back to front. A part is left out where its joints are missing. */
function buildShapes(
  figure: Figure,
  view: FigureView,
  body: Body,
  workedSide: FigureSide | undefined,
): readonly Shape[] {
  const nearSide = ofSide(figure.near, workedSide);
  const worked = ofSide<readonly WorkedPart[]>(figure.worked ?? [], workedSide);
  const limbs = figureSides.flatMap((side) =>
    (['leg', 'arm'] as const).map((limb) =>
      buildLimb(figure, view, body, {
        limb,
        side,
        near: side === nearSide,
        worked: worked.includes(`${side}-${limb}`),
      }),
    ),
  );
  const far = limbs.filter((limb) => !limb.near);
  const near = limbs.filter((limb) => limb.near);
  const layers: Readonly<Record<FigureLayer, readonly Shape[]>> = {
    far,
    near,
    'far-leg': far.slice(0, 1),
    'far-arm': far.slice(1),
    'near-leg': near.slice(0, 1),
    'near-arm': near.slice(1),
    trunk: buildTrunk(view, body, worked.includes('trunk')),
    head: buildHead(figure, body, nearSide, worked.includes('head')),
  };
  const order = ofSide<readonly FigureLayer[]>(figure.order ?? ['far', 'trunk', 'head', 'near'], workedSide);
  return order.flatMap((layer) => layers[layer]);
}

function buildLimb(
  figure: Figure,
  view: FigureView,
  body: Body,
  part: Pick<LimbShape, 'side' | 'near' | 'worked'> & { readonly limb: 'arm' | 'leg' },
): LimbShape {
  const { limb, ...shape } = part;
  const [ahead, up] = part.near || view === 'top' || figure.apart === undefined ? [0, 0] : figure.apart;
  // The far side is the left one of a person who faces right.
  const right = part.side === 'left' ? ahead : -ahead;
  const points = limbJoints[limb].flatMap((joint): readonly Point[] => {
    const point = body[`${part.side}-${joint}`];
    return point === undefined ? [] : [[point[0] + right, point[1] + up]];
  });
  const floor = view === 'side' && figure.ground !== undefined ? figure.ground + up : undefined;
  return { kind: 'limb', ...shape, points, hulls: limb === 'leg' ? legHulls(points) : armHulls(points, floor) };
}

function buildTrunk(view: FigureView, body: Body, worked: boolean): readonly TrunkShape[] {
  const { neck, spine, hip } = body;
  if (neck === undefined || hip === undefined) return [];
  const back = spine === undefined ? [neck, hip] : curveThrough(neck, spine, hip);
  const [shoulders, hips] = [pairOf(body, 'shoulder'), pairOf(body, 'hip')];
  // From the side both shoulders are one point, except in a twist, which moves one forward and the other back.
  const isBroad = [shoulders, hips].some(([one, other]) => one && other && distance(one, other) > 0);
  const broad = isBroad ? [broadTrunkHull(shoulders, hips)] : [];
  return [{ kind: 'trunk', worked, points: back, hulls: view === 'top' ? broad : [...trunkHulls(back), ...broad] }];
}

function pairOf(body: Body, joint: 'shoulder' | 'hip'): readonly Point[] {
  return figureSides.map((side) => body[`${side}-${joint}`]).filter((point) => point !== undefined);
}

/** Points of the parabola from `start` to `end` that goes through `middle` half-way. */
export function curveThrough(start: Point, middle: Point, end: Point): readonly Point[] {
  return Array.from({ length: curveSegments + 1 }, (_, index): Point => {
    const t = index / curveSegments;
    const weights = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)] as const;
    return [
      weights[0] * start[0] + weights[1] * middle[0] + weights[2] * end[0],
      weights[0] * start[1] + weights[1] * middle[1] + weights[2] * end[1],
    ];
  });
}

function buildHead(figure: Figure, body: Body, nearSide: FigureSide, worked: boolean): readonly HeadShape[] {
  const { head: centre, neck, nose } = body;
  if (centre === undefined || neck === undefined) return [];
  const radius = figure.head ?? defaultHeadRadius;
  const outline = headOutline(neck, centre, radius, readGaze(body, centre, nearSide));
  return [{ kind: 'head', worked, centre, radius, neck, ...(nose !== undefined && { nose }), ...outline }];
}

/** A nose that is drawn shorter than it is points at the viewer, or away where the chest is turned away. */
function readGaze({ nose, ...body }: Body, head: Point, nearSide: FigureSide): Gaze {
  if (nose === undefined) return { along: [0, 0], atViewer: 1 };
  const length = Math.max(noseLength, distance(head, nose));
  const along: Point = [(nose[0] - head[0]) / length, (nose[1] - head[1]) / length];
  const [near, far] = [body[`${nearSide}-shoulder`], body[`${nearSide === 'left' ? 'right' : 'left'}-shoulder`]];
  const ahead = near && far ? (near[0] - far[0]) * along[0] + (near[1] - far[1]) * along[1] : 0;
  const outward = Math.sqrt(Math.max(0, 1 - along[0] ** 2 - along[1] ** 2));
  return { along, atViewer: ahead > 0 && !isSeenFromFront(body) ? -outward : outward };
}

/** Whoever faces the viewer has the left shoulder on the right of the picture, where the neck is above the hips. */
function isSeenFromFront({ neck, hip, 'left-shoulder': left, 'right-shoulder': right }: Body): boolean {
  if (neck === undefined || hip === undefined || left === undefined || right === undefined) return false;
  return (left[0] - right[0]) * (neck[1] - hip[1]) - (left[1] - right[1]) * (neck[0] - hip[0]) > 0;
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

/** A figure gains nothing from more room than this. */
const largestFigure: FigureSize = { columns: 60, rows: 20 };

/** The space itself, as far as a figure gains from it; nothing where a figure could not be understood. */
export function growFigure({ columns, rows }: FigureSize): FigureSize | undefined {
  if (columns < smallestFigure.columns || rows < smallestFigure.rows) return undefined;
  return { columns: Math.min(columns, largestFigure.columns), rows: Math.min(rows, largestFigure.rows) };
}
