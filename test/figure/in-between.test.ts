import { describe, expect, it } from 'vitest';
import { bodyBetween, findPose, seenWay } from '../../src/figure/in-between.ts';
import type { Figure, FigureView } from '../../src/routine/figure.ts';
import { type Body, type BodyJoint, readBody, viewOf } from '../../src/routine/figure-body.ts';
import {
  bundledFigure,
  bundledForms,
  listPoseChanges,
  type PoseChange,
  readFigure,
} from './support/bundled-figures.ts';
import { boneLength, listBones } from './support/figure-geometry.ts';

/** Hundredths of the body's height: less than a dot at the largest terminal size. */
const tolerance = 0.5;

const fractions = Array.from({ length: 101 }, (_, index) => index / 100);

const movements = bundledForms.flatMap(({ name, figure }) =>
  listPoseChanges(figure)
    .map((movement) => ({ name: `${name}: ${nameOf(movement)}`, figure, way: wayOf(figure, movement) }))
    .filter(({ way }) => viewOf(figure, way[0]) === viewOf(figure, way[1])),
);

function nameOf({ from, to, side }: PoseChange): string {
  return `${from} to ${to} ${side ?? ''}`.trim();
}

function wayOf(figure: Figure, { from, to, side }: PoseChange): readonly [from: string, to: string] {
  return seenWay(figure, findPose(figure, from, side), findPose(figure, to, side));
}

function endsOf(figure: Figure, [from, to]: readonly [from: string, to: string]): readonly [Body, Body] {
  return [readBody(figure, from), readBody(figure, to)];
}

/**
 * The largest difference between a bone's length and the even change from its length at the start to that at the end.
 * From above, a bone that passes through the line of sight looks shorter on the way.
 */
function boneError(from: Body, to: Body, fraction: number, view: FigureView): number {
  const body = bodyBetween(from, to, fraction);
  const errors = listBones(from).map((bone) => {
    const expected = (boneLength(from, bone) ?? 0) * (1 - fraction) + (boneLength(to, bone) ?? 0) * fraction;
    const difference = (boneLength(body, bone) ?? 0) - expected;
    return view === 'top' ? difference : Math.abs(difference);
  });
  return Math.max(...errors);
}

function distance(a: Body, b: Body, joint: BodyJoint): number {
  const [one, other] = [a[joint], b[joint]];
  return one && other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : Number.POSITIVE_INFINITY;
}

describe('between two poses', () => {
  it('is tested with a movement of every bundled exercise', () => {
    expect(movements.length).toBeGreaterThan(50);
  });

  it.each(movements)('keeps every bone as long as it is: $name', ({ figure, way }) => {
    const [from, to] = endsOf(figure, way);
    const view = viewOf(figure, way[0]);
    expect(Math.max(...fractions.map((fraction) => boneError(from, to, fraction, view)))).toBeLessThan(tolerance);
  });

  it.each(movements)('keeps a joint in place that is the same in both poses: $name', ({ figure, way }) => {
    const [from, to] = endsOf(figure, way);
    const still = (Object.keys(from) as BodyJoint[]).filter((joint) => distance(from, to, joint) === 0);
    for (const fraction of fractions) {
      const body = bodyBetween(from, to, fraction);
      expect(still.filter((joint) => distance(body, from, joint) > 0)).toEqual([]);
    }
  });

  it.each(movements)('moves without jumps: $name', ({ figure, way }) => {
    const [from, to] = endsOf(figure, way);
    const bodies = fractions.map((fraction) => bodyBetween(from, to, fraction));
    for (const [index, body] of bodies.slice(1).entries()) {
      const before = bodies[index] ?? body;
      const steps = (Object.keys(body) as BodyJoint[]).map((joint) => distance(before, body, joint));
      // A straight leg swung round half a circle would move 1.5 units in a hundredth of the way.
      expect(Math.max(...steps)).toBeLessThan(2.5);
    }
  });

  it('would change the length of bones by linear interpolation', () => {
    const [from, to] = endsOf(bundledFigure('bird-dog'), ['rest', 'left-arm']);
    const thigh = listBones(from).find((bone) => bone.name === 'right thigh');
    const half: Body = Object.fromEntries(
      (['right-hip', 'right-knee'] as const).map((joint) => {
        const [a, b] = [from[joint] ?? [0, 0], to[joint] ?? [0, 0]];
        return [joint, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]];
      }),
    );
    expect(thigh && boneLength(half, thigh)).toBeLessThan(19);
  });

  it('takes a limb that is bent to different sides in the two poses straight across', () => {
    const figure = readFigure(`
figure:
  view: side
  box: [-50, -50, 150, 150]
  near: right
  poses:
    rest: { head: [0, 11], neck: [0, 0], hip: [0, -30], knee: [0, -55], ankle: [0, -79], elbow: [14, 4], wrist: [24, -8] }
    other-way: { like: rest, elbow: [5, -14], wrist: [24, -8] }
  held: other-way
`);
    const [from, to] = endsOf(figure, ['rest', 'other-way']);
    const bodies = fractions.map((fraction) => bodyBetween(from, to, fraction));
    const steps = bodies.slice(1).map((body, index) => distance(bodies[index] ?? body, body, 'left-elbow'));
    expect(Math.max(...steps)).toBeLessThan(1);
    expect(bodies[50]?.['left-elbow']).toEqual([9.5, -5]);
    expect(bodies.every((body) => distance(body, from, 'left-wrist') === 0)).toBe(true);
  });
});
