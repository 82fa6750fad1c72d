/** Who gets the rows of the window. The digits are read from the floor, so that little comes before them. */
import { digitRows } from './big-digits.ts';

/** Lines that frame the rest. */
export type Frame = 'next' | 'keys' | 'title' | 'progress';

export interface RowShares {
  /** The framing lines that there is room for. */
  readonly frame: ReadonlySet<Frame>;
  /** For the message; the rest is for the count and the figure. */
  readonly messageRows: number;
}

const frameByNeed: readonly Frame[] = ['next', 'keys', 'title', 'progress'];

/** Shares `rows`, of which a word about a halt needs `toldRows` in any case. */
export function shareRows(rows: number, toldRows: number): RowShares {
  const countRows = rows - toldRows >= digitRows ? digitRows : 1;
  const frame = frameByNeed.slice(0, Math.max(0, rows - toldRows - countRows));
  return { frame: new Set(frame), messageRows: Math.max(0, rows - countRows - frame.length) };
}
