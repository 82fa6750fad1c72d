import { expect, test } from 'vitest';
import { movementTime } from '../../../src/documents/page/page-data.ts';
import { takeApart } from '../../../src/documents/page/take-apart.ts';

const arms = Array.from({ length: 8 }, (_, index) => index);

/** Eight lines, each of which goes its own way. */
function drawArms(time: number, byUnits: number): readonly string[] {
  return arms.map((arm) => `<path d="M${arm} ${((time * byUnits) % 900).toFixed(1)}L${-arm} ${arm}"/>`);
}

test('of a movement in which everything leaps all the time, its two ends are shown and nothing between', () => {
  const apart = takeApart((time) => drawArms(time, 37));
  expect(apart).toEqual([
    { from: 0, lines: drawArms(0, 37) },
    { from: movementTime / 2, lines: drawArms(movementTime, 37) },
  ]);
});

test('a movement of as many lines that is slow enough to be followed is taken apart', () => {
  const [first, ...others] = takeApart((time) => drawArms(time, 0.05));
  expect(others).toEqual([]);
  expect(first?.lines.every((line) => typeof line !== 'string')).toBe(true);
});
