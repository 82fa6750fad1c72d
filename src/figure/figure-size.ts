/** Characters that a figure takes. */
export interface FigureSize {
  readonly columns: number;
  readonly rows: number;
}

/** The sizes that figures were checked at, largest first: clear, good, and just understandable. */
const figureSizes: readonly FigureSize[] = [
  { columns: 40, rows: 12 },
  { columns: 32, rows: 10 },
  { columns: 24, rows: 8 },
];

/** A smaller figure cannot be understood and is left out. */
export const smallestFigure: FigureSize = { columns: 24, rows: 8 };

/** The largest size that fits into the space, if any. */
export function figureSize(columnsAvailable: number, rowsAvailable: number): FigureSize | undefined {
  return figureSizes.find(({ columns, rows }) => columns <= columnsAvailable && rows <= rowsAvailable);
}
