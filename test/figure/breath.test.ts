import { expect, it } from 'vitest';
import { breathAt } from '../../src/figure/pose-at.ts';

it('breathes in and out on a long hold', () => {
  expect(breathAt(0, 30_000, 4_000)).toBe(0);
  expect(breathAt(2_000, 30_000, 4_000)).toBe(1);
  expect(breathAt(4_000, 30_000, 4_000)).toBe(0);
});

it('stays still on a hold of ten seconds or less', () => {
  expect(breathAt(2_000, 10_000, 4_000)).toBe(0);
});

it('stays still where a breath has no length', () => {
  expect(breathAt(2_000, 30_000, 0)).toBe(0);
});
