/** What a figure's poses need, found once: its bodies, and how much of the plane they take. */
import {
  arrowRadius,
  type Box,
  type Figure,
  type FigureSide,
  type FigureView,
  figureSides,
  isOneSided,
  isPerSide,
  ofSide,
  type Point,
} from '../routine/figure.ts';
import { type Body, drawnArrowsOf, readBody, viewOf } from '../routine/figure-body.ts';
import { type Arrow, listArrows } from './arrows.ts';
import { buildDrawable, curveThrough, type DrawablePose } from './drawable-pose.ts';
import type { Disc } from './hull.ts';
import { bodyBetween, seenWay, startInView } from './in-between.ts';

/** Room around everything, for outlines, the ground and heads of arrows. */
const margin = 2;

const letterRadius = 3;

/** Shares of a way at which it is looked at: a leg that swings round reaches further than at either end. */
const wayParts = [0.25, 0.5, 0.75, 1];

const noBox: Box = [0, 0, 1, 1];

interface Frame {
  readonly bodies: Map<string, Body>;
  readonly boxes: Map<FigureView, Box>;
}

/** Every frame of a movement asks for the same bodies and box. */
const frames = new WeakMap<Figure, Frame>();

export function bodyOf(figure: Figure, pose: string): Body {
  const { bodies } = frameOf(figure);
  const body = bodies.get(pose) ?? readBody(figure, pose);
  bodies.set(pose, body);
  return body;
}

/** The box of the figure, or the smallest around all its poses in this view and their arrows. */
export function boxOf(figure: Figure, view: FigureView): Box {
  const { boxes } = frameOf(figure);
  const box = boxes.get(view) ?? figure.box ?? fitBox(figure, view);
  boxes.set(view, box);
  return box;
}

/** The arrows of a still: those that the pose is drawn with, or those along the way to it. */
export function arrowsTo(figure: Figure, from: string, to: string, side: FigureSide | undefined): readonly Arrow[] {
  const drawn = from === to ? undefined : drawnArrowsOf(figure, to);
  if (drawn === undefined) return listArrows(figure, bodyOf(figure, from), bodyOf(figure, to), side);
  return drawn.map((arrow) => (arrow.length === 3 ? curveThrough(...arrow) : arrow));
}

function frameOf(figure: Figure): Frame {
  const frame = frames.get(figure) ?? { bodies: new Map<string, Body>(), boxes: new Map<FigureView, Box>() };
  frames.set(figure, frame);
  return frame;
}

function fitBox(figure: Figure, view: FigureView): Box {
  const discs = [...listDiscs(figure, view), ...listThings(figure, view)];
  const reach = (axis: 0 | 1, way: 1 | -1): number =>
    Math.max(...discs.map(({ at, radius }) => way * at[axis] + radius)) + margin;
  const [left, bottom] = [-reach(0, -1), -reach(1, -1)];
  return [left, bottom, reach(0, 1) - left, reach(1, 1) - bottom];
}

/** All that is drawn of the poses in a view, on the way to them, and of the arrows that show the way. */
function listDiscs(figure: Figure, view: FigureView): readonly Disc[] {
  const sides = isOneSided({ figure }) || isPerSide(figure.near) ? figureSides : (['left'] as const);
  return sides.flatMap((side) =>
    listWays(figure, side)
      .map(([from, to]) => seenWay(figure, from, to))
      .filter((way) => way.every((name) => viewOf(figure, name) === view))
      .flatMap(([from, to]) => {
        const [start, end] = [bodyOf(figure, from), bodyOf(figure, to)];
        const bodies = start === end ? [end] : wayParts.map((part) => bodyBetween(start, end, part));
        return [
          ...bodies.flatMap((body) => listDrawn(buildDrawable(figure, view, noBox, body, side))),
          ...arrowsTo(figure, from, to, side)
            .flat()
            .map((at) => ({ at, radius: arrowRadius })),
        ];
      }),
  );
}

/** Each pose by itself or from its own start, and the ways of both forms from rest to what is held, or through what is counted. */
function listWays(figure: Figure, side: FigureSide): readonly (readonly [from: string, to: string])[] {
  const stops = [figure, { ...figure, ...figure.easier }].flatMap(({ rest, held, path = [] }) => {
    const start = ofSide(rest, side);
    return [[start, ofSide(held, side)] as const, ...pairUp([start, ...ofSide<readonly string[]>(path, side), start])];
  });
  return [...Object.keys(figure.poses).map((name) => [startInView(figure, name) ?? name, name] as const), ...stops];
}

function pairUp(stops: readonly string[]): readonly (readonly [from: string, to: string])[] {
  return stops.slice(1).map((to, index) => [stops[index] ?? to, to]);
}

function listDrawn({ shapes, hands }: DrawablePose): readonly Disc[] {
  return [...shapes.flatMap(({ hulls }) => hulls.flat()), ...hands.map(({ at }) => ({ at, radius: letterRadius }))];
}

/** The mat of this view, and the things beside a person who settles in it. */
function listThings(figure: Figure, view: FigureView): readonly Disc[] {
  const { mat = [], ground = 0 } = view === figure.view ? figure : {};
  const [left = 0, bottom = 0, width = 0, height = 0] = mat;
  const end: Point = [left + width, bottom + height];
  const corners =
    view === 'side' ? mat.map((x): Point => [x, ground]) : mat.length > 0 ? [[left, bottom] as const, end] : [];
  const isSettledIn = view === viewOf(figure, ofSide(figure.rest, undefined));
  return [...(isSettledIn ? (figure.props ?? []).flat() : []), ...corners].map((at) => ({ at, radius: 1 }));
}
