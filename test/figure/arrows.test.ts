import { describe, expect, it } from 'vitest';
import { distance } from '../../src/figure/hull.ts';
import { poseAfter } from '../../src/figure/pose-at.ts';
import { type FigureSide, figureSides, ofSide, type Point } from '../../src/routine/figure.ts';
import { readBody } from '../../src/routine/figure-body.ts';
import { bundledFigure, bundledFigures, readFigure, sidesOf, withoutStarts } from './support/bundled-figures.ts';
import { turningView } from './support/turning-view.ts';

function arrowsOf(id: string, side?: FigureSide, to = 'held') {
  return poseAfter(bundledFigure(id), { from: 'rest', to, side }).arrows ?? [];
}

function endOf(arrow: readonly Point[] | undefined): Point {
  return arrow?.at(-1) ?? [Number.NaN, Number.NaN];
}

describe('the arrows of a still', () => {
  it.each([...bundledFigures])('show the way in the picture: %s', (_, figure) => {
    for (const side of sidesOf(figure)) {
      const { arrows = [], box } = poseAfter(figure, { from: 'rest', to: 'held', side });
      const [left, bottom, width, height] = box;
      // Where rest is what is held nothing moves.
      expect(arrows.length > 0).toBe(ofSide(figure.rest, side) !== ofSide(figure.held, side));
      for (const [x, y] of arrows.flat()) {
        expect([x - left, left + width - x, y - bottom, bottom + height - y].every((room) => room >= 0)).toBe(true);
      }
    }
  });

  it('end at what works: the arm and the leg that are stretched', () => {
    const body = readBody(bundledFigure('bird-dog'), 'right-arm');
    const ends = arrowsOf('bird-dog', 'right').map(endOf);
    const joints = [body['right-wrist'], body['left-ankle']];
    expect(joints.map((joint, index) => joint && distance(joint, ends[index] ?? [0, 0]) < 8)).toEqual([true, true]);
  });

  it('push the hips up, and the lower back down', () => {
    const rises = (id: string) => arrowsOf(id).map((arrow) => endOf(arrow)[1] - (arrow[0]?.[1] ?? 0) > 0);
    expect(rises('bridging')).toEqual([true]);
    expect(rises('pelvic-tilt')).toEqual([false]);
  });

  it('are one for two legs that move together, and turn with a twist', () => {
    expect(arrowsOf('knee-rolls', 'left').length).toBe(1);
    expect(arrowsOf('seated-desk-twist', 'left')).not.toEqual(arrowsOf('seated-desk-twist', 'right'));
  });

  it.each(figureSides)('go most of the way round over a head, past the viewer if the chest turns there: %s', (side) => {
    for (const [id, isTowards] of [
      ['seated-spinal-twist', true] as const,
      ['seated-desk-twist', side === 'right'] as const,
    ]) {
      const [arrow = []] = arrowsOf(id, side);
      const [xs, ys] = [arrow.map(([x]) => x), arrow.map(([, y]) => y)];
      expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(2 * (Math.max(...ys) - Math.min(...ys)));
      expect(distance(arrow[0] ?? [0, 0], endOf(arrow))).toBeLessThan(0.8 * (Math.max(...xs) - Math.min(...xs)));
      const middle = (Math.max(...ys) + Math.min(...ys)) / 2;
      expect((arrow[Math.floor(arrow.length / 2)]?.[1] ?? 0) < middle).toBe(isTowards);
    }
  });

  it('never come from below the ground', () => {
    const starts = arrowsOf('bridging', undefined, 'low').map(([start]) => start?.[1] ?? Number.NaN);
    expect(starts).toEqual([expect.any(Number)]);
    expect(Math.min(...starts)).toBeGreaterThan(0);
  });

  it('are long enough to be seen where knees sink only a little', () => {
    const [arrow = []] = arrowsOf('knee-rolls', 'left', 'little-left');
    expect(distance(arrow[0] ?? [0, 0], endOf(arrow))).toBeGreaterThan(4);
  });

  it('say which way a head is only made light', () => {
    const [arrow = []] = arrowsOf('curl-up', 'left', 'light-left');
    expect(endOf(arrow)[1] - (arrow[0]?.[1] ?? 0)).toBeGreaterThan(4);
  });

  it('show the way from its own start to a pose that is seen from somewhere else', () => {
    const arrows = (poseAfter(turningView, { from: 'rest', to: 'left', side: 'left' }).arrows ?? []).map(
      (arrow) => endOf(arrow)[1] - (arrow[0]?.[1] ?? 0) > 0,
    );
    expect(arrows).toEqual([true]);
  });

  it('are missing where nothing moves, or the view changes and no start is named', () => {
    expect(arrowsOf('bridging', undefined, 'rest')).toEqual([]);
    const startless = withoutStarts(turningView);
    expect(poseAfter(startless, { from: 'rest', to: 'left', side: 'left' }).arrows).toBeUndefined();
  });
});

describe('arrows that a pose is drawn with', () => {
  it('are straight between two points, round through a third', () => {
    const [round, straight] = arrowsOf('cat-cow').toReversed();
    expect(straight).toEqual(bundledFigure('cat-cow').poses.round?.arrows?.[0]);
    expect(round?.length).toBeGreaterThan(5);
    const [start, middle, tip] = bundledFigure('cat-cow').poses.round?.arrows?.[1] ?? [];
    for (const point of [start, middle, tip]) expect(round).toContainEqual(point);
  });

  it('go with a mirrored pose: to the same place from the side, turned over from above', () => {
    expect(arrowsOf('calf-stretch', 'left')).toEqual(arrowsOf('calf-stretch', 'right'));
    const above = readFigure(`
figure:
  view: top
  near: right
  poses:
    rest: { head: [9, 0], neck: [20, 0], hip: [50, 0], knee: [75, 0], ankle: [99, 0], elbow: [38, 0], wrist: [54, 0] }
    right-out: { like: rest, right-knee: [70, -15], right-ankle: [90, -28], arrows: [[[95, -5], [92, -20]]] }
    left-out: { mirror: right-out }
  held: { left: left-out, right: right-out }
`);
    expect(poseAfter(above, { from: 'rest', to: 'held', side: 'left' }).arrows).toEqual([
      [
        [95, 5],
        [92, 20],
      ],
    ]);
  });
});
