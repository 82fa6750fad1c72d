/** Text in letters of blocks, read from the floor: a dot of a letter is half a cell high at the smallest size. */

const half = { both: '█', upper: '▀', lower: '▄' } as const;

/** Each letter as five rows of dots, which all are equally wide. */
const glyphs: ReadonlyMap<string, string> = new Map([
  ['0', '###|# #|# #|# #|###'],
  ['1', ' # |## | # | # |###'],
  ['2', '###|  #|###|#  |###'],
  ['3', '###|  #|###|  #|###'],
  ['4', '# #|# #|###|  #|  #'],
  ['5', '###|#  |###|  #|###'],
  ['6', '###|#  |###|# #|###'],
  ['7', '###|  #|  #|  #|  #'],
  ['8', '###|# #|###|# #|###'],
  ['9', '###|# #|###|  #|###'],
  [':', ' |#| |#| '],
  ['/', '  #|  #| # |#  |#  '],
  ['A', ' # |# #|###|# #|# #'],
  ['B', '## |# #|## |# #|## '],
  ['C', ' ##|#  |#  |#  | ##'],
  ['D', '## |# #|# #|# #|## '],
  ['E', '###|#  |## |#  |###'],
  ['F', '###|#  |## |#  |#  '],
  ['G', ' ###|#   |# ##|#  #| ###'],
  ['H', '# #|# #|###|# #|# #'],
  ['I', '#|#|#|#|#'],
  ['J', '  #|  #|  #|# #| # '],
  ['K', '# #|# #|## |# #|# #'],
  ['L', '#  |#  |#  |#  |###'],
  ['M', '#   #|## ##|# # #|#   #|#   #'],
  ['N', '#  #|## #|# ##|#  #|#  #'],
  ['O', ' ## |#  #|#  #|#  #| ## '],
  ['P', '## |# #|## |#  |#  '],
  ['Q', ' ## |#  #|#  #|# ##| ###'],
  ['R', '## |# #|## |# #|# #'],
  ['S', ' ##|#  | # |  #|## '],
  ['T', '###| # | # | # | # '],
  ['U', '# #|# #|# #|# #|###'],
  ['V', '# #|# #|# #|# #| # '],
  ['W', '#   #|#   #|# # #|## ##|#   #'],
  ['X', '# #|# #| # |# #|# #'],
  ['Y', '# #|# #| # | # | # '],
  ['Z', '###|  #| # |#  |###'],
  ['-', '  |  |##|  |  '],
  ["'", '#|#| | | '],
  [' ', '  |  |  |  |  '],
]);

const dotRows = 5;

/** The height of the smallest letters. */
export const smallestRows = 3;

/** The largest size: from there on a letter gains nothing. */
const largestSize = 12;

export interface BlockRoom {
  readonly columns: number;
  readonly rows: number;
}

/** How a text is divided into lines of block letters, and how large they are: `size` columns and half rows a dot. */
interface BlockLayout {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * The text in capitals in the largest letters that have room, over several lines where the words allow it; `undefined`
 * where there is no room, or no block letter for one of its letters.
 */
export function fitBlocks(text: string, room: BlockRoom, hasUnicode: boolean): BlockLayout | undefined {
  const words = toGlyphs(text)?.split(' ');
  if (words === undefined) return undefined;
  const step = hasUnicode ? 1 : 2;
  for (let size = largestSize; size >= step; size -= step) {
    const lines = wrapWords(words, (line) => blockColumns(line, size) <= room.columns);
    if (lines !== undefined && rowsOf(lines.length, size) <= room.rows) return { size, lines };
  }
  return undefined;
}

/** The rows of cells in which the layout stands. */
export function renderBlocks({ size, lines }: BlockLayout, hasUnicode: boolean): readonly string[] {
  return lines.flatMap((text, index) => [...(index === 0 ? [] : ['']), ...renderLine(text, size, hasUnicode)]);
}

/** The columns that a line of block letters takes. */
export function blockColumns(text: string, size: number): number {
  const widths = Array.from(text, (letter) => (glyphs.get(letter)?.indexOf('|') ?? 0) * size);
  return widths.reduce((sum, width) => sum + width + gapOf(size), -gapOf(size));
}

/** Between two letters: narrower than a dot, so that longer words have room in large letters. */
function gapOf(size: number): number {
  return Math.ceil(size / 2);
}

function renderLine(text: string, size: number, hasUnicode: boolean): readonly string[] {
  const letters = Array.from(text, (letter) => (glyphs.get(letter) ?? '').split('|'));
  const gap = ' '.repeat(gapOf(size));
  const wide = Array.from({ length: dotRows }, (_, row) =>
    letters.map((rows) => Array.from(rows[row] ?? '', (dot) => dot.repeat(size)).join('')).join(gap),
  );
  // Half a row of cells each.
  const halves = wide.flatMap((row) => Array.from({ length: size }, () => row));
  return Array.from({ length: rowsOf(1, size) }, (_, row) =>
    joinHalves(halves[2 * row], halves[2 * row + 1], hasUnicode),
  );
}

function joinHalves(upper = '', lower = '', hasUnicode: boolean): string {
  return Array.from(upper, (dot, column) => {
    const isLower = lower[column] === '#';
    if (dot !== '#') return isLower ? half.lower : ' ';
    if (!hasUnicode) return '#';
    return isLower ? half.both : half.upper;
  }).join('');
}

/** The height of the tallest letters that have room, in rows. */
export function fitRows(rows: number): number {
  const sizes = Array.from({ length: largestSize }, (_, index) => rowsOf(1, index + 1));
  return sizes.findLast((height) => height <= rows) ?? smallestRows;
}

/** Rows of cells for so many lines, with a free row between two. */
function rowsOf(lines: number, size: number): number {
  return lines * Math.ceil((dotRows * size) / 2) + lines - 1;
}

/** Lines that all fit, or `undefined` where a word alone does not. */
function wrapWords(words: readonly string[], fits: (line: string) => boolean): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    if (!fits(word)) return undefined;
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The rows of dots of a single letter; none where there is no block letter for it. */
export function dotsOf(letter: string): readonly string[] {
  return glyphs.get(toGlyphs(letter) ?? '')?.split('|') ?? [];
}

/** Capitals without the marks that capitals are often written without; `undefined` where a letter has no glyph. */
function toGlyphs(text: string): string | undefined {
  const capitals = text
    .trim()
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'");
  return capitals !== '' && Array.from(capitals).every((letter) => glyphs.has(letter)) ? capitals : undefined;
}
