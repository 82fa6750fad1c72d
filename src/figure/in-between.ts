/**
 * The body between two poses. Linear interpolation of coordinates would change the length of bones by up to a fifth of
 * the body's height. Here a joint that is the same in both poses stays in place, a joint between two known ones is found
 * from the lengths of its bones, and every other joint rotates around its neighbour.
 */
import {
  type Figure,
  type FigureSide,
  figureSides,
  limbJoints,
  ofSide,
  type PairedJoint,
  type Point,
  poseOfSide,
} from '../routine/figure.ts';
import { type Body, type BodyJoint, startOf, viewOf } from '../routine/figure-body.ts';

/** Two poses and the fraction of the way between them. */
interface Movement {
  readonly from: Body;
  readonly to: Body;
  readonly fraction: number;
}

/** Candidates for the joint that the others move around: the trunk first, then limbs that may rest on the ground. */
const rootOrder: readonly BodyJoint[] = [
  'neck',
  'hip',
  ...(['ankle', 'knee', 'elbow', 'wrist'] as const).flatMap((joint) =>
    figureSides.map((side): BodyJoint => `${side}-${joint}`),
  ),
];

/** With a cross product below this a limb is straight: it bends to neither side (square units). */
const maxStraightCross = 1e-6;

/** The body at `fraction` of the way, from 0 to 1. Joints that are missing in either pose are left out. */
export function bodyBetween(from: Body, to: Body, fraction: number): Body {
  if (fraction <= 0) return from;
  if (fraction >= 1) return to;
  const movement = { from, to, fraction };
  const neighbours = listNeighbours(from, to);
  const still = new Set([...neighbours.keys()].filter((joint) => isStill(movement, joint)));
  const root = rootOrder.find((joint) => still.has(joint)) ?? 'hip';
  const body: Partial<Record<BodyJoint, Point>> = {};
  for (const joint of still) place(body, joint, from[joint]);
  place(body, root, mixPoints(from[root], to[root], fraction));
  const reached: BodyJoint[] = [root];
  // The list grows during the loop, from the root outward to every joint.
  for (const joint of reached) {
    for (const next of neighbours.get(joint) ?? []) {
      if (reached.includes(next)) continue;
      const far = neighbours.get(next)?.find((other) => other !== joint && still.has(other));
      place(
        body,
        next,
        far === undefined ? rotate(movement, body, joint, next) : bend(movement, body, joint, next, far),
      );
      reached.push(next);
    }
  }
  return body;
}

/** The joints that stay in place are placed first and not moved again. */
function place(body: Partial<Record<BodyJoint, Point>>, joint: BodyJoint, point: Point | undefined): void {
  if (point !== undefined) body[joint] ??= point;
}

/** The joints that both bodies have, each with those it is connected to. */
function listNeighbours(from: Body, to: Body): ReadonlyMap<BodyJoint, readonly BodyJoint[]> {
  const trunk: readonly BodyJoint[] = from.spine && to.spine ? ['neck', 'spine', 'hip'] : ['neck', 'hip'];
  const chains: readonly (readonly BodyJoint[])[] = [trunk, ['neck', 'head', 'nose'], ...figureSides.flatMap(limbsOf)];
  const neighbours = new Map<BodyJoint, BodyJoint[]>();
  for (const chain of chains) {
    const joints = chain.filter((joint) => from[joint] !== undefined && to[joint] !== undefined);
    for (const [index, joint] of joints.entries()) {
      const beside = [joints[index - 1], joints[index + 1]].filter((other) => other !== undefined);
      neighbours.set(joint, [...(neighbours.get(joint) ?? []), ...beside]);
    }
  }
  return neighbours;
}

function limbsOf(side: FigureSide): readonly (readonly BodyJoint[])[] {
  const sided = (joint: PairedJoint): BodyJoint => `${side}-${joint}`;
  return [
    ['neck', ...limbJoints.arm.map(sided)],
    ['hip', ...limbJoints.leg.map(sided)],
  ];
}

function isStill({ from, to }: Movement, joint: BodyJoint): boolean {
  const start = from[joint];
  const end = to[joint];
  return start !== undefined && end !== undefined && start[0] === end[0] && start[1] === end[1];
}

/** `joint` rotates around `centre`, the shorter way: its angle and its distance change linearly. */
function rotate({ from, to, fraction }: Movement, body: Body, centre: BodyJoint, joint: BodyJoint): Point | undefined {
  const start = armBetween(from, centre, joint);
  const end = armBetween(to, centre, joint);
  const pivot = body[centre];
  if (!start || !end || !pivot) return undefined;
  const turn = Math.atan2(Math.sin(end.angle - start.angle), Math.cos(end.angle - start.angle));
  const angle = start.angle + turn * fraction;
  const length = mix(start.length, end.length, fraction);
  return [pivot[0] + length * Math.cos(angle), pivot[1] + length * Math.sin(angle)];
}

