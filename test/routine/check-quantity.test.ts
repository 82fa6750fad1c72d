import { describe, expect, test } from 'vitest';
import { nearestQuantity } from '../../src/routine/check-quantity.ts';
import type { QuantityName } from '../../src/routine/quantity.ts';

describe('what was meant by a time or a number', () => {
  test.each<[QuantityName, unknown, string | undefined]>([
    ['hold', 8, '8s'],
    ['hold', '8', '8s'],
    ['hold', '8 sec', '8s'],
    ['hold', '8S', '8s'],
    ['hold', '8"', '8s'],
    ['hold', '“8s”', '8s'],
    ['hold', '‘8 - 10s’', '8-10s'],
    ['hold', '8–10 Sek.', '8-10s'],
    ['hold', '8 bis 10 Sekunden', '8-10s'],
    ['hold', '8s to 10s', '8-10s'],
    ['hold', '8..10s', '8-10s'],
    ['hold', '10-8s', '8-10s'],
    ['hold', '8,5s', '8.5s'],
    ['hold', '1:30', '90s'],
    ['hold', '30s-1min', '30-60s'],
    ['hold', '1-2 minutes', '1-2 min'],
    ['hold', 'about 8 sec each side', '8s'],
    ['hold', '~ 8s', '8s'],
    ['for', '10-15 min', '10 min'],
    ['again', '3 hours', '3h'],
    ['again', '3 Std', '3h'],
    ['reps', '4–5', '4-5'],
    ['reps', '4,5', '4-5'],
    ['reps', '10x', '10'],
    ['reps', '4 or 5', '4-5'],
    ['sets', '3-4', '3'],
    ['minutes', '15 min', '15'],
    // No guess is better than a wrong one.
    ['reps', '10 sec', undefined],
    ['minutes', '900 s', undefined],
    ['minutes', 0.5, undefined],
    ['reps', 4.5, undefined],
    ['hold', '3h', undefined],
    ['hold', '2.25s', undefined],
    ['hold', 'long', undefined],
    ['hold', '-8s', undefined],
    ['hold', '1'.repeat(40), undefined],
  ])('%s: %s', (name, written, meant) => {
    expect(nearestQuantity(name, written)).toBe(meant);
  });
});
