import { describe, expect, it } from 'vitest';
import type { DrawablePose, LimbShape, Shape } from '../../src/figure/drawable-pose.ts';
import { type Hull, listEdges, spanAt } from '../../src/figure/hull.ts';
import { poseAt, poseBefore, poseInCount } from '../../src/figure/pose-at.ts';
import { type Figure, type FigureSide, figureSides, ofSide, type Point } from '../../src/routine/figure.ts';
import { type Body, type BodyJoint, otherSide, readBody } from '../../src/routine/figure-body.ts';
import {
  bundledFigure,
  bundledFigures,
  bundledForms,
  listPoseChanges,
  readFigure,
  sidesOf,
  withoutStarts,
} from './support/bundled-figures.ts';
import { turningView } from './support/turning-view.ts';

function held(figure: Figure, side: FigureSide): Body {
  return readBody(figure, ofSide(figure.held, side));
}

const x = (point: Point | undefined): number => point?.[0] ?? Number.NaN;
const y = (point: Point | undefined): number => point?.[1] ?? Number.NaN;

/** What the words of each exercise say of the named side, as a fact about the body. */
const sidedExercises: Readonly<Record<string, (body: Body, side: FigureSide, other: FigureSide) => boolean>> = {
  'bird-dog': (body, side, other) =>
    y(body[`${side}-wrist`]) > 30 && y(body[`${other}-ankle`]) > 25 && y(body[`${other}-wrist`]) < 5,
  'bridge-march': (body, side, other) => y(body[`${side}-ankle`]) > 30 && y(body[`${other}-ankle`]) < 4,
  'calf-stretch': (body, side, other) =>
    x(body[`${side}-ankle`]) < x(body[`${other}-ankle`]) && y(body[`${side}-ankle`]) < 4,
  // The upper knee is above the trunk, the lower one on the floor in front of it.
  clamshell: (body, side, other) => y(body[`${other}-knee`]) > 25 && y(body[`${side}-knee`]) < 5,
  'curl-up': (body, side, other) => y(body[`${side}-knee`]) > 20 && y(body[`${other}-knee`]) < 6,
  'dead-bug': (body, side, other) =>
    x(body[`${side}-wrist`]) < x(body.head) && x(body[`${other}-ankle`]) > 90 && y(body[`${side}-knee`]) > 25,
  // Seen from a little above, the ankle is across the other thigh, its knee out at its own side, which is the nearer one.
  'figure-four-stretch': (body, side, other) => {
    const [hip, knee] = [body[`${other}-hip`], body[`${side}-knee`]];
    const ahead = Math.sign(x(hip) - x(body.head));
    return (
      ahead * (x(knee) - x(body[`${side}-ankle`])) > 10 &&
      y(body[`${side}-ankle`]) > y(hip) + 10 &&
      y(knee) < y(body[`${other}-knee`]) - 5
    );
  },
  'half-kneeling-hip-flexor-stretch': (body, side, other) =>
    y(body[`${side}-knee`]) < 4 && y(body[`${other}-knee`]) > 20,
  'hamstring-stretch': (body, side, other) => y(body[`${side}-ankle`]) > 45 && y(body[`${other}-ankle`]) < 4,
  'knee-rolls': (body, side) =>
    figureSides.every((each) => (y(body[`${each}-knee`]) - y(body[`${each}-ankle`])) * (side === 'left' ? 1 : -1) > 5),
  'knee-to-chest-kicks': (body, side, other) =>
    fromHead(body, `${side}-knee`) < 30 && fromHead(body, `${other}-knee`) > 50,
  'leg-twists': (body, side, other) => {
    const towards = side === 'left' ? 1 : -1;
    return y(body[`${other}-knee`]) * towards > 10 && y(body[`${side}-knee`]) * towards < 10;
  },
  'nerve-slider': (body, side, other) => y(body[`${side}-ankle`]) > 45 && y(body[`${other}-ankle`]) < 4,
  // Seen from the front and above, the upper arm is behind the back, and both knees are in front.
  'open-book': (body, side, other) =>
    y(body[`${other}-wrist`]) > y(body.neck) + 15 && y(body[`${side}-knee`]) < y(body[`${side}-hip`]) - 10,
  'prone-leg-lift': (body, side, other) => y(body[`${side}-ankle`]) > 12 && y(body[`${other}-ankle`]) < 4,
  'seated-desk-twist': (body, side, other) =>
    x(body[`${side}-wrist`]) < x(body.hip) && x(body[`${other}-wrist`]) > x(body.hip),
  // The hand of the side is behind the back, and the foot between the hips and the other foot.
  'seated-spinal-twist': (body, side, other) => {
    const ahead = Math.sign(x(body[`${other}-ankle`]) - x(body.hip));
    return (
      ahead * (x(body[`${side}-wrist`]) - x(body.hip)) < 0 &&
      y(body[`${side}-knee`]) > 20 &&
      ahead * (x(body[`${other}-ankle`]) - x(body[`${side}-ankle`])) > 10
    );
  },
  'side-bridge': (body, side, other) => y(body[`${side}-elbow`]) < 12 && y(body[`${other}-elbow`]) > 20,
  'side-lying-leg-lift': (body, side, other) => y(body[`${other}-ankle`]) > 25 && y(body[`${side}-knee`]) < 8,
  'single-knee-hug': (body, side, other) => fromHead(body, `${side}-knee`) < 30 && fromHead(body, `${other}-knee`) > 50,
  // The wall is on the left of the picture.
  'standing-side-glide': (body, side, other) =>
    x(body[`${side}-shoulder`]) < x(body[`${other}-shoulder`]) &&
    x(body[`${side}-hip`]) < x(body[`${side}-ankle`]) - 10,
  // Seen from a little above, the hand has come through to this side of the other hand.
  'thread-the-needle': (body, side, other) => y(body[`${side}-wrist`]) < y(body[`${other}-wrist`]) - 6,
};

