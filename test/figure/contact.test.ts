import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poseAt } from '../../src/figure/pose-at.ts';
import { bundledFigures, listPoseChanges } from './support/bundled-figures.ts';

/** Hundredths of the body's height: less than a dot at the largest terminal size. */
const tolerance = 0.8;

const movements = [...bundledFigures.values()].flatMap((figure) =>
  listPoseChanges(figure).map((movement) => ({ figure, ...movement })),
);

/** A limb of the far side stands further back on the ground, which is higher in the picture. */
const anyMoment = fc.record({
  movement: fc.constantFrom(...movements),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the ground', () => {
  it('is touched at every moment, and nothing sinks into it', () => {
    fc.assert(
      fc.property(anyMoment, ({ movement: { figure, ...movement }, fraction }) => {
        const { view, ground, shapes } = poseAt(figure, { ...movement, fraction });
        // Seen from above, or a little from above on a mat, nothing stands on a line.
        if (view === 'top' || ground === undefined) return;
        const lowest = shapes.map(({ hulls }) => Math.min(...hulls.flat().map(({ at, radius }) => at[1] - radius)));
        expect(Math.min(...lowest) - ground).toBeGreaterThan(-tolerance);
        expect(Math.min(...lowest) - ground).toBeLessThan(tolerance);
      }),
      { numRuns: 2000 },
    );
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
