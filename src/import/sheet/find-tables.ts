/** Tables in a sheet: lines whose columns have headings. */
import { splitCells } from '../csv-table.ts';
import { type Heading, readHeading } from './table-headings.ts';

export interface TableCell {
  readonly heading: Heading;
  readonly text: string;
}

export type TableLine =
  | { readonly kind: 'headings'; readonly headings: readonly Heading[] }
  /** `cells` is absent where nobody can tell which value stands in which column. */
  | { readonly kind: 'row'; readonly cells: readonly TableCell[] | undefined };

interface PlacedCell {
  readonly text: string;
  /** Where it begins and ends in its line. */
  readonly from: number;
  readonly to: number;
}

interface Layout {
  /** A mark with which its headings begin. */
  readonly edge?: string;
  readonly split: (line: string) => readonly PlacedCell[];
  /** Each cell is written, empty or not, so that another number of them is another kind of line. */
  readonly isWhole: boolean;
  /** Empty cells leave no trace but room. */
  readonly isAligned: boolean;
}

const layouts: readonly Layout[] = [
  { split: (line) => place(splitCells(line, '\t')), isWhole: false, isAligned: false },
  { split: (line) => place(splitCells(withoutEdges(line), '|')), isWhole: false, isAligned: false, edge: '|' },
  { split: (line) => place(splitCells(line, '|')), isWhole: false, isAligned: false },
  { split: (line) => place(splitCells(line, ';')), isWhole: true, isAligned: false },
  { split: (line) => place(splitCells(line, ',')), isWhole: true, isAligned: false },
  { split: splitAtRoom, isWhole: false, isAligned: true },
];

/** A longer line takes long to read, and is no row. */
const maxReadLetters = 400;

/** The lines of tables, by their index. */
export function findTables(lines: readonly string[]): ReadonlyMap<number, TableLine> {
  const found = new Map<number, TableLine>();
  let table: Table | undefined;
  for (const [index, line] of lines.entries()) {
    const headings = readHeadings(line, lines.slice(index + 1, index + 1 + maxLinesToRow));
    const row = headings === undefined ? table?.readRow(line) : undefined;
    if (headings !== undefined) table = headings;
    if (headings !== undefined) found.set(index, { kind: 'headings', headings: headings.headings });
    else if (row !== undefined) found.set(index, row);
    if (table?.isOver === true) table = undefined;
  }
  return found;
}

/** Between headings and the first row there may be a rule, or the name of a group. */
const maxLinesToRow = 4;

function readHeadings(line: string, next: readonly string[]): Table | undefined {
  if (line.length > maxReadLetters) return undefined;
  for (const layout of layouts) {
    if (!line.trimStart().startsWith(layout.edge ?? '')) continue;
    const cells = layout.split(line);
    if (cells.length < 2) continue;
    const headings = nameFirst(cells.map(({ text }) => readHeading(text)));
    const amounts = headings.filter(({ isAmount }) => isAmount).length;
    const others = headings.filter(({ kind }) => kind === 'other').length;
    const isTable = headings.some(({ kind }) => kind === 'name') && amounts > 0 && others * 2 <= headings.length;
    const hasRow = next.some((one) => one.length <= maxReadLetters && layout.split(one).length > 1);
    if (isTable && hasRow) return new Table(layout, headings, cells);
  }
  return undefined;
}

/** Above two columns of amounts the first one has the names, whatever its heading is; with a number it is none. */
function nameFirst(headings: readonly Heading[]): readonly Heading[] {
  const [first, ...others] = headings;
  const isNamed = headings.some(({ kind }) => kind === 'name');
  const amounts = others.filter(({ isAmount }) => isAmount).length;
  if (first === undefined || isNamed || first.kind !== 'other' || /\d/.test(first.text) || amounts < 2) return headings;
  return [{ ...first, kind: 'name' }, ...others];
}

class Table {
  readonly #layout: Layout;
  readonly headings: readonly Heading[];
  readonly #places: readonly PlacedCell[];
  #isAfterGap = false;
  isOver = false;

  constructor(layout: Layout, headings: readonly Heading[], places: readonly PlacedCell[]) {
    this.#layout = layout;
    this.headings = headings;
    this.#places = places;
  }

  /** `undefined` for what is no row: a line of words, or the first one after the table. */
  readRow(line: string): TableLine | undefined {
    if (line.trim() === '') this.#isAfterGap = true;
    const cells = line.length > maxReadLetters ? [] : this.#layout.split(line);
    if (cells.length < 2) return undefined;
    const placed = this.#placeCells(cells);
    if (placed !== undefined) return { kind: 'row', cells: placed };
    this.isOver = this.#isAfterGap;
    return this.isOver || !/\d/.test(line) ? undefined : { kind: 'row', cells: undefined };
  }

  #placeCells(cells: readonly PlacedCell[]): readonly TableCell[] | undefined {
    const { isWhole, isAligned } = this.#layout;
    const missing = this.headings.length - cells.length;
    if (isAligned && missing !== 0) return this.#placeByRoom(cells);
    if (isWhole && missing > 0) return undefined;
    const beyond = cells.slice(this.headings.length).map(({ text }) => ({ heading: noHeading, text }));
    if (beyond.some(({ text }) => /\d/.test(text))) return undefined;
    return [...this.headings.map((heading, index) => ({ heading, text: cells[index]?.text ?? '' })), ...beyond];
  }

  /** Each cell begins or ends where its heading does; else it might be of the column beside it. */
  #placeByRoom(cells: readonly PlacedCell[]): readonly TableCell[] | undefined {
    const columns = cells.map(({ from, to }) =>
      this.#places.findIndex((heading) => heading.from === from || heading.to === to),
    );
    const isClear = columns.every((column, index) => column > (columns[index - 1] ?? -1));
    if (!isClear) return undefined;
    return this.headings.map((heading, column) => ({ heading, text: cells[columns.indexOf(column)]?.text ?? '' }));
  }
}

/** Of words in a column that has none. */
const noHeading: Heading = { text: '', kind: 'words', isAmount: false, unit: undefined };

function place(texts: readonly string[]): readonly PlacedCell[] {
  return texts.map((text) => ({ text, from: 0, to: 0 }));
}

function withoutEdges(line: string): string {
  return line.trim().replace(/^\||\|$/g, '');
}

function splitAtRoom(line: string): readonly PlacedCell[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
}
