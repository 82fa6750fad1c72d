/**
 * Tables (CSV) that interval timers export and people type: in each row a name and how long it takes, in seconds or as
 * minutes and seconds. Separated by commas, semicolons or tabs; other columns are noted as lost.
 */
import type { ForeignDocument, ForeignInnerStep, ForeignRoutine, RoutineImporter } from './importer.ts';
import { isRestName } from './rest-words.ts';

const program = 'CSV';

export const csvTable: RoutineImporter = { program, read };

/** A routine has fewer steps. */
const maxRows = 5000;

interface Row {
  readonly name: string;
  readonly seconds: number;
}

function read(document: ForeignDocument): readonly ForeignRoutine[] | undefined {
  if (document.kind !== 'text') return undefined;
  const lines = document.text.split(/\r?\n|\r/, maxRows).filter((line) => line.trim() !== '');
  const separator = [';', '\t', ','].find((one) => lines.length > 0 && lines.every((line) => line.includes(one)));
  if (separator === undefined) return undefined;
  const table = lines.map((line) => splitCells(line, separator));
  const columns = findColumns(table);
  if (columns === undefined) return undefined;
  const { name, time, hasHeader } = columns;
  const rows = table.slice(hasHeader ? 1 : 0).map(
    (cells): Row => ({
      name: cells[name] ?? '',
      seconds: readSeconds(cells[time]) ?? 0,
    }),
  );
  const others = (hasHeader ? (table[0] ?? []) : []).filter(
    (title, index) => index !== name && index !== time && title,
  );
  const lost = others.length > 0 ? [`The columns ${others.map((title) => `"${title}"`).join(', ')}.`] : [];
  return [{ title: 'From a table', program, steps: rows.map(readRow), lost }];
}

interface Columns {
  readonly name: number;
  readonly time: number;
  readonly hasHeader: boolean;
}

/** The first column that is a time in every row, and the first other one; a first row without a time is the header. */
function findColumns(table: readonly (readonly string[])[]): Columns | undefined {
  const [first = []] = table;
  const hasHeader = !first.some((cell) => readSeconds(cell) !== undefined);
  const rows = table.slice(hasHeader ? 1 : 0);
  if (rows.length === 0) return undefined;
  const width = Math.min(...rows.map((cells) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const time = indexes.find((index) => rows.every((cells) => readSeconds(cells[index]) !== undefined));
  const name = indexes.find((index) => rows.every((cells) => /\p{L}/u.test(cells[index] ?? '')));
  return time === undefined || name === undefined ? undefined : { name, time, hasHeader };
}

/** Cells without their quotes; a separator within quotes is part of the text. */
function splitCells(line: string, separator: string): readonly string[] {
  const cells = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${letter}`);
  }
  return cells.map((cell) => cell.trim());
}

/** `30`, `30 s`, `0:30`; `undefined` for what is no time. */
function readSeconds(cell: string | undefined): number | undefined {
  const [, minutes, seconds] = /^(?:(\d{1,3}):)?(\d{1,4}(?:\.\d+)?) ?(?:s|sec|seconds)?$/i.exec(cell ?? '') ?? [];
  return seconds === undefined ? undefined : Number(minutes ?? 0) * 60 + Number(seconds);
}

function readRow({ name, seconds }: Row): ForeignInnerStep {
  return isRestName(name)
    ? { kind: 'break', seconds }
    : { kind: 'exercise', name, how: [], work: { kind: 'hold', seconds, reps: 1 } };
}
