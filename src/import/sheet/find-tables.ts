/** Tables in a sheet: lines whose columns have headings. */
import { splitCells } from '../csv-table.ts';
import { type ColumnKind, type Heading, readHeading } from './table-headings.ts';

export interface TableCell {
  readonly heading: Heading;
  readonly text: string;
}

export type TableLine =
  | { readonly kind: 'headings'; readonly headings: readonly Heading[] }
  /** `cells` is absent where nobody can tell which value stands in which column. */
  | { readonly kind: 'row'; readonly cells: readonly TableCell[] | undefined };

interface Layout {
  /** A mark with which its headings begin. */
  readonly edge?: string;
  readonly split: (line: string) => readonly string[];
  /** With another number of cells nobody can tell which value stands in which column. */
  readonly isExact?: true;
}

const layouts: readonly Layout[] = [
  { split: (line) => splitCells(line, '\t') },
  { split: (line) => splitCells(withoutEdges(line), '|'), edge: '|' },
  { split: (line) => splitCells(line, '|') },
  { split: (line) => splitCells(line, ';'), isExact: true },
  { split: (line) => splitCells(line, ','), isExact: true },
  { split: (line) => line.match(/\S+(?: \S+)*/g) ?? [], isExact: true },
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
    const headings = nameFirst(cells.map(readHeading));
    const amounts = headings.filter(({ isAmount }) => isAmount).length;
    const others = headings.filter(({ kind }) => kind === 'other').length;
    const isTable = headings.some(({ kind }) => kind === 'name') && amounts > 0 && others * 2 <= headings.length;
    const hasRow = next.some((one) => one.length <= maxReadLetters && layout.split(one).length > 1);
    if (isTable && hasRow) return new Table(layout, headings);
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
  #isAfterGap = false;
  isOver = false;

  constructor(layout: Layout, headings: readonly Heading[]) {
    this.#layout = layout;
    this.headings = headings;
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

  #placeCells(cells: readonly string[]): readonly TableCell[] | undefined {
    if (this.#layout.isExact && this.headings.length !== cells.length) return undefined;
    const beyond = cells.slice(this.headings.length).map((text) => ({ heading: noHeading, text }));
    if (beyond.some(({ text }) => /\d/.test(text))) return undefined;
    return [...this.headings.map((heading, index) => ({ heading, text: cells[index] ?? '' })), ...beyond];
  }
}

/** Of words in a column that has none. */
const noHeading: Heading = { text: '', kind: 'words', isAmount: false, unit: undefined };

function withoutEdges(line: string): string {
  return line.trim().replace(/^\||\|$/g, '');
}

// A row as a line of words: each amount with the word of its column.

/** `undefined` where nobody can tell which value stands in which column, or what it is. */
export function flattenRow(cells: readonly TableCell[] | undefined): string | undefined {
  const name = cells?.find(({ heading }) => heading.kind === 'name')?.text.trim() ?? '';
  if (cells === undefined || name === '') return undefined;
  const others = cells.filter(({ heading, text }) => heading.kind !== 'name' && !isEmpty(text)).map(sayCell);
  return [name.replace(/^(?:\d{1,2}|[A-H]\d)[.)]\s*/, ''), ...others.filter((said) => said !== '')].join(', ');
}

function isEmpty(text: string): boolean {
  return /^(?:[-–—.\s]*|n\/?a|none|keine?r?|0 ?s?)$/i.test(text);
}

/** What a number alone in the column stands for. */
const counted: Partial<Readonly<Record<ColumnKind, (number: string, unit: string | undefined) => string>>> = {
  sets: (number) => `${number} sets`,
  reps: (number) => `${number} reps`,
  breaths: (number) => `${number} breaths`,
  hold: (number, unit = 's') => `hold ${number} ${unit}`,
  time: (number, unit) => (unit === undefined ? `? ${number}` : `${number} ${unit}`),
  rest: (number, unit = 's') => `rest ${number} ${unit} between sets`,
  'times-a-day': (number) => `${number} times a day`,
  'times-a-week': (number) => `${number} times a week`,
};

const bareNumber = /^\d+(?:[.,]\d+)?(?:\s*[-–—]\s*\d+)?$/;

function sayCell({ heading: { kind, unit, sides, text: heading }, text }: TableCell): string {
  const ofSides = sides === undefined ? '' : ' each side';
  const say = counted[kind];
  if (say !== undefined && bareNumber.test(text)) return `${say(text, unit)}${ofSides}`;
  // "As many as you can" is how many, and no number.
  if ((say !== undefined || kind === 'dose') && !/\d/.test(text)) return `? ${heading}: ${text}`;
  if (/tempo|hold|halte/iu.test(heading) && /^\d{1,2}(?:-\d{1,2}){2}$/.test(text)) return `tempo ${text}`;
  // "Slow down (3 s)" is no hold.
  if (kind === 'hold' && !/^(?:hold )?[\d.,\s–—-]+(?:["″]|\p{L}+\.?)?(?: holds?)?$/iu.test(text))
    return `? ${heading}: ${text}`;
  if (kind === 'hold') return `hold ${text}`;
  if (kind === 'rest') return /rest|pause/i.test(text) ? text : `rest ${text}`;
  if (kind === 'row' || kind === 'label') return '';
  if (kind === 'sides' && /^alt/i.test(text)) return 'alternating sides';
  if (kind === 'sides')
    return /^(?:l|r|left|right|both|each|li|re|links|rechts|beide|jede)\.?$/iu.test(text) ? `${text} side` : text;
  if (kind === 'equipment')
    return `with ${text.replace(/^(?:@|with|mit)\s*/i, '')}${/^band$/i.test(heading) && !/band/i.test(text) ? ' band' : ''}`;
  if (kind === 'words') return `- ${text}`;
  // What its number is of nobody can tell.
  if (kind === 'other' || kind === 'unclear')
    return /\d/.test(text) ? `? ${heading}: ${text}` : `- ${heading}: ${text}`;
  return `${text}${ofSides}`;
}
