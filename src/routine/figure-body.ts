/** From a pose as written to a body: every joint of both sides, including those that the pose takes from its origin. */
import {
  type DrawnArrow,
  type Figure,
  type FigureSide,
  type FigureView,
  figureSides,
  midlineJoints,
  type Point,
  type Pose,
  pairedJoints,
  type SidedJoint,
} from './figure.ts';

/** A joint of one body: no name stands for two joints. `hip` is the lower end of the trunk, between the two hips. */
export type BodyJoint = (typeof midlineJoints)[number] | 'hip' | SidedJoint;

export type Body = Readonly<Partial<Record<BodyJoint, Point>>>;

/** Coordinates that differ by less are meant to be the same. */
const samePlace = 0.5;

type SidedPose = Partial<Record<BodyJoint, Point>>;

/** The other side. */
export function otherSide(side: FigureSide): FigureSide {
  return side === 'left' ? 'right' : 'left';
}

/**
 * The body of a pose. Joints that the figure leaves out are absent, as is everything of a pose that does not exist;
 * `checkFigure` reports both.
 */
export function readBody(figure: Figure, poseName: string): Body {
  const body = readJoints(figure, poseName);
  for (const side of figureSides) {
    addJoint(body, `${side}-shoulder`, body.neck);
  }
  addJoint(body, 'hip', middle(body['left-hip'], body['right-hip']));
  return body;
}

/** The joints of a pose and of its origin. */
function readJoints(figure: Figure, name: string): SidedPose {
  const pose = readPose(figure, name);
  const origin = usableOrigin(figure, name);
  const joints = origin === undefined ? {} : readJoints(figure, origin);
  return {
    ...(pose?.like === undefined ? mirror(joints, viewOf(figure, name)) : joints),
    ...(pose && ownJoints(pose)),
  };
}

function ownJoints(pose: Pose): SidedPose {
  const own: SidedPose = {};
  for (const joint of midlineJoints) {
    addJoint(own, joint, pose[joint]);
  }
  for (const joint of pairedJoints) {
    for (const side of figureSides) {
      addJoint(own, `${side}-${joint}`, pose[`${side}-${joint}`] ?? pose[joint]);
    }
  }
  return own;
}

/** Seen from the side, a mirrored body has left and right exchanged at the same place; seen from above it is also turned over. */
function mirror(body: SidedPose, view: FigureView): SidedPose {
  const place = mirrorPoint(view);
  return Object.fromEntries(
    Object.entries(body).map(([joint, point]) => [otherJoint(joint as BodyJoint), place(point)]),
  );
}

function mirrorPoint(view: FigureView): (point: Point) => Point {
  return ([x, y]) => [x, view === 'top' ? -y : y];
}

/** Whether a pose looks the same on both sides. */
export function isSymmetric(figure: Figure, poseName: string): boolean {
  return areMirrored(figure, poseName, poseName);
}

function areMirrored(figure: Figure, one: string, other: string): boolean {
  const view = viewOf(figure, one);
  if (viewOf(figure, other) !== view) return false;
  const body = readBody(figure, other);
  return Object.entries(mirror(readBody(figure, one), view)).every(([joint, [x, y]]) => {
    const point = body[joint as BodyJoint];
    return point !== undefined && Math.hypot(point[0] - x, point[1] - y) < samePlace;
  });
}

function middle(a: Point | undefined, b: Point | undefined): Point | undefined {
  return a === undefined || b === undefined ? undefined : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function addJoint(body: SidedPose, joint: BodyJoint, point: Point | undefined): void {
  if (point !== undefined) {
    body[joint] ??= point;
  }
}

/** Whether the pose is among its own origins. */
export function borrowsFromItself(figure: Figure, start: string): boolean {
  return listOrigins(figure, start).includes(start);
}

/** Whether every origin of the pose exists, and the last of them has none itself. */
export function startsFromJoints(figure: Figure, name: string): boolean {
  const chain = [name, ...listOrigins(figure, name)];
  return new Set(chain).size === chain.length && chain.every((pose) => Object.hasOwn(figure.poses, pose));
}

/** The origin of a pose, the origin of that, and so on, up to the first that comes twice. */
function listOrigins(figure: Figure, start: string): readonly string[] {
  const origins: string[] = [];
  let name = originOf(figure, start);
  while (name !== undefined) {
    const isCircle = origins.includes(name);
    origins.push(name);
    name = isCircle ? undefined : originOf(figure, name);
  }
  return origins;
}

/** Where a pose is seen from. */
export function viewOf(figure: Figure, name: string): FigureView {
  const origin = usableOrigin(figure, name);
  return readPose(figure, name)?.view ?? (origin === undefined ? figure.view : viewOf(figure, origin));
}

/** What is said under the picture of a pose: its own, or that of its origin. */
export function captionOf(figure: Figure, name: string): string | undefined {
  const origin = usableOrigin(figure, name);
  return readPose(figure, name)?.caption ?? (origin && captionOf(figure, origin));
}

/** Where the way to a pose begins: its own, or that of its origin, of the other side where it is mirrored. */
export function startOf(figure: Figure, name: string): string | undefined {
  const pose = readPose(figure, name);
  const origin = usableOrigin(figure, name);
  const start = pose?.start ?? (origin && startOf(figure, origin));
  return start === undefined || pose?.start !== undefined || pose?.like !== undefined
    ? start
    : findMirrored(figure, start);
}

/** The pose that is the mirror image of this one, which may be itself. */
function findMirrored(figure: Figure, name: string): string | undefined {
  return [name, ...Object.keys(figure.poses)].find((other) => areMirrored(figure, name, other));
}

/** The arrows that a pose is drawn with, where it has its own or is the mirror image of a pose that has. */
export function drawnArrowsOf(figure: Figure, name: string): readonly DrawnArrow[] | undefined {
  const pose = readPose(figure, name);
  const mirrored = pose?.like === undefined ? usableOrigin(figure, name) : undefined;
  if (pose?.arrows !== undefined || mirrored === undefined) return pose?.arrows;
  const place = mirrorPoint(viewOf(figure, name));
  return drawnArrowsOf(figure, mirrored)?.map(([start, middle, tip]) =>
    tip === undefined ? [place(start), place(middle)] : [place(start), place(middle), place(tip)],
  );
}

/** The pose that a pose starts from, by `like` or `mirror`. */
export function originOf(figure: Figure, name: string): string | undefined {
  const pose = readPose(figure, name);
  return pose?.like ?? pose?.mirror;
}

/** None where the poses lead in a circle. */
function usableOrigin(figure: Figure, name: string): string | undefined {
  return borrowsFromItself(figure, name) ? undefined : originOf(figure, name);
}

function readPose({ poses }: Figure, name: string): Pose | undefined {
  return Object.hasOwn(poses, name) ? poses[name] : undefined;
}

/** The joint of its origin that a pose takes this joint from. */
export function borrowedJoint({ poses }: Figure, name: string, joint: BodyJoint): BodyJoint {
  const isMirrored = poses[name]?.like === undefined && poses[name]?.mirror !== undefined;
  return isMirrored ? otherJoint(joint) : joint;
}

function otherJoint(joint: BodyJoint): BodyJoint {
  const side = figureSides.find((each) => joint.startsWith(`${each}-`));
  return side === undefined ? joint : (joint.replace(side, otherSide(side)) as BodyJoint);
}
