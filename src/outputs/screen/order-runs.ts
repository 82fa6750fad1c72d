/** The order in which runs are written: look by look, as a change of look costs as much as a way. */
import type { Run } from './changed-runs.ts';
import { type Bridge, countBytes, renderWay } from './cursor-way.ts';
import { type Look, renderLookChange } from './theme.ts';

/** Runs that are written in one look, from the top down. */
export interface Pass {
  readonly look: Look;
  readonly runs: readonly Run[];
  /** What may be written once more on the way in this look. */
  readonly bridge: Bridge;
}

/**
 * The runs as passes, beginning with the look that is on where it is needed. Blanks go with whatever they are cheapest
 * with. A search that moves runs about in their passes found orders that were shorter by 3 % at most.
 */
export function orderRuns(runs: readonly Run[], lookBefore: Look, bridgeIn: (look: Look) => Bridge): readonly Pass[] {
  const looks = new Set(runs.flatMap(({ look }) => (look === undefined ? [] : [look])));
  const passes = orderLooks(looks, lookBefore).map((look) => ({
    look,
    runs: runs.filter((run) => run.look === look),
    bridge: bridgeIn(look),
  }));
  for (const run of runs) {
    if (run.look === undefined) insertCheapest(run, passes);
  }
  return passes;
}

/** From look to look by the shortest change; blanks alone need none. */
function orderLooks(looks: ReadonlySet<Look>, lookBefore: Look): readonly Look[] {
  const left = new Set(looks.size === 0 ? [lookBefore] : looks);
  const ordered: Look[] = [];
  while (left.size > 0) {
    const now = ordered.at(-1) ?? lookBefore;
    const lengthTo = (look: Look) => renderLookChange(now, look).length;
    const next = [...left].reduce((best, look) => (lengthTo(look) < lengthTo(best) ? look : best));
    ordered.push(next);
    left.delete(next);
  }
  return ordered;
}

interface OpenPass extends Pass {
  readonly runs: Run[];
}

function insertCheapest(run: Run, passes: readonly OpenPass[]): void {
  const places = passes.map(({ runs, bridge }) => {
    const at = runs.findLastIndex(({ row, column }) => row < run.row || (row === run.row && column < run.column)) + 1;
    return { runs, at, bytes: detourBytes(runs[at - 1], run, runs[at], bridge) };
  });
  const cheapest = places.reduce((best, place) => (place.bytes < best.bytes ? place : best));
  cheapest.runs.splice(cheapest.at, 0, run);
}

/** What the ways become longer by. */
function detourBytes(before: Run | undefined, run: Run, next: Run | undefined, bridge: Bridge): number {
  const waysTo = (to: Run, from: Run | undefined) => countBytes(renderWay(from?.end, to, bridge));
  const there = waysTo(run, before);
  return next === undefined ? there : there + waysTo(next, run) - waysTo(next, before);
}
