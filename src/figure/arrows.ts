/** Arrows for a still: along the way of what moved to reach it. */
import { type Figure, type FigureSide, figureSides, ofSide, type Point, type WorkedPart } from '../routine/figure.ts';
import type { Body, BodyJoint } from '../routine/figure-body.ts';
import { between, distance } from './hull.ts';
import { bodyBetween } from './in-between.ts';

export type Arrow = readonly Point[];

/** A joint that moves less needs no arrow. */
const shortestWay = 7;

/** Points of a way: enough for a round arc. */
const waySteps = 24;

/** Free space between an arrow's end and the joint whose way it shows: the limb, its outline and a gap. */
const limbGap = 5.5;

/** The arrow at a head runs outside of it: this many times as far from the neck as the middle of the head is. */
const crown = 1.95;

/** An arrow that pushes the trunk is as long as the movement, but never too short to be seen. */
const shortestPush = 8;
const trunkGap = 6.2;
/** What is pushed off the ground is not pushed from below it. */
const tailGap = 0.8;
/** Most of an ellipse over the head shows a turn of the chest, by its angles in radians from the front of the person. */
const turnStart = -1.7;
const turnSweep = 4.9;
const turnRadius = { x: 11, y: 4.2 };
const turnHeight = 14.8;
/** Seen a little from above, shoulders are apart without a turn, but not along the way that the person looks. */
const leastTurn = 5;
/** Where the arrow through a pressed back starts: within the body, clear of the hand on the belly. */
const throughBack = 7;

export function listArrows(figure: Figure, from: Body, to: Body, side: FigureSide | undefined): readonly Arrow[] {
  const worked = ofSide<readonly WorkedPart[]>(figure.worked ?? [], side);
  if (figure.view === 'side' && Math.abs(turnOf(to) - turnOf(from)) > leastTurn) {
    return turnArrow(from, to, ofSide(figure.near, side));
  }
  // Two legs, or two arms, that work together need one arrow only.
  const ways = (['arm', 'leg'] as const).flatMap((limb) =>
    worked
      .filter((part) => part.endsWith(limb))
      .flatMap((part) => limbArrow(from, to, part))
      .toSorted((a, b) => b.length - a.length)
      .slice(0, 1),
  );
  return ways.length > 0 ? ways : trunkArrow(from, to, figure.ground);
}

function limbArrow(from: Body, to: Body, part: WorkedPart): readonly Arrow[] {
  const side = figureSides.find((one) => part.startsWith(one));
  if (side === undefined) return [];
  const joints: readonly BodyJoint[] = part.endsWith('arm') ? [`${side}-wrist`] : [`${side}-ankle`, `${side}-knee`];
  const [joint] = joints.toSorted((a, b) => moved(from, to, b) - moved(from, to, a));
  if (joint === undefined || moved(from, to, joint) < shortestWay) return [];
  const way = wayOf(from, to, (body) => body[joint]);
  // A short way is all arrow: at its start there is only the faint pose.
  return [trim(way, limbGap), trim(way, limbGap, 0)].filter(isSeen).slice(0, 1);
}

/** At the head where that moves most, otherwise where hips or spine are pushed. */
function trunkArrow(from: Body, to: Body, ground = Number.NEGATIVE_INFINITY): readonly Arrow[] {
  const [joint = 'hip'] = (['hip', 'spine'] as const).toSorted((a, b) => moved(from, to, b) - moved(from, to, a));
  if (moved(from, to, 'head') > moved(from, to, joint)) return [lengthen(wayOf(from, to, crownOf))];
  const [start, end] = [from[joint], to[joint]];
  if (start === undefined || end === undefined) return [];
  const length = distance(start, end);
  if (length === 0) return [];
  const back = (by: number): Point => between(end, start, by / length);
  // A back that is pressed hides what it is pressed against: the arrow runs through it.
  if (joint === 'spine') return [[back(throughBack), back(-trunkGap / 2)]];
  const [x, y] = back(trunkGap + Math.max(shortestPush, length - trunkGap));
  return [[[x, Math.max(y, ground + tailGap)], back(trunkGap)]];
}

function crownOf({ head, neck }: Body): Point | undefined {
  return head && neck && between(neck, head, crown);
}

/** A head that is only made light hardly moves, but the arrow says which way. */
function lengthen(way: Arrow): Arrow {
  const [start, end] = [way[0], way.at(-1)];
  if (start === undefined || end === undefined || isSeen(way)) return way;
  return [between(end, start, shortestPush / Math.max(distance(start, end), Number.EPSILON)), end];
}

/** How far one shoulder is ahead of the other, as seen from the side. */
function turnOf(body: Body): number {
  const [one, other] = [body['left-shoulder'], body['right-shoulder']];
  return one && other ? one[0] - other[0] : 0;
}

/** Over the head, from the front of the person round the side that the chest turns to. */
function turnArrow(from: Body, to: Body, nearSide: FigureSide): readonly Arrow[] {
  const [{ head, nose }, turned] = [from, turnOf(to) - turnOf(from)];
  if (to.head === undefined || head === undefined) return [];
  const ahead = nose && nose[0] < head[0] ? -1 : 1;
  // The near shoulder goes back where the chest turns towards the viewer.
  const towards = Math.sign(turned) * ahead * (nearSide === 'right' ? 1 : -1);
  const [headX, headY] = to.head;
  const arrow = Array.from({ length: waySteps }, (_, index): Point => {
    const angle = turnStart + (index / (waySteps - 1)) * turnSweep;
    const [x, y] = [ahead * turnRadius.x * Math.cos(angle), towards * turnRadius.y * Math.sin(angle)];
    return [headX + x, headY + turnHeight - y];
  });
  return [arrow];
}

function isSeen(arrow: Arrow): boolean {
  const [start, end] = [arrow[0], arrow.at(-1)];
  return start !== undefined && end !== undefined && distance(start, end) > shortestWay / 2;
}

function moved(from: Body, to: Body, joint: BodyJoint): number {
  const [start, end] = [from[joint], to[joint]];
  return start && end ? distance(start, end) : 0;
}

function wayOf(from: Body, to: Body, pointOf: (body: Body) => Point | undefined): Arrow {
  const bodies = Array.from({ length: waySteps + 1 }, (_, index) => bodyBetween(from, to, index / waySteps));
  return bodies.map(pointOf).filter((point) => point !== undefined);
}

function trim(way: Arrow, endGap: number, startGap = endGap): Arrow {
  const [start, end] = [way[0], way.at(-1)];
  return way.filter((point) => start && end && distance(start, point) >= startGap && distance(point, end) > endGap);
}
