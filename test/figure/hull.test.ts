import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, type Hull, listEdges } from '../../src/figure/hull.ts';

const anyHull: fc.Arbitrary<Hull> = fc.array(
  fc.record({
    at: fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })),
    radius: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('the outline of discs', () => {
  it('touches each of its discs where an edge begins, and has numbers only', () => {
    fc.assert(
      fc.property(anyHull, (hull) => {
        for (const { disc, from, to } of listEdges(hull)) {
          expect(distance(disc.at, from)).toBeCloseTo(disc.radius);
          expect([...from, ...to].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('is two edges around two discs, and none around one, or where one disc contains the other', () => {
    const disc = (x: number, radius: number) => ({ at: [x, 0] as const, radius });
    expect(listEdges([disc(0, 3), disc(10, 2)]).length).toBe(2);
    expect(listEdges([disc(0, 3)])).toEqual([]);
    expect(listEdges([disc(0, 5), disc(1, 2)])).toEqual([]);
  });

  it('has the middle one of three discs in line on both sides, whichever way the line goes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const disc = (far: number, radius: number) => ({
          at: [far * Math.cos(angle), far * Math.sin(angle)] as const,
          radius,
        });
        const middle = disc(2.4, 1.9);
        const edges = listEdges([disc(0, 1.7), middle, disc(4, 1.3)]);
        expect(edges.filter((edge) => edge.disc === middle)).toHaveLength(2);
      }),
    );
  });
});
