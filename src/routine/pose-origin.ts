/** Which pose a pose of a figure starts from, by `like` or `mirror`. */
import { type Figure, figureSides } from './figure.ts';
import { type BodyJoint, otherSide } from './figure-body.ts';

/** Whether a pose leads back to itself. */
export function borrowsFromItself(figure: Figure, start: string): boolean {
  return listOrigins(figure, start).includes(start);
}

/** Whether every pose that this one leads back to is there, and the last of them starts from none. */
export function startsFromJoints(figure: Figure, name: string): boolean {
  const chain = [name, ...listOrigins(figure, name)];
  return new Set(chain).size === chain.length && chain.every((pose) => Object.hasOwn(figure.poses, pose));
}

/** The poses that a pose leads back to one after the other, up to the first that comes twice. */
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

/** The pose that a pose starts from. */
export function originOf({ poses }: Figure, name: string): string | undefined {
  const pose = Object.hasOwn(poses, name) ? poses[name] : undefined;
  return pose?.like ?? pose?.mirror;
}

/** The joint that a pose borrows this one from, as it is in the pose that it starts from. */
export function borrowedJoint({ poses }: Figure, name: string, joint: BodyJoint): BodyJoint {
  const isMirrored = poses[name]?.like === undefined && poses[name]?.mirror !== undefined;
  return isMirrored ? otherJoint(joint) : joint;
}

function otherJoint(joint: BodyJoint): BodyJoint {
  const side = figureSides.find((each) => joint.startsWith(`${each}-`));
  return side === undefined ? joint : (joint.replace(side, otherSide(side)) as BodyJoint);
}
