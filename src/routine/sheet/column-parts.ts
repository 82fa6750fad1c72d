/** Columns of a table for parts of the day, "AM" and "PM": what each row says of one of them. */
import type { TableCell, TableLine } from './find-tables.ts';
import { readHeading } from './table-headings.ts';

/** The names of the parts, as their columns have them, in a table that has two such columns at least. */
export function listColumnParts(lines: Iterable<TableLine>): readonly string[] {
  const parts = new Set<string>();
  for (const line of lines) {
    const headings = line.kind === 'headings' ? line.headings : [];
    const columns = headings.flatMap(({ kind, text }) => (kind === 'day-part' ? [text] : []));
    if (columns.length > 1) for (const column of columns) parts.add(column);
  }
  return [...parts];
}

/** A row as it is for one part: with what stands in its column, without those of the others. */
export function takeColumn(line: TableLine, part: string): TableLine | 'not-then' {
  if (line.kind === 'headings') return { kind: 'headings', headings: line.headings.filter((one) => !isPart(one)) };
  if (line.cells === undefined) return line;
  const columns = line.cells.filter(({ heading }) => isPart(heading));
  if (columns.length === 0) return line;
  const own = columns.find(({ heading }) => heading.text === part);
  const isEmptyInAll = columns.every(isEmpty);
  // A row with a mark in no column is done at some time that nobody can tell.
  if (isEmptyInAll) return { kind: 'row', cells: undefined };
  if (own === undefined || isEmpty(own)) return 'not-then';
  // "No", "left", "if stiff": in words it may be done otherwise then, or not at all.
  if (!isTick(own) && !/\d/.test(own.text)) return { kind: 'row', cells: undefined };
  const cells = line.cells.flatMap((cell): readonly TableCell[] => {
    if (cell === own) return isTick(own) ? [] : [{ ...cell, heading: { ...dose, text: part } }];
    return isPart(cell.heading) ? [] : [cell];
  });
  return { kind: 'row', cells };
}

const dose = readHeading('dose');

function isPart({ kind }: { readonly kind: string }): boolean {
  return kind === 'day-part';
}

function isEmpty({ text }: TableCell): boolean {
  return /^[-–—.\s]*$/.test(text);
}

function isTick({ text }: TableCell): boolean {
  return /^(?:[x×✓✔☑✅●•]|yes|ja)\u{FE0F}?$/iu.test(text.trim());
}
