/** One column of an export: its fixed name, what stands in it, and its value in a row. */
export interface Column<Row> {
  readonly name: string;
  /** For the help: with its unit, and what an empty cell means. */
  readonly about: string;
  cellOf(row: Row): Cell;
}

/** `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Several things in one cell. */
export function joinCell(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

export function toSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
