/** The interface of a benchmark. A new one is one file with a `Benchmark`, and one line in `benchmarks.ts`. */

export type Unit = '×' | 'ms' | '%' | 'MB' | 'B/s' | '× real time' | 'counts';

export interface Result {
  /** What stands before the number in the table: `idle, p99`. */
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What has to be reached; absent for what is only measured beside it. */
  readonly toReach?: { readonly max: number } | { readonly min: number };
}

export interface Benchmark {
  readonly name: string;
  /** What is measured, in a few words. */
  readonly about: string;
  measure(): Promise<readonly Result[]>;
}

export function isReached({ value, toReach }: Result): boolean {
  if (toReach === undefined) return true;
  return 'max' in toReach ? value <= toReach.max : value >= toReach.min;
}
