/** Tables (CSV) that interval timers export and people type: in each row a name and how long it takes. A number alone is a time only where the heading of its column says so, since it may be reps. Separated by commas, semicolons or tabs; other columns are noted as lost. */
import type { ForeignDocument, ForeignRoutine, RoutineImporter } from './importer.ts';
import { isRestName, readTimedStep } from './rest-words.ts';
import { readHeading } from './sheet/table-headings.ts';

const program = 'CSV';

export const csvTable: RoutineImporter = {
  program,
  files: `tables (${program}) of names and times ("30 s", "0:30", or numbers below "Seconds")`,
  read,
};

/** A routine has fewer steps. */
const maxRows = 5000;

function read(document: ForeignDocument): readonly ForeignRoutine[] | undefined {
  if (document.kind !== 'text') return undefined;
  const lines = document.text.split(/\r?\n|\r/, maxRows).filter((line) => line.trim() !== '');
  const separator = [';', '\t', ','].find((one) => lines.length > 0 && lines.every((line) => line.includes(one)));
  if (separator === undefined) return undefined;
  const table = lines.map((line) => splitCells(line, separator));
  const columns = findColumns(table);
  if (columns === undefined) return undefined;
  const { name, time, header } = columns;
  const rows = table.slice(header.length > 0 ? 1 : 0);
  const others = listOthers(rows, columns);
  // Of a list with commas, or a table, that has more to say, every word counts; the reader of sheets knows them.
  if (header.length === 0 && others.length > 0) return undefined;
  if (others.some((title) => readHeading(title).isAmount)) return undefined;
  const steps = rows.map((cells) => readTimedStep(cells[name] ?? '', readSeconds(cells[time], header[time]) ?? 0));
  const lost = others.length > 0 ? [`The columns ${others.map((title) => `"${title}"`).join(', ')}.`] : [];
  return [{ program, steps, lost }];
}

interface Columns {
  readonly name: number;
  readonly time: number;
  /** The headings; empty where the first row is one like the others. */
  readonly header: readonly string[];
}

/** The first column that is a time in every row, and the first other one; a first row without a number is the header. */
function findColumns(table: readonly (readonly string[])[]): Columns | undefined {
  const [first = []] = table;
  const header = first.some((cell) => readSeconds(cell, 'seconds') !== undefined) ? [] : first;
  const rows = table.slice(header.length > 0 ? 1 : 0);
  if (rows.length === 0) return undefined;
  const width = Math.min(...rows.map((cells) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const isTime = (index: number) => rows.every((cells) => readSeconds(cells[index], header[index]) !== undefined);
  const time = indexes.find((index) => !isRestName(header[index] ?? '') && isTime(index));
  const name = indexes.find((index) => rows.every((cells) => /\p{L}/u.test(cells[index] ?? '')) && index !== time);
  return time === undefined || name === undefined ? undefined : { name, time, header };
}

/** The other columns that have something in them: their headings, or numbers where they have none. */
function listOthers(rows: readonly (readonly string[])[], { name, time, header }: Columns): readonly string[] {
  const filled = new Set(rows.flatMap((cells) => cells.flatMap((cell, index) => (cell === '' ? [] : [index]))));
  return [...filled]
    .filter((index) => index !== name && index !== time)
    .toSorted((one, other) => one - other)
    .map((index) => header[index] || String(index + 1));
}

/** `30 s` or `0:30`, and `30` below a heading that names a time; `undefined` for what is no time. */
function readSeconds(cell: string | undefined, title: string | undefined): number | undefined {
  const [, minutes, number, unit] = /^(?:(\d{1,3}):)?(\d{1,4}(?:\.\d+)?) ?(s|sec|seconds)?$/i.exec(cell ?? '') ?? [];
  if (number === undefined) return undefined;
  if (minutes !== undefined || unit !== undefined) return Number(minutes ?? 0) * 60 + Number(number);
  const words = (title ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.some((word) => minuteWords.has(word))) return Number(number) * 60;
  return words.some((word) => timeWords.has(word)) ? Number(number) : undefined;
}

const minuteWords = new Set(['min', 'mins', 'minutes', 'minuten', 'minutos', 'minuti']);

const timeWords = new Set(
  [
    's sec secs second seconds time duration hold',
    'sek sekunden zeit dauer halten haltezeit haltedauer',
    'segundos tiempo duración tempo duração',
    'secondes temps durée',
    'secondi durata',
    'seconden tijd duur',
  ].flatMap((language) => language.split(' ')),
);

/** The cells of a line of a table, without their quotes; a separator within quotes is part of the text. */
export function splitCells(line: string, separator: string): readonly string[] {
  // Only around a whole cell are they quotes: 5" are five seconds.
  const cell = new RegExp(
    `(?: *"([^"]*(?:""[^"]*)*)" *(?=[${separator}]|$)|([^${separator}]*))([${separator}]|$)`,
    'gy',
  );
  const cells: string[] = [];
  for (const [, quoted, plain = '', end] of line.matchAll(cell)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
  }
  return cells;
}
