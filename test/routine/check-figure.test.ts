import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkFigure, type FigureProblem } from '../../src/routine/check-figure.ts';
import { type Figure, figureSides, ofSide } from '../../src/routine/figure.ts';
import { drawnArrowsOf, readBody, startOf } from '../../src/routine/figure-body.ts';
import { figureSchema } from '../../src/routine/figure-schema.ts';
import { bundledFigures } from '../figure/support/bundled-figures.ts';

/** A small figure that is right: a person standing, and the same with an arm raised. */
const right = {
  view: 'side',
  box: [-30, 0, 60, 120],
  near: 'right',
  poses: {
    rest: {
      head: [0, 93],
      neck: [0, 82],
      hip: [0, 52],
      knee: [0, 27],
      ankle: [0, 3],
      elbow: [0, 64],
      wrist: [0, 48],
    },
    up: { like: 'rest', 'right-elbow': [0, 100], 'right-wrist': [0, 116] },
    'other-up': { mirror: 'up' },
  },
  held: { left: 'other-up', right: 'up' },
};

/** Reads the small figure with changes; `poses` are added to its own. */
function figureWith(changes: Readonly<Record<string, unknown>>): Figure {
  const poses = { ...right.poses, ...(changes.poses as object | undefined) };
  return v.parse(figureSchema, { ...right, ...changes, poses });
}

function problemsWith(changes: Readonly<Record<string, unknown>>): readonly Partial<FigureProblem>[] {
  return checkFigure(figureWith(changes));
}

describe('the shape of a figure', () => {
  it('is plain data, the same after being written as JSON', () => {
    for (const figure of [figureWith({}), ...bundledFigures.values()]) {
      expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
    }
  });

  it('has `rest` as its resting pose by default', () => {
    expect(figureWith({}).rest).toBe('rest');
    expect(figureWith({ rest: 'up' }).rest).toBe('up');
  });

  it.each([
    ['an unknown joint', { poses: { up: { kneee: [0, 0] } } }],
    ['an unknown key', { colour: 'red' }],
    ['a coordinate as text', { box: ['0', 0, 10, 10] }],
    ['a point of three', { poses: { up: { head: [0, 0, 0] } } }],
    ['a box without a size', { box: [0, 0, 0, 10] }],
    ['an endless coordinate', { ground: Number.POSITIVE_INFINITY }],
    ['a pose that takes the name of a role', { poses: { held: {} } }],
    ['held for one side only', { held: { left: 'up' } }],
    ['too many poses', { poses: Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`pose-${index}`, {}])) }],
  ])('refuses %s', (_, changes) => {
    expect(() => figureWith(changes)).toThrow(v.ValiError);
  });
});

