/** Where the joints of a figure lie: bones keep their length from pose to pose, and everything is in the box. */
import { arrowRadius, defaultHeadRadius, type Figure, figureSides, ofSide, type Point } from './figure.ts';
import {
  type Body,
  type BodyJoint,
  type Bone,
  boneLength,
  borrowedJoint,
  drawnArrowsOf,
  listBones,
  originOf,
  readBody,
  viewOf,
} from './figure-body.ts';
import type { Complaint, FigureProblemArgs, Path } from './problem.ts';

/** How much a bone's length may differ between poses (hundredths of the body's height): coordinates are rounded. */
const boneTolerance = 0.5;

/** `path` leads to the place within the figure. */
export type FigureProblem = Complaint<keyof FigureProblemArgs> & { readonly path: Path };

export interface NamedBody {
  readonly name: string;
  readonly body: Body;
}

export function checkGeometry(figure: Figure, poses: readonly NamedBody[]): readonly FigureProblem[] {
  return poses.flatMap((pose) => [
    ...checkBones(figure, pose),
    ...checkBox(figure, pose, poses),
    ...checkArrows(figure, pose, poses),
  ]);
}

/**
 * From the side a bone keeps its length. One that points towards the viewer, or up in a view from above, looks shorter
 * than it is and may turn, but never looks longer.
 */
function checkBones(figure: Figure, { name: pose, body }: NamedBody): FigureProblem[] {
  const restPose = ofSide(figure.rest);
  const rests = listRests(figure);
  return listBones(body).flatMap((bone): FigureProblem[] => {
    const path = pathToBone(figure, pose, bone);
    const length = boneLength(body, bone);
    if (path === undefined || length === undefined) {
      return [];
    }
    const lengths = rests.map((rest) => boneLength(rest, bone)).filter((each) => each !== undefined);
    const isForeshortened = lengths.some((each) => each < bone.length - boneTolerance);
    if (isForeshortened || viewOf(figure, pose) === 'top' || viewOf(figure, pose) !== viewOf(figure, restPose)) {
      return length > bone.length + boneTolerance
        ? [{ path, code: 'figure-bone-too-long', args: { pose, bone: bone.name, length, max: bone.length } }]
        : [];
    }
    const [restLength] = lengths;
    const isKept = lengths.some((each) => Math.abs(length - each) <= boneTolerance);
    return restLength !== undefined && !isKept
      ? [{ path, code: 'figure-bone-changes', args: { pose, bone: bone.name, length, rest: restPose, restLength } }]
      : [];
  });
}

/** The bodies at rest, those of the usual form first: each side and each form may foreshorten other bones. */
function listRests({ rest, easier, ...figure }: Figure): readonly Body[] {
  const names = [rest, easier?.rest ?? rest].flatMap((each) => figureSides.map((side) => ofSide(each, side)));
  return [...new Set(names)].map((name) => readBody({ ...figure, rest }, name));
}

/** Where the pose itself has the bone's lower end, else its upper end; undefined where both are its origin's, where it is reported. */
function pathToBone(figure: Figure, pose: string, bone: Bone): FigureProblem['path'] | undefined {
  const written = figure.poses[pose] ?? {};
  const key = [bone.to, bone.from]
    .flatMap((joint) => [joint, joint.replace(/^(left|right)-/, '')])
    .find((joint) => Object.hasOwn(written, joint));
  return key === undefined ? undefined : ['poses', pose, key];
}

/** One problem a pose: where one joint is outside, its neighbours often are too. Joints of its origin are reported there. */
function checkBox(figure: Figure, { name: pose, body }: NamedBody, poses: readonly NamedBody[]): FigureProblem[] {
  const origin = poses.find(({ name }) => name === originOf(figure, pose))?.body;
  const outside = (Object.entries(body) as [BodyJoint, Point][]).find(
    ([joint, point]) =>
      isOutside(figure, joint, point) && !isOutside(figure, joint, origin?.[borrowedJoint(figure, pose, joint)]),
  );
  if (outside === undefined) {
    return [];
  }
  const [joint, [x, y]] = outside;
  const fitting = fitBox(figure, poses);
  return [{ path: ['poses', pose], code: 'figure-outside-box', args: { pose, joint, x, y, fitting } }];
}

/** One problem a pose. Arrows of the pose that it mirrors are reported there. */
function checkArrows(figure: Figure, { name: pose }: NamedBody, poses: readonly NamedBody[]): FigureProblem[] {
  const findOutside = (name: string) =>
    listArrowPoints(figure, name).find((point) => !isInBox(figure, point, arrowRadius));
  const { arrows, mirror } = figure.poses[pose] ?? {};
  const outside = findOutside(pose);
  if (outside === undefined || (arrows === undefined && mirror !== undefined && findOutside(mirror) !== undefined))
    return [];
  const [x, y] = outside;
  const path = ['poses', pose, arrows === undefined ? 'mirror' : 'arrows'];
  return [{ path, code: 'figure-outside-box', args: { pose, joint: 'arrow', x, y, fitting: fitBox(figure, poses) } }];
}

function listArrowPoints(figure: Figure, pose: string): readonly Point[] {
  return drawnArrowsOf(figure, pose)?.flat() ?? [];
}

function isOutside(figure: Figure, joint: BodyJoint, point: Point | undefined): boolean {
  return point !== undefined && !isInBox(figure, point, marginOf(figure, joint));
}

/** How far the drawing extends around a joint. */
function marginOf(figure: Figure, joint: string): number {
  return joint === 'head' ? (figure.head ?? defaultHeadRadius) : 0;
}

/** The smallest box of whole numbers for bodies and drawn arrows: left, bottom, width, height. */
function fitBox(figure: Figure, poses: readonly NamedBody[]): readonly number[] {
  const reach = poses.flatMap(({ name, body }) => [
    ...Object.entries(body).map(([joint, [x, y]]) => ({ x, y, margin: marginOf(figure, joint) })),
    ...listArrowPoints(figure, name).map(([x, y]) => ({ x, y, margin: arrowRadius })),
  ]);
  const left = Math.floor(Math.min(...reach.map(({ x, margin }) => x - margin)));
  const bottom = Math.floor(Math.min(...reach.map(({ y, margin }) => y - margin)));
  const right = Math.ceil(Math.max(...reach.map(({ x, margin }) => x + margin)));
  const top = Math.ceil(Math.max(...reach.map(({ y, margin }) => y + margin)));
  return [left, bottom, right - left, top - bottom];
}

function isInBox({ box }: Figure, [x, y]: Point, margin: number): boolean {
  if (box === undefined) return true;
  const [left, bottom, width, height] = box;
  return x - margin >= left && x + margin <= left + width && y - margin >= bottom && y + margin <= bottom + height;
}
