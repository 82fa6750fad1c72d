import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QuantityName, quantities, readQuantity, renderTime } from '../../src/routine/quantity.ts';

const names = Object.keys(quantities) as QuantityName[];

describe('reading', () => {
  test.each<[QuantityName, unknown, number, number]>([
    ['hold', '8s', 8000, 8000],
    ['hold', '8-10s', 8000, 10_000],
    ['hold', '2.5s', 2500, 2500],
    ['hold', '1-1.5 min', 60_000, 90_000],
    ['for', '10 min', 600_000, 600_000],
    ['for', '10min', 600_000, 600_000],
    ['again', '3h', 10_800_000, 10_800_000],
    ['reps', 8, 8, 8],
    ['reps', '4-5', 4, 5],
    ['stay', '0s', 0, 0],
  ])('%s: %j', (name, written, low, high) => {
    expect(readQuantity(name, written)).toEqual({ low, high });
  });

  test.each<[QuantityName, unknown, string]>([
    ['hold', 8, 'not-a-quantity'],
    ['hold', '8', 'not-a-quantity'],
    ['hold', '8 s ', 'not-a-quantity'],
    ['hold', '8S', 'not-a-quantity'],
    ['hold', '-8s', 'not-a-quantity'],
    ['hold', '٨s', 'not-a-quantity'],
    ['settle', '8-10s', 'not-a-quantity'],
    ['reps', '8', 'not-a-quantity'],
    ['reps', 4.5, 'not-a-quantity'],
    ['reps', Number.NaN, 'not-a-quantity'],
    ['hold', '0s', 'out-of-range'],
    ['hold', '3h', 'out-of-range'],
    ['reps', 0, 'out-of-range'],
    ['reps', '99-101', 'out-of-range'],
    ['hold', '10-8s', 'inverted-range'],
    ['hold', null, 'not-a-quantity'],
    ['hold', ['8s'], 'not-a-quantity'],
  ])('%s: %j is %s', (name, written, fault) => {
    expect(readQuantity(name, written)).toBe(fault);
  });

  test('a quantity that is read is within its limits', () => {
    const part = fc.tuple(fc.nat(20_000), fc.constantFrom('', '-3', '-9999'), fc.constantFrom('', 's', ' min', 'h'));
    fc.assert(
      fc.property(fc.constantFrom(...names), part, (name, [number, range, unit]) => {
        const read = readQuantity(name, unit === '' && range === '' ? number : `${number}${range}${unit}`);
        if (typeof read !== 'string') {
          expect(read.low).toBeGreaterThanOrEqual(quantities[name].min);
          expect(read.high).toBeLessThanOrEqual(quantities[name].max);
          expect(read.low).toBeLessThanOrEqual(read.high);
        }
      }),
    );
  });
});

test('a limit is rendered in the format', () => {
  for (const name of names) {
    const { unit, min, max } = quantities[name];
    for (const limit of unit === 'time' ? [min, max] : []) {
      expect(readQuantity(name, renderTime(limit)), name).toEqual({ low: limit, high: limit });
    }
  }
});
