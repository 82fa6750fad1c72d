/** The formats of an export, and what a column of one is. A new format is one entry here. */
import { renderJson, safeText } from '../../text/escape.ts';

/** One column of an export: its fixed name, what stands in it, and its value in a row. */
export interface Column<Row> {
  readonly name: string;
  /** For the help: with its unit, and what an empty cell means. */
  readonly about: string;
  cellOf(row: Row): Cell;
}

/** `null` is an empty cell. */
type Cell = string | number | boolean | null;

/** Several things in one cell. */
export function joinCell(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

export function toSeconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}

export interface ExportFormat {
  /** Before the first row; nothing where the format has no head. */
  renderHead(names: readonly string[]): string;
  renderRow(cells: readonly NamedCell[]): string;
}

export interface NamedCell {
  readonly name: string;
  readonly cell: Cell;
}

export const exportFormats = {
  // RFC 4180, in UTF-8.
  csv: {
    renderHead: (names) => renderLine(names.map(quote)),
    renderRow: (cells) => renderLine(cells.map(({ cell }) => renderCell(cell))),
  },
  jsonl: {
    renderHead: () => '',
    renderRow: (cells) => `${renderJson(Object.fromEntries(cells.map(({ name, cell }) => [name, cell])))}\n`,
  },
} satisfies Readonly<Record<string, ExportFormat>>;

export function buildCells<Row>(columns: readonly Column<Row>[], row: Row): readonly NamedCell[] {
  return columns.map(({ name, cellOf }) => ({ name, cell: cellOf(row) }));
}

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@]/;

/** Titles and names come from routine files, which may come from anybody. */
function renderCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = safeText(cell);
  return quote(formula.test(safe) ? `'${safe}` : safe);
}

function quote(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function renderLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
