/** Scraps of far limbs, left over beside what is in front of them: too little to be understood as limbs. */
import { type DotGrid, dotOf } from './dot-grid.ts';

/** A part with fewer squares of four dots is thin or small. */
const leastSquares = 3;

/** Drops those parts of far limbs that are thin or small. */
export function dropScraps(grid: DotGrid): void {
  const { dots } = grid;
  const roles = new Set([dotOf('far'), dotOf('worked-far')]);
  const seen = new Uint8Array(dots.length);
  for (let at = 0; at < dots.length; at++) {
    if (seen[at] === 1 || !roles.has(dots[at] ?? 0)) continue;
    const part = findPart(grid, at, seen);
    if (countSquares(grid, part) < leastSquares) for (const each of part) dots[each] = 0;
  }
}

/** All that hangs together with a dot. */
function findPart({ width, dots }: DotGrid, from: number, seen: Uint8Array): readonly number[] {
  const part = [from];
  seen[from] = 1;
  // It grows while it is gone through.
  for (const at of part) {
    for (const next of [at - 1, at + 1, at - width, at + width]) {
      if (seen[next] !== 0 || dots[next] !== dots[from]) continue;
      seen[next] = 1;
      part.push(next);
    }
  }
  return part;
}

function countSquares({ width, dots }: DotGrid, part: readonly number[]): number {
  return part.filter((at) => [at + 1, at + width, at + width + 1].every((each) => dots[each] === dots[at])).length;
}