describe('a body', () => {
  it('has both sides of a joint that is written for both', () => {
    const body = readBody(figureWith({}), 'up');
    expect(body['left-elbow']).toEqual([0, 64]);
    expect(body['right-elbow']).toEqual([0, 100]);
    expect(body['left-shoulder']).toEqual([0, 82]);
    expect(body.hip).toEqual([0, 52]);
  });

  it('exchanges the sides in a mirrored pose', () => {
    const body = readBody(figureWith({}), 'other-up');
    expect(body['left-elbow']).toEqual([0, 100]);
    expect(body['right-elbow']).toEqual([0, 64]);
  });

  it('is turned over in a mirrored pose seen from above', () => {
    const body = readBody(
      figureWith({ view: 'top', poses: { up: { like: 'rest', 'right-elbow': [9, -7] } } }),
      'other-up',
    );
    expect(body['left-elbow']).toEqual([9, 7]);
    expect(body['right-elbow']).toEqual([0, -64]);
  });

  it('is turned over in a mirrored pose that takes the view from above from its origin, and so are its arrows', () => {
    const up = {
      like: 'rest',
      view: 'top',
      'right-elbow': [9, -7],
      arrows: [
        [
          [0, 1],
          [2, 3],
        ],
      ],
    };
    const figure = figureWith({ poses: { up } });
    expect(readBody(figure, 'other-up')['left-elbow']).toEqual([9, 7]);
    expect(drawnArrowsOf(figure, 'other-up')).toEqual([
      [
        [0, -1],
        [2, -3],
      ],
    ]);
  });

  it('has the joints of its pose in place of those of the origin, also for both sides', () => {
    const body = readBody(figureWith({ poses: { both: { like: 'up', elbow: [5, 5] } } }), 'both');
    expect([body['left-elbow'], body['right-elbow']]).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it.each([...bundledFigures])('is the same after mirroring it twice: %s', (_, figure) => {
    if (typeof figure.held === 'string') return;
    const poses = { ...figure.poses, there: { mirror: figure.held.left }, back: { mirror: 'there' } };
    expect(readBody({ ...figure, poses }, 'back')).toEqual(readBody(figure, figure.held.left));
  });
});

describe('where the way to a pose begins', () => {
  const poses = { 'right-low': { like: 'rest', 'right-wrist': [16, 64] }, 'left-low': { mirror: 'right-low' } };
  const startOfMirrored = (start: string, more: Readonly<Record<string, unknown>> = {}) =>
    startOf(figureWith({ poses: { ...poses, ...more, up: { ...right.poses.up, start } } }), 'other-up');

  it('is mirrored with the pose', () => {
    expect(startOfMirrored('right-low')).toBe('left-low');
    expect(startOfMirrored('left-low')).toBe('right-low');
  });

  it('is the same for both sides where it looks so, and the pose that is mirrored may be written by hand', () => {
    expect(startOfMirrored('rest')).toBe('rest');
    expect(startOfMirrored('right-low', { 'left-low': { like: 'rest', 'left-wrist': [16, 64] } })).toBe('left-low');
    expect(startOfMirrored('right-low', { 'left-low': { like: 'rest' } })).toBeUndefined();
  });
});

describe('checking a figure', () => {
  it.each([...bundledFigures])('finds nothing in the figure of %s', (_, figure) => {
    expect(checkFigure(figure)).toEqual([]);
  });

  it('comes with every bundled exercise', () => {
    expect(bundledFigures.size).toBe(41);
  });

  it('finds nothing in a small figure', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['rest', { rest: 'lying' }, ['rest']],
    ['the held pose', { held: 'lying' }, ['held']],
    ['the held pose of a side', { held: { left: 'up', right: 'lying' } }, ['held', 'right']],
    ['a path', { path: ['up', 'lying'] }, ['path', 1]],
    ['the path of a side', { path: { left: ['up'], right: ['lying'] } }, ['path', 'right', 0]],
    ['the origin of a pose', { poses: { more: { like: 'lying' } } }, ['poses', 'more', 'like']],
    ['a mirrored pose', { poses: { more: { mirror: 'lying' } } }, ['poses', 'more', 'mirror']],
    ['the start of a pose', { poses: { more: { like: 'up', start: 'lying' } } }, ['poses', 'more', 'start']],
  ])('finds a name that no pose has: %s', (_, changes, path) => {
    const args = { pose: 'lying', known: Object.keys(figureWith(changes).poses) };
    expect(problemsWith(changes)).toContainEqual({ path, code: 'figure-unknown-pose', args });
  });

  it('finds nothing without a box, which is then as large as the poses need', () => {
    const { box: _, ...figure } = figureWith({});
    expect(checkFigure(figure)).toEqual([]);
  });

  it('finds a pose that the easier form names and that is not there', () => {
    expect(problemsWith({ easier: { held: 'low', instead: { up: 'lower' } } })).toMatchObject([
      { path: ['easier', 'held'], code: 'figure-unknown-pose', args: { pose: 'low' } },
      { path: ['easier', 'instead', 'up'], code: 'figure-unknown-pose', args: { pose: 'lower' } },
    ]);
  });

  it('finds what would be instead of rest, which the easier form says by itself', () => {
    expect(problemsWith({ easier: { instead: { rest: 'up' } } })).toEqual([
      { path: ['easier', 'instead', 'rest'], code: 'figure-instead-of-rest', args: {} },
    ]);
  });

  it('finds poses that start from each other', () => {
    const poses = { a: { like: 'b' }, b: { mirror: 'a' }, c: { like: 'c' }, d: { like: 'a' } };
    const circles = problemsWith({ poses }).filter(({ code }) => code === 'figure-pose-circle');
    expect(circles.map(({ path }) => path)).toEqual([
      ['poses', 'a'],
      ['poses', 'b'],
      ['poses', 'c'],
    ]);
  });

  it.each([
    ['the pose itself', 'more', { more: { like: 'up', start: 'more' } }],
    ['a pose of another view', 'above', { above: { like: 'rest', view: 'top' }, more: { like: 'up', start: 'above' } }],
  ])('finds a start that is %s', (_, start, poses) => {
    const args = { pose: 'more', start, view: 'side' };
    expect(problemsWith({ poses })).toEqual([{ path: ['poses', 'more', 'start'], code: 'figure-start', args }]);
  });

  it('finds a mirrored pose whose start has no mirror image', () => {
    const poses = { low: { like: 'rest', 'right-wrist': [16, 64] }, up: { ...right.poses.up, start: 'low' } };
    expect(problemsWith({ poses })).toEqual([
      {
        path: ['poses', 'other-up', 'mirror'],
        code: 'figure-start-mirrored',
        args: { pose: 'other-up', start: 'low' },
      },
    ]);
    expect(problemsWith({ poses: { ...poses, 'other-low': { mirror: 'low' } } })).toEqual([]);
    expect(problemsWith({ poses: { ...poses, 'other-up': { mirror: 'up', start: 'rest' } } })).toEqual([]);
  });

  it('finds a pose with two origins', () => {
    expect(problemsWith({ poses: { both: { like: 'rest', mirror: 'up' } } })).toEqual([
      { path: ['poses', 'both', 'mirror'], code: 'figure-two-origins', args: { pose: 'both' } },
    ]);
  });

  it('finds a joint that is missing, by the name that would add it', () => {
    const { wrist, ...rest } = right.poses.rest;
    const missing = (joint: string) => ({
      path: ['poses', 'rest'],
      code: 'figure-missing-joint',
      args: { pose: 'rest', joint },
    });
    expect(problemsWith({ poses: { rest, up: { like: 'rest', wrist } } })).toEqual([missing('wrist')]);
    expect(problemsWith({ poses: { rest: { ...rest, 'left-wrist': wrist } } })).toEqual([missing('right-wrist')]);
  });

  it('finds a missing joint that another pose has', () => {
    expect(problemsWith({ poses: { up: { like: 'rest', nose: [8, 93] } } })).toContainEqual({
      path: ['poses', 'rest'],
      code: 'figure-missing-joint',
      args: { pose: 'rest', joint: 'nose' },
    });
  });

  it('reports a problem of several poses once, in the pose that the others start from', () => {
    const codesAt = (changes: Readonly<Record<string, unknown>>) =>
      problemsWith(changes).map(({ path = [], code }) => `${path.join('.')} ${code}`);
    const { ankle, ...footless } = right.poses.rest;
    expect(codesAt({ poses: { rest: footless } })).toEqual(['poses.rest figure-missing-joint']);
    expect(codesAt({ poses: { rest: { ...footless, 'left-ankle': ankle } } })).toEqual([
      'poses.rest figure-missing-joint',
    ]);
    expect(codesAt({ poses: { up: { like: 'lying' } } })).toEqual(['poses.up.like figure-unknown-pose']);
    expect(codesAt({ poses: { up: { like: 'other-up' } } })).toEqual([
      'poses.up figure-pose-circle',
      'poses.other-up figure-pose-circle',
    ]);
  });

  it('finds a mat that does not fit the view', () => {
    expect(problemsWith({ mat: [0, 0, 10, 10] })).toEqual([
      { path: ['mat'], code: 'figure-mat', args: { view: 'side', numbers: 2 } },
    ]);
  });

  it('finds a layer that would not be drawn', () => {
    expect(problemsWith({ order: ['far', 'near', 'near', 'head'] })).toEqual([
      { path: ['order'], code: 'figure-order', args: { layer: 'trunk' } },
    ]);
  });

  it('accepts arms and legs in an order of their own on each side, and finds what is drawn twice', () => {
    const left = ['far-arm', 'trunk', 'head', 'near', 'far-leg'] as const;
    expect(problemsWith({ order: { left, right: ['far', 'trunk', 'head', 'near'] } })).toEqual([]);
    expect(problemsWith({ order: { left: [...left, 'near-leg'], right: left } })).toEqual([
      { path: ['order', 'left'], code: 'figure-order', args: { layer: 'near-leg' } },
    ]);
  });

  it('ends for any poses that start from each other', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'rest');
    const pose = fc.record({ like: name, mirror: name }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.dictionary(name, pose), (poses) => {
        const figure = figureWith({ poses });
        expect(Array.isArray(checkFigure(figure))).toBe(true);
        for (const side of figureSides) expect(readBody(figure, ofSide(figure.held, side))).toBeDefined();
      }),
    );
  });
});
