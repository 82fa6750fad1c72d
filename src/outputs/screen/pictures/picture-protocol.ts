/** How a terminal is told to show a picture: one file for each protocol. */
import type { Raster } from '../../../figure/raster.ts';
import type { Picture } from '../theme.ts';

export interface PlacedPicture extends Picture {
  /** The cell of its top left corner, from 0. */
  readonly row: number;
  readonly column: number;
  /** The same for pictures that look the same. */
  readonly key: string;
}

export interface DrawnPicture extends Raster {
  /** How many of the terminal's pixels in a row, and in a column, one of these pixels takes. */
  readonly scale: number;
}

export interface PictureProtocol {
  /** What shows the picture, in place of the one before it where that stands in the same cells. */
  show(placed: PlacedPicture, before: PlacedPicture | undefined, draw: () => DrawnPicture): string;
  /** What takes it away. */
  erase(placed: PlacedPicture): string;
  /** The terminal may have lost everything. Returns what takes away all that it may still have. */
  forget(): string;
  /** What takes away all that the terminal was given. */
  farewell(): string;
}

export function moveTo({ row, column }: Pick<PlacedPicture, 'row' | 'column'>): string {
  return `\u{1b}[${row + 1};${column + 1}H`;
}
