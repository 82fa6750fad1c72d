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
