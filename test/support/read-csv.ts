/** Reads CSV as RFC 4180 describes it, and throws where a text is not of that form. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) throw new Error(`No cell at ${at}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor the end of a line at ${at}.`);
  }
  return rows;
}