function fromHead(body: Body, joint: BodyJoint): number {
  return Math.abs(x(body[joint]) - x(body.head));
}

describe('sides', () => {
  it('differ in every figure that has poses for them', () => {
    const sided = [...bundledFigures].filter(([, figure]) => sidesOf(figure).length === 2).map(([id]) => id);
    expect(sided.sort()).toEqual(Object.keys(sidedExercises).sort());
  });

  it.each(Object.keys(sidedExercises))('are those of the person shown: %s', (id) => {
    const figure = bundledFigure(id);
    const isRight = sidedExercises[id];
    expect(figureSides.map((side) => isRight?.(held(figure, side), side, otherSide(side)))).toEqual([true, true]);
    expect(figureSides.map((side) => isRight?.(held(figure, otherSide(side)), side, otherSide(side)))).not.toContain(
      true,
    );
  });

  it('have the nearer limbs in front: the right ones of a person facing right', () => {
    const each = [...bundledFigures.values()].flatMap((figure) => figureSides.map((side) => ({ figure, side })));
    for (const { figure, side } of each) {
      const { head, neck, nose } = readBody(figure, ofSide(figure.rest, side));
      // A person who lies on the side looks at the viewer.
      if (figure.view === 'top' || !head || !neck || !nose) continue;
      // The person's right is where the face looks, turned a quarter from the way up the body: a cross product.
      const towardsViewer = (nose[0] - head[0]) * (head[1] - neck[1]) - (nose[1] - head[1]) * (head[0] - neck[0]);
      expect(ofSide(figure.near, side)).toBe(towardsViewer > 0 ? 'right' : 'left');
    }
  });

  it.each([...bundledFigures])('are drawn differently, and what works has a colour: %s', (_, figure) => {
    const poses = sidesOf(figure).map((side) => poseAt(figure, { from: 'held', to: 'held', fraction: 1, side }));
    for (const { shapes } of poses) {
      const worked = shapes.filter((shape) => shape.worked);
      // Where rest is what is held nothing works.
      expect(worked.length > 0).toBe(figure.rest !== figure.held);
      expect(worked.length).toBeLessThan(4);
    }
    expect(new Set(poses.map((pose) => JSON.stringify(pose))).size).toBe(poses.length);
  });
});

function limbsOf(pose: DrawablePose): readonly LimbShape[] {
  return pose.shapes.filter((shape) => shape.kind === 'limb');
}

