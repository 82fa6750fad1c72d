/** Ends a run with a table of the promises that its tests have tried. */
import type { Reporter, TestModule } from 'vitest/node';
import { type PromiseName, promises, type Tried } from './promises.ts';

const headings = ['promise', 'tried', 'lost', 'worst', 'to reach'];
const promiseNames = Object.keys(promises) as PromiseName[];

export class PromiseTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tried = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => test.meta().tried ?? []),
    );
    if (tried.length > 0) process.stdout.write(`\n${renderTable(tried).join('\n')}\n\n`);
  }
}

/** One line a promise, and below them why something could not be tried. */
export function renderTable(tried: readonly Tried[]): readonly string[] {
  const rows = promiseNames.flatMap((name) => {
    const ofThis = tried.filter(({ promise }) => promise === name);
    return ofThis.length === 0 ? [] : [renderRow(name, ofThis)];
  });
  const notes = tried.flatMap(({ promise, notTried }) =>
    notTried === undefined ? [] : [`Not tried of "${promises[promise][0]}": ${notTried}.`],
  );
  return [...alignColumns([headings, ...rows]), ...notes];
}

function renderRow(name: PromiseName, tried: readonly Tried[]): readonly string[] {
  const [promise, figure] = promises[name];
  const sum = (count: (one: Tried) => number) => tried.reduce((all, one) => all + count(one), 0).toLocaleString('en');
  const worstMs = Math.max(...tried.map((one) => one.worstMs ?? Number.NEGATIVE_INFINITY));
  const worst = Number.isFinite(worstMs) ? `${Math.round(worstMs).toLocaleString('en')} ms` : '';
  return [promise, sum((one) => one.tried), sum((one) => one.lost), worst, figure];
}

function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
