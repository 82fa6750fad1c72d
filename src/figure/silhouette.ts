/** How wide a body is: the outlines of limbs, trunk and head around their joints, in hundredths of the body's height. */
import type { Point } from '../routine/figure.ts';
import { between, beyond, type Disc, disc, type Hull, unit } from './hull.ts';

/** Half the width of a limb at each of its joints, from the trunk outward. */
const jointRadii = { arm: [2.6, 2.1, 1.7], leg: [4.6, 3.2, 2.1, 1.3] } as const;

const handRadius = 1.9;
const handLength = 4;
const heelRadius = 1.7;

/** Half the width of a trunk seen from the side, from the shoulders by chest and waist to the hips. */
const trunkRadii = [4.2, 5.4, 5.8, 5.6, 5, 4.9, 5.4];

/** Half the thickness of shoulders and hips where a trunk is seen from the front or from above. */
const shoulderRadius = 3.8;
const hipRadius = 4.6;

const neckRadius = 2.7;

/** Shares of the head's radius. */
const faceRadius = 0.5;
const eyeRadius = 0.12;

export function legHulls(points: readonly Point[]): readonly Hull[] {
  const [, knee, ankle, toe] = points;
  const bones = boneHulls(points.slice(0, 3), jointRadii.leg);
  if (knee === undefined || ankle === undefined || toe === undefined) return bones;
  const heel = disc(beyond(knee, ankle, 1.5), heelRadius);
  return [...bones, [disc(ankle, jointRadii.leg[2]), heel, disc(toe, jointRadii.leg[3])]];
}

/** `ground` is the height that a hand lies flat on. */
export function armHulls(points: readonly Point[], ground: number | undefined): readonly Hull[] {
  const [, elbow, wrist] = points;
  const bones = boneHulls(points, jointRadii.arm);
  if (elbow === undefined || wrist === undefined) return bones;
  const straight = beyond(elbow, wrist, handLength);
  const lowest = ground === undefined ? straight[1] : ground + handRadius;
  const flat: Point = [wrist[0] + Math.sign(straight[0] - wrist[0] || 1) * handLength, Math.min(lowest, wrist[1])];
  const tip = straight[1] < lowest ? flat : straight;
  return [...bones, [disc(wrist, jointRadii.arm[2]), disc(between(wrist, tip, 0.6), handRadius), disc(tip, 1.3)]];
}

function boneHulls(points: readonly Point[], radii: readonly number[]): readonly Hull[] {
  const discs = points.map((point, index) => disc(point, radii[index] ?? 1));
  return discs.slice(1).map((end, index) => [discs[index] ?? end, end]);
}

/** The trunk along its back, from the neck to the hips. */
export function trunkHulls(back: readonly Point[]): readonly Hull[] {
  const last = trunkRadii.length - 1;
  const discs = trunkRadii.map((radius, index): Disc => disc(pointAlong(back, index / last), radius));
  return discs.slice(1).map((end, index) => [discs[index] ?? end, end]);
}

/** The point at a share of the way along evenly spaced points. */
function pointAlong(points: readonly Point[], share: number): Point {
  const at = share * (points.length - 1);
  const start = Math.min(Math.floor(at), points.length - 2);
  const [a = [0, 0], b = a] = points.slice(start);
  return between(a, b, at - start);
}

/** A trunk that shows its breadth: from above, from the front, or turned. */
export function broadTrunkHull(shoulders: readonly Point[], hips: readonly Point[]): Hull {
  return [...shoulders.map((at) => disc(at, shoulderRadius)), ...hips.map((at) => disc(at, hipRadius))];
}

/** Which way a head looks: along the picture, and out of it at the viewer (positive) or away (negative), of length 1. */
export interface Gaze {
  readonly along: Point;
  readonly atViewer: number;
}

interface HeadOutline {
  readonly hulls: readonly Hull[];
  /** Left free within the head: hair is what remains. Absent on the back of a head. */
  readonly face: readonly Hull[];
  /** Eyes and mouth. */
  readonly features: readonly Hull[];
}

/** A head is hair around a face, so that the way it looks is seen even where it is a few dots wide. */
export function headOutline(neck: Point, centre: Point, radius: number, gaze: Gaze): HeadOutline {
  const up = unit(neck, centre);
  const [fx, fy] = gaze.along;
  const place = (forward: number, upward: number, across = 0): Point => [
    centre[0] + radius * (forward * fx + upward * up[0] - across * up[1]),
    centre[1] + radius * (forward * fy + upward * up[1] + across * up[0]),
  ];
  const along = Math.hypot(fx, fy);
  const isProfile = along > 0.8;
  // Of a face that is turned away the tip of the nose is still seen beyond the cheek.
  const reach = gaze.atViewer < 0 ? 0.95 / along : 1;
  const hulls: readonly Hull[] = [
    [disc(neck, neckRadius), disc(between(neck, centre, 0.8), neckRadius)],
    [disc(centre, radius)],
    ...(along > (gaze.atViewer < 0 ? 0.5 : 0.3)
      ? [[disc(place(0.75 * reach, 0), radius * 0.28), disc(place(1.2 * reach, -0.14), radius * 0.13)]]
      : []),
  ];
  if (gaze.atViewer < -0.5) return { hulls, face: [], features: [] };
  const face = [disc(place(0.37, 0.08), radius * faceRadius), disc(place(0.33, -0.36), radius * faceRadius)];
  const eye = (across: number): Hull => [disc(place(0.5, 0.12, across), radius * eyeRadius)];
  const smile = (across: number): Hull => [
    disc(place(0.5, -0.36, across), radius * 0.06),
    disc(place(0.5, -0.46), radius * 0.06),
  ];
  return { hulls, face: [face], features: isProfile ? [eye(0)] : [eye(0.24), eye(-0.24), smile(0.2), smile(-0.2)] };
}
