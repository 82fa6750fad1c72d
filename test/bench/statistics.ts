export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `part` of all values are, 0 to 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