describe('the letters of the sides, seen from above', () => {
  it('stand beside the trunk, also while a hand lies on the chest', () => {
    const poses = [...bundledFigures.values()].flatMap((figure) =>
      [figure, { ...figure, ...figure.easier }].flatMap((form) =>
        listPoseChanges(form).map((change) => poseAt(form, { ...change, fraction: 1 })),
      ),
    );
    const letters = poses.flatMap(({ hands, shapes }) =>
      hands.flatMap(({ at }) => shapes.filter(({ kind }) => kind === 'trunk').map((trunk) => ({ at, trunk }))),
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.filter(({ at, trunk }) => trunk.hulls.some((hull) => isWithin(hull, at)))).toEqual([]);
  });
});

function isWithin(hull: Hull, [px, py]: Point): boolean {
  const [left, right] = spanAt(hull, listEdges(hull), py);
  return left < px && px < right;
}

describe('a moment', () => {
  const figure = bundledFigure('bridging');
  const hip = (pose: DrawablePose): Point | undefined =>
    limbsOf(pose).find((limb) => limb.points.length === 4 && limb.near)?.points[0];

  it('starts in one pose and ends in the other', () => {
    const at = (fraction: number): DrawablePose => poseAt(figure, { from: 'rest', to: 'held', fraction });
    expect(at(0)).toEqual(poseAt(figure, { from: 'rest', to: 'rest', fraction: 0 }));
    expect(at(1)).toEqual(poseAt(figure, { from: 'held', to: 'held', fraction: 0.3 }));
    expect(at(-1)).toEqual(at(0));
    expect(at(2)).toEqual(at(1));
  });

  it('is slow at both ends and fast between', () => {
    const height = (fraction: number): number => y(hip(poseAt(figure, { from: 'rest', to: 'held', fraction })));
    const [start, early, half, end] = [height(0), height(0.1), height(0.5), height(1)];
    expect((early - start) / (end - start)).toBeLessThan(0.05);
    expect((half - start) / (end - start)).toBeCloseTo(0.5, 1);
  });

  it('takes a pose by its name', () => {
    const rolls = bundledFigure('knee-rolls');
    expect(poseAt(rolls, { from: 'left', to: 'left', fraction: 1 })).toEqual(
      poseAt(rolls, { from: 'held', to: 'held', fraction: 1, side: 'left' }),
    );
  });

  it('is on the way from its own start to a pose that is seen from somewhere else, and back to there', () => {
    const rolls = turningView;
    const at = (from: string, to: string, fraction: number) => poseAt(rolls, { from, to, fraction, side: 'left' });
    const fractions = [0, 0.1, 0.9, 1];
    expect(fractions.map((fraction) => at('rest', 'left', fraction).view)).toEqual(['side', 'top', 'top', 'top']);
    expect(fractions.map((fraction) => at('left', 'rest', fraction).view)).toEqual(['top', 'top', 'top', 'side']);
    expect(fractions.map((fraction) => at('left', 'middle', fraction).view)).toEqual(['top', 'top', 'side', 'side']);
    expect(fractions.map((fraction) => at('left', 'right', fraction).view)).toEqual(['top', 'top', 'top', 'top']);
    expect(poseBefore(rolls, { from: 'rest', to: 'left', side: 'left' })).toEqual(at('bent', 'bent', 0));
  });

  it('leaves a pose in its own view before it reaches one that is seen from somewhere else', () => {
    const at = (fraction: number) => poseAt(turningView, { from: 'left', to: 'middle', fraction });
    expect([0.1, 0.4, 0.6, 0.9].map((fraction) => at(fraction).view)).toEqual(['top', 'top', 'side', 'side']);
    expect(at(0.4).shapes).not.toEqual(at(0).shapes);
    expect(at(0.6).shapes).not.toEqual(at(1).shapes);
  });

  it('begins where the movement begins, whichever poses are instead of which', () => {
    const swapped = { ...turningView, instead: { left: 'right', right: 'left' } };
    expect(poseBefore(swapped, { from: 'left', to: 'right', side: 'left' })).toEqual(
      poseAt(swapped, { from: 'left', to: 'right', fraction: 0, side: 'left' }),
    );
  });

  it('takes the easier poses at the stations of the easier form', () => {
    const figure = turningView;
    const easier = { ...figure, ...figure.easier };
    const little = poseAt(figure, { from: 'little-left', to: 'little-left', fraction: 1 });
    expect(poseAt(easier, { from: 'middle', to: 'left', fraction: 1 })).toEqual(little);
    expect(poseAt(figure, { from: 'middle', to: 'left', fraction: 1 })).not.toEqual(little);
  });

  it('changes half-way to a pose that is seen from somewhere else and names no start', () => {
    const rolls = withoutStarts(turningView);
    const view = (fraction: number) => poseAt(rolls, { from: 'left', to: 'middle', fraction }).view;
    expect([0, 0.4, 0.6, 1].map(view)).toEqual(['top', 'top', 'side', 'side']);
  });

  it('shows rest for an unknown pose, so that the session continues', () => {
    const rest = poseAt(figure, { from: 'rest', to: 'rest', fraction: 0 });
    expect(poseAt(figure, { from: 'held', to: 'nowhere', fraction: 1 })).toEqual(rest);
    expect(poseAt(figure, { from: 'held', to: 'toString', fraction: 1 })).toEqual(rest);
  });

  it.each([...bundledFigures])('never leaves the box: %s', (_, any) => {
    for (const movement of listPoseChanges(any)) {
      for (let step = 0; step <= 20; step++) {
        const pose = poseAt(any, { ...movement, fraction: step / 20 });
        expect(pose.shapes.filter((shape) => !isInBox(pose, shape))).toEqual([]);
      }
    }
  });
});

