/** Characters that a figure takes. */
export interface FigureSize {
  readonly columns: number;
  readonly rows: number;
}

/** The sizes at which figures were looked at, largest first: right, good, and the least that can be understood. */
const figureSizes: readonly FigureSize[] = [
  { columns: 40, rows: 12 },
  { columns: 32, rows: 10 },
  { columns: 24, rows: 8 },
];

/** Below this a figure cannot be understood, and words stand alone. */
export const smallestFigure: FigureSize = { columns: 24, rows: 8 };

/** The largest size that fits into the space; undefined where there is not enough for any. */
export function figureSize(columnsAvailable: number, rowsAvailable: number): FigureSize | undefined {
  return figureSizes.find(({ columns, rows }) => columns <= columnsAvailable && rows <= rowsAvailable);
}
