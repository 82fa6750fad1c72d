import { isReached, type Result } from './benchmark.ts';

/** What was measured of one benchmark, when and where. */
export interface Measured {
  readonly about: string;
  /** `2026-11-22` */
  readonly day: string;
  /** `Node 20.20.2, 2 × Xeon …, linux` */
  readonly machine: string;
  readonly results: readonly Result[];
}

/** A table in Markdown, so that it can be pasted into a page as it is. */
export function renderTable(measured: Readonly<Record<string, Measured>>): string {
  const rows = Object.entries(measured).flatMap(([name, { about, results }]) =>
    results.map((result, index) => [
      index === 0 ? name : '',
      [index === 0 ? about : '', result.what].filter((text) => text !== '').join(': '),
      `${renderNumber(result.value)} ${result.unit}`,
      renderToReach(result),
    ]),
  );
  const table = [['benchmark', 'what', 'measured', 'to reach'], ['---', '---', '---:', '---:'], ...rows];
  return table.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function renderToReach(result: Result): string {
  const { toReach, unit } = result;
  if (toReach === undefined) return '';
  const limit = 'max' in toReach ? `≤ ${renderNumber(toReach.max)}` : `≥ ${renderNumber(toReach.min)}`;
  return `${limit} ${unit}${isReached(result) ? '' : ', **missed**'}`;
}

function renderNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}