it.each(figureSides)('a strap goes along from hand to foot: %s', (side) => {
  const figure = bundledFigure('hamstring-stretch');
  for (const fraction of [0, 0.3, 1]) {
    const { props, shapes } = poseAt(figure, { from: 'rest', to: 'held', fraction, side });
    const near = shapes.filter((shape) => shape.kind === 'limb').filter((limb) => limb.near);
    expect(props).toEqual([
      near.toSorted((a, b) => a.points.length - b.points.length).map(({ points }) => points.at(-1)),
    ]);
  }
});

function isInBox({ box: [left, bottom, width, height] }: DrawablePose, shape: Shape): boolean {
  const margin = shape.kind === 'head' ? shape.radius : 0;
  const points = shape.kind === 'head' ? [shape.centre] : shape.points;
  return points.every(
    ([px, py]) =>
      px - margin >= left && px + margin <= left + width && py - margin >= bottom && py + margin <= bottom + height,
  );
}

describe('the drawing order', () => {
  const layersOf = (id: string): readonly string[] =>
    poseAt(bundledFigure(id), { from: 'held', to: 'held', fraction: 1, side: 'left' }).shapes.map((shape) =>
      shape.kind === 'limb' ? (shape.near ? 'near' : 'far') : shape.kind,
    );

  it('has the near limbs in front and the far ones behind', () => {
    expect(layersOf('bridging')).toEqual(['far', 'far', 'trunk', 'head', 'near', 'near']);
  });

  it('follows the order of the figure', () => {
    expect(layersOf('leg-twists')).toEqual(['trunk', 'head', 'far', 'far', 'near', 'near']);
  });

  it('has shoulders as broad as the arms are apart in a twist', () => {
    const pose = poseAt(bundledFigure('seated-desk-twist'), { from: 'held', to: 'held', fraction: 1, side: 'left' });
    const trunk = pose.shapes.find((shape) => shape.kind === 'trunk')?.hulls.flat() ?? [];
    const near = limbsOf(pose).find((limb) => limb.points.length === 3 && limb.near);
    expect(trunk.map(({ at }) => at)).toContainEqual(near?.points[0]);
  });
});

