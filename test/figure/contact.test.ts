import { describe, expect, it } from 'vitest';
import { type PoseMoment, poseAt } from '../../src/figure/pose-at.ts';
import type { Figure } from '../../src/routine/figure.ts';
import { bundledFigures, bundledForms, listPoseChanges } from './support/bundled-figures.ts';

/** Hundredths of the body's height: less than a dot at the largest terminal size. */
const tolerance = 0.8;

/** Enough that nothing sinks between two of them and comes up again. */
const fractions = Array.from({ length: 21 }, (_, index) => index / 20);

/** How far the lowest part of the body is from the ground; nothing where none is seen, as from above. */
function heightAt(figure: Figure, moment: PoseMoment): readonly number[] {
  const { view, ground, shapes } = poseAt(figure, moment);
  if (view === 'top' || ground === undefined) return [];
  return [Math.min(...shapes.flatMap(({ hulls }) => hulls.flat()).map(({ at, radius }) => at[1] - radius)) - ground];
}

describe('the ground', () => {
  it.each(bundledForms)('is touched at every moment, and nothing sinks into it: $name', ({ figure }) => {
    const off = listPoseChanges(figure).flatMap((change) =>
      fractions
        .flatMap((fraction) =>
          heightAt(figure, { ...change, fraction }).map((height) => ({ ...change, fraction, height })),
        )
        .filter(({ height }) => Math.abs(height) >= tolerance),
    );
    expect(off).toEqual([]);
  });

  it('holds both feet, or the limb that carries, where the exercise stands on them', () => {
    for (const id of ['bridging', 'pelvic-tilt', 'standing-back-bend', 'seated-desk-twist']) {
      const figure = bundledFigures.get(id);
      const feet = figure && poseAt(figure, { from: 'held', to: 'held', fraction: 1, side: 'left' }).shapes;
      const low = feet?.filter((shape) => shape.kind === 'limb' && (shape.points.at(-1)?.[1] ?? 99) < 4);
      expect(low?.length).toBeGreaterThanOrEqual(2);
    }
  });
});
