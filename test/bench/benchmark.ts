/** What the suite is made of. A new benchmark is one file that holds a `Benchmark`, and one line in `benchmarks.ts`. */

export type Unit = '×' | 'ms' | '%' | 'MB' | 'B/s' | '× real time' | 'counts';

export interface Result {
  /** What stands before the number in the table: `idle, p99`. */
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What has to be reached; absent for what is only measured beside it. */
  readonly toReach?: { readonly most: number } | { readonly least: number };
}

export interface Benchmark {
  readonly name: string;
  /** What is measured, in a few words. */
  readonly about: string;
  measure(): Promise<readonly Result[]>;
}

export function isReached({ value, toReach }: Result): boolean {
  if (toReach === undefined) return true;
  return 'most' in toReach ? value <= toReach.most : value >= toReach.least;
}