describe('a head that turns', () => {
  // To the right a person who faces right turns to the viewer, to the left away.
  const twist = readFigure(`
figure:
  view: side
  near: right
  poses:
    rest: { head: [40, 46], nose: [48, 46], neck: [40, 35], hip: [40, 5] }
    right: { like: rest, nose: [43, 46], right-shoulder: [34, 35], left-shoulder: [46, 35] }
    left: { mirror: right }
  held: { left: left, right: right }
`);
  const head = (side: FigureSide, fraction = 1, figure = twist) =>
    poseAt(figure, { from: 'rest', to: 'held', fraction, side }).shapes.find((shape) => shape.kind === 'head');

  it('shows its face towards the viewer, and its back turned away', () => {
    expect(head('right')?.face.length).toBe(1);
    expect(head('left')?.face.length).toBe(0);
    expect(head('left', 0)?.face.length).toBe(1);
  });

  it('shows the tip of a nose that is turned away, until it is behind the head', () => {
    const reach = (fraction: number) => {
      const { hulls = [], centre = [0, 0], radius = 0 } = head('left', fraction) ?? {};
      return Math.max(...hulls.flat().map(({ at, radius: own }) => at[0] + own)) - centre[0] - radius;
    };
    expect(reach(0.5)).toBeGreaterThan(0.5);
    expect(reach(1)).toBeLessThan(0.1);
  });

  it.each(figureSides)('shows it turned to either side by whoever sits facing the viewer: %s', (side) => {
    const figure = bundledFigure('seated-desk-twist');
    const easier = { ...figure, ...figure.easier };
    const faces = [0, 0.25, 0.5, 0.75, 1].map((fraction) => {
      const { shapes } = poseAt(easier, { from: 'rest', to: 'held', fraction, side });
      return shapes.find((shape) => shape.kind === 'head')?.face.length;
    });
    expect(faces).toEqual([1, 1, 1, 1, 1]);
  });

  it.each(bundledForms)('shows no back of the head between two poses that show the face: $name', ({ figure }) => {
    for (const change of listPoseChanges(figure)) {
      const faces = Array.from({ length: 41 }, (_, index) => {
        const { shapes } = poseAt(figure, { ...change, fraction: index / 40 });
        return shapes.find((shape) => shape.kind === 'head')?.face.length;
      });
      if (faces[0] === 1 && faces.at(-1) === 1) expect(faces).not.toContain(0);
    }
  });

  it('turns by no more than 70°', () => {
    const heads = figureSides.map((side) => head(side, 1, bundledFigure('seated-spinal-twist')));
    for (const turned of heads) expect(Math.abs(x(turned?.nose) - x(turned?.centre))).toBeGreaterThan(2.6);
  });
});

describe('a counted repetition', () => {
  const kicks = bundledFigure('knee-to-chest-kicks');
  const still = (name: string, side: FigureSide): DrawablePose =>
    poseAt(kicks, { from: name, to: name, fraction: 1, side });

  it.each(figureSides)('goes from rest through the poses of its path back to rest: %s', (side) => {
    const at = (fraction: number): DrawablePose => poseInCount(kicks, { fraction, side });
    expect(at(0)).toEqual(still('rest', side));
    expect(at(1 / 3)).toEqual(still(`${side}-chest`, side));
    expect(at(2 / 3)).toEqual(still(`${side}-kick`, side));
    expect(at(1)).toEqual(still('rest', side));
    expect(at(0.5)).not.toEqual(still(`${side}-chest`, side));
  });

  it('goes to the held pose and back where it has no path', () => {
    const tilt = bundledFigure('pelvic-tilt');
    const heldPose = poseAt(tilt, { from: 'held', to: 'held', fraction: 1 });
    expect(poseInCount(tilt, { fraction: 0.5 })).toEqual(heldPose);
    expect(poseInCount(tilt, { fraction: 0.6 })).not.toEqual(heldPose);
  });

  it('keeps to its tempo', () => {
    const tilt = bundledFigure('pelvic-tilt');
    const heldPose = poseAt(tilt, { from: 'held', to: 'held', fraction: 1 });
    const tempo = { outMs: 2_000, stayMs: 1_000, backMs: 1_000 };
    for (const fraction of [0.5, 0.6, 0.75]) expect(poseInCount(tilt, { fraction, tempo })).toEqual(heldPose);
    for (const fraction of [0.4, 0.8]) expect(poseInCount(tilt, { fraction, tempo })).not.toEqual(heldPose);
  });

  it('stays at rest where the tempo leaves no time to move', () => {
    const tempo = { outMs: 0, stayMs: 0, backMs: 0 };
    expect(() => poseInCount(kicks, { fraction: 0.5, side: 'left', tempo })).not.toThrow();
  });
});