/**
 * `joint` between `near`, already placed, and `far`, which stays in place: where the two bones meet, bent to the same side
 * as in both poses. A limb that is bent to one side at the start and to the other at the end goes straight there: it passes
 * through the line of sight, where it looks shorter.
 */
function bend(movement: Movement, body: Body, near: BodyJoint, joint: BodyJoint, far: BodyJoint): Point | undefined {
  const { from, to, fraction } = movement;
  const [a, b] = [body[near], body[far]];
  const [before, after] = [bendSide(from, near, joint, far), bendSide(to, near, joint, far)];
  if (!a || !b || before * after < 0) return mixPoints(from[joint], to[joint], fraction);
  const lengthOf = (one: BodyJoint, other: BodyJoint): number =>
    mix(armBetween(from, one, other)?.length ?? 0, armBetween(to, one, other)?.length ?? 0, fraction);
  return meetingPoint(a, b, lengthOf(near, joint), lengthOf(joint, far), before || after);
}

/** Two-bone inverse kinematics: the point `upper` from `a` and `lower` from `b`; where they are too far apart, on the line between them. */
function meetingPoint(a: Point, b: Point, upper: number, lower: number, side: number): Point {
  const distance = Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), Number.EPSILON);
  const wanted = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance);
  const along = Math.max(-upper, Math.min(upper, wanted));
  const aside = Math.sqrt(upper ** 2 - along ** 2) * Math.sign(side);
  const [x, y] = [(b[0] - a[0]) / distance, (b[1] - a[1]) / distance];
  return [a[0] + x * along - y * aside, a[1] + y * along + x * aside];
}

/** On which side of the line from `near` to `far` the joint lies: 1 on the left, -1 on the right, 0 where the three are in line. */
function bendSide(body: Body, near: BodyJoint, joint: BodyJoint, far: BodyJoint): number {
  const whole = armBetween(body, near, far);
  const part = armBetween(body, near, joint);
  if (!whole || !part) return 0;
  const cross = whole.x * part.y - whole.y * part.x;
  return Math.abs(cross) < maxStraightCross ? 0 : Math.sign(cross);
}

/** Where one joint lies, seen from another. */
interface Arm {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
}

function armBetween(body: Body, centre: BodyJoint, joint: BodyJoint): Arm | undefined {
  const [a, b] = [body[centre], body[joint]];
  if (!a || !b) return undefined;
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  return { x, y, angle: Math.atan2(y, x), length: Math.hypot(x, y) };
}

function mix(from: number, to: number, fraction: number): number {
  return from + (to - from) * fraction;
}

function mixPoints(from: Point | undefined, to: Point | undefined, fraction: number): Point | undefined {
  return from && to && [mix(from[0], to[0], fraction), mix(from[1], to[1], fraction)];
}

// The way from one pose to another, which is shown in one view.

/** The name of the pose that is meant: `rest` and `held` are roles, and a name that is not there falls back to rest. */
export function findPose(figure: Figure, name: string, side: FigureSide | undefined): string {
  if (name === 'held') return ofSide(figure.held, side);
  const pose = name === 'rest' ? undefined : poseOfSide(figure, name, side);
  if (pose === undefined) return ofSide(figure.rest, side);
  return figure.instead !== undefined && Object.hasOwn(figure.instead, pose) ? (figure.instead[pose] ?? pose) : pose;
}

export type Way = readonly [from: string, to: string];

/**
 * The ways that are seen between two poses, one after the other. Two poses in different views have none between them: the
 * earlier is left in its own view, for its start, and the later is reached in its own, from its start.
 */
export function seenWays(figure: Figure, from: string, to: string): readonly Way[] {
  if (viewOf(figure, from) === viewOf(figure, to)) return [[from, to]];
  const [startOfFrom, startOfTo] = [startInView(figure, from), startInView(figure, to)];
  const ways: readonly Way[] = [
    ...(startOfFrom === undefined ? [] : [[from, startOfFrom] as const]),
    ...(startOfTo === undefined ? [] : [[startOfTo, to] as const]),
  ];
  return ways.length > 0 ? ways : [[from, to]];
}

/** The one of them that a still shows, and that ends where the movement does if one is seen to do so. */
export function seenWay(figure: Figure, from: string, to: string): Way {
  return seenWays(figure, from, to).at(-1) ?? [from, to];
}

/** Where the way to a pose begins; nothing where that is the pose itself, or seen from another place than the pose. */
export function startInView(figure: Figure, pose: string): string | undefined {
  const start = startOf(figure, pose);
  return start !== undefined && start !== pose && viewOf(figure, start) === viewOf(figure, pose) ? start : undefined;
}
