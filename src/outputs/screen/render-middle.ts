/** The large count, and the figure beside or above it. The count comes first: it is read from the floor. */
import type { Segment } from '../../plan/plan.ts';
import type { TerminalSize } from '../../ports.ts';
import { cutText, widthOf } from '../../text/columns.ts';
import { bigDigitsWidth, digitRows, readBigCount, renderBigDigits } from './big-count.ts';
import { renderFigure } from './figure-panel.ts';
import { isCountingIn, type ScreenOptions, type SessionView } from './session-view.ts';
import { emptyLine, line, type Role, type StyledLine, span } from './theme.ts';

/** From here on the figure stands beside the count; below, above it. */
const besideColumns = 90;
const aboveColumns = 60;
const gapColumns = 4;

/** As large as there is room for. */
const digitScales = [6, 5, 4, 3, 2, 1];

/** Columns before the digits. */
const indent = 2;

interface Count {
  readonly text: string;
  readonly role: Role;
  readonly block: string;
}

/** At most `rows` lines; the figure only where the digits stay large. */
export function renderMiddle(
  view: SessionView,
  segment: Segment,
  positionMs: number,
  options: ScreenOptions,
  rows: number,
): readonly StyledLine[] {
  const { columns } = options.size;
  const count = readCount(view, segment, positionMs, options);
  if (columns < aboveColumns) return renderCount(count, { columns, rows });
  const isBeside = columns >= besideColumns;
  const room = isBeside
    ? { columns: columns - gapColumns - indent - bigDigitsWidth(count.text, 1), rows: rows - 1 }
    : { columns: columns - gapColumns, rows: rows - digitRows - 1 };
  const figure = renderFigure(view, segment, positionMs, room, options);
  if (figure.length === 0) return renderCount(count, { columns, rows });
  if (!isBeside) return [...figure, ...renderCount(count, { columns, rows: rows - figure.length })];
  const left = Math.max(...figure.map(widthOfLine)) + gapColumns;
  return joinColumns(figure, left, renderCount(count, { columns: columns - left, rows: rows - 1 }));
}

function readCount(view: SessionView, segment: Segment, positionMs: number, { hasUnicode }: ScreenOptions): Count {
  return {
    text: isCountingIn(view, positionMs) ? String(view.countIn) : readBigCount(view.plan, segment, positionMs),
    role: view.halted === undefined && !view.isResumed ? 'count' : 'dim',
    block: hasUnicode ? '█' : '#',
  };
}

function renderCount({ text, role, block }: Count, { columns, rows }: TerminalSize): readonly StyledLine[] {
  if (text === '') return [];
  const scale = digitScales.find(
    (size) => digitRows * size + airRows(size) <= rows && indent + bigDigitsWidth(text, size) <= columns,
  );
  if (scale === undefined) return [line(cutText(text, columns), role)];
  const digits = renderBigDigits(text, scale, block).map((row) => line(' '.repeat(indent) + row, role));
  return digits.length + airRows(scale) < rows ? [emptyLine, ...digits] : digits;
}

/** Below larger digits a row stays free, or what stands there is read as a part of them; the smallest stand wherever they can. */
function airRows(scale: number): number {
  return scale === 1 ? 0 : 1;
}

function joinColumns(left: readonly StyledLine[], width: number, right: readonly StyledLine[]): readonly StyledLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const start = left[row] ?? emptyLine;
    const pad = span(' '.repeat(Math.max(0, width - widthOfLine(start))));
    return [...start, pad, ...(right[row] ?? emptyLine)];
  });
}

function widthOfLine(spans: StyledLine): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}
