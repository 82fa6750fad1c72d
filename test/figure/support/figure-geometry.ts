/** Where the joints of a figure lie: bones keep their length from pose to pose, and everything is in the box. */
import {
  arrowRadius,
  defaultHeadRadius,
  type Figure,
  figureSides,
  ofSide,
  type PairedJoint,
  type Point,
} from '../../../src/routine/figure.ts';
import { type Body, type BodyJoint, drawnArrowsOf, readBody, viewOf } from '../../../src/routine/figure-body.ts';

/** A rigid part of the body between two joints. */
export interface Bone {
  readonly name: string;
  readonly from: BodyJoint;
  readonly to: BodyJoint;
  /** Its length on a body of height 100. */
  readonly length: number;
}

const limbBones: readonly { name: string; from: PairedJoint; to: PairedJoint; length: number }[] = [
  { name: 'upper arm', from: 'shoulder', to: 'elbow', length: 18 },
  { name: 'forearm', from: 'elbow', to: 'wrist', length: 16 },
  { name: 'thigh', from: 'hip', to: 'knee', length: 25 },
  { name: 'shank', from: 'knee', to: 'ankle', length: 24 },
  { name: 'foot', from: 'ankle', to: 'toe', length: 9 },
];

/** The bones of a body: neck, trunk (in two parts where it has a spine point), and those of the limbs. */
export function listBones(body: Body): readonly Bone[] {
  const trunk: readonly Bone[] =
    body.spine === undefined
      ? [{ name: 'trunk', from: 'neck', to: 'hip', length: 30 }]
      : [
          { name: 'upper trunk', from: 'neck', to: 'spine', length: 15 },
          { name: 'lower trunk', from: 'spine', to: 'hip', length: 15 },
        ];
  const limbs = figureSides.flatMap((side) =>
    limbBones.map(
      ({ name, from, to, length }): Bone => ({
        name: `${side} ${name}`,
        from: `${side}-${from}`,
        to: `${side}-${to}`,
        length,
      }),
    ),
  );
  return [{ name: 'neck', from: 'neck', to: 'head', length: 11 }, ...trunk, ...limbs];
}

/** Length of a bone as drawn; undefined where a joint is missing. */
export function boneLength(body: Body, bone: Bone): number | undefined {
  const from = body[bone.from];
  const to = body[bone.to];
  return from === undefined || to === undefined ? undefined : Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** How much a bone's length may differ between poses (hundredths of the body's height): coordinates are rounded. */
const boneTolerance = 0.5;

/** Everything that lies where it should not, each with its pose. */
export function listMisplaced(figure: Figure): readonly string[] {
  return Object.keys(figure.poses).flatMap((pose) => [
    ...listWrongBones(figure, pose).map((bone) => `${pose}: ${bone}`),
    ...listOutside(figure, pose).map((joint) => `${pose}: ${joint} outside`),
  ]);
}

/**
 * From the side a bone keeps its length. One that points towards the viewer, or up in a view from above, looks shorter
 * than it is and may turn, but never looks longer.
 */
function listWrongBones(figure: Figure, pose: string): readonly string[] {
  const body = readBody(figure, pose);
  const rests = listRests(figure);
  const isOtherView = viewOf(figure, pose) === 'top' || viewOf(figure, pose) !== viewOf(figure, ofSide(figure.rest));
  return listBones(body).flatMap((bone) => {
    const length = boneLength(body, bone);
    if (length === undefined || !isWritten(figure, pose, bone)) return [];
    const lengths = rests.map((rest) => boneLength(rest, bone)).filter((each) => each !== undefined);
    const isForeshortened = lengths.some((each) => each < bone.length - boneTolerance);
    if (isOtherView || isForeshortened) return length > bone.length + boneTolerance ? [`${bone.name} too long`] : [];
    return lengths.some((each) => Math.abs(length - each) <= boneTolerance) ? [] : [`${bone.name} changes`];
  });
}

/** Whether an end of the bone stands in the pose itself: what it takes from its origin is looked at there. */
function isWritten({ poses }: Figure, pose: string, { from, to }: Bone): boolean {
  return [from, to].some((joint) => {
    const written = poses[pose] ?? {};
    return joint in written || joint.replace(/^(left|right)-/, '') in written;
  });
}

/** The bodies at rest, on each side and in each form: each may foreshorten other bones. */
function listRests({ rest, easier, ...figure }: Figure): readonly Body[] {
  const names = [rest, easier?.rest ?? rest].flatMap((each) => figureSides.map((side) => ofSide(each, side)));
  return [...new Set(names)].map((name) => readBody({ ...figure, rest }, name));
}

/** The head with its radius, and arrows with their heads. */
function listOutside(figure: Figure, pose: string): readonly string[] {
  const joints = Object.entries(readBody(figure, pose)).map(([name, at]) => ({
    name,
    at,
    margin: name === 'head' ? (figure.head ?? defaultHeadRadius) : 0,
  }));
  const arrows = (drawnArrowsOf(figure, pose)?.flat() ?? []).map((at) => ({ name: 'arrow', at, margin: arrowRadius }));
  return [...joints, ...arrows].filter(({ at, margin }) => !isInBox(figure, at, margin)).map(({ name }) => name);
}

function isInBox({ box }: Figure, [x, y]: Point, margin: number): boolean {
  if (box === undefined) return true;
  const [left, bottom, width, height] = box;
  return x - margin >= left && x + margin <= left + width && y - margin >= bottom && y + margin <= bottom + height;
}
