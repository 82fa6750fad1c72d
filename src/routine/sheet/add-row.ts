/** A row of a table becomes an exercise, or a break. */
import { isRestName } from '../import/rest-words.ts';
import type { TableCell } from './find-tables.ts';
import { isFineRest } from './line-amounts.ts';
import { isForOneCase, withoutBullet } from './line-words.ts';
import type { OpenParts } from './open-parts.ts';
import type { TableRow } from './read-table-row.ts';
import type { LineMeaning } from './sheet.ts';

/** A cell, or `undefined`, stands for a row that was not understood. */
export function addRow(parts: OpenParts, line: number, row: TableRow | TableCell | undefined): LineMeaning {
  if (row !== undefined && 'heading' in row) parts.unread.set(line, `"${row.text}" below "${row.heading.text}"`);
  if (row === undefined || 'heading' in row || isForOneCase(row.name) || !isFineRest(row.amounts.rest, 'rest')) {
    parts.close();
    return 'unclear';
  }
  if (isRestName(row.name)) return addRestRow(parts, line, row);
  const meaning = parts.open(line, { name: withoutBullet(row.name), amounts: row.amounts, rest: '' });
  parts.last()?.how.push(...row.words);
  parts.end();
  return meaning;
}

function addRestRow(parts: OpenParts, line: number, { amounts, words }: TableRow): LineMeaning {
  const { hold, isUnheld: _, rest = hold, ...others } = amounts;
  const isOnly = Object.keys(others).length + words.length === 0;
  return rest !== undefined && isOnly && isFineRest(rest, 'break') ? parts.addBreak(line, rest) : 'unclear';
}
