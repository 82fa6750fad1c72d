/** A row of a terminal as shapes of an SVG picture: what stands in each cell is drawn, so that no font can shift it. */
import { escapeXml } from '../../src/figure/render-svg.ts';

/** Dots of braille stand two in a cell and four above each other: with this size equally far from each other. */
export const cell = { width: 8.5, height: 17 };
const dotPitch = cell.height / 4;

/** A dark terminal: the same on a light page and on a dark one. The numbers are those of the sixteen colours. */
export const paper = '#111827';
const ink = '#e5e7eb';
const dimInk = '#9ca3af';
const colours: Readonly<Record<string, string>> = {
  2: '#4ade80',
  3: '#fbbf24',
  5: '#f0abfc',
  6: '#67e8f9',
  12: '#60a5fa',
};

/** Dots are dashes of no length with round ends, so that a row of many is as short to write as one. */
export const cellStyle = [
  `svg{color:${ink};font:13px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace}`,
  'text,path{fill:currentColor}',
  `path{transform:scale(${dotPitch})}`,
  '.d{fill:none;stroke:currentColor;stroke-width:.75;stroke-linecap:round;stroke-dasharray:.01 .99}',
  `.m{color:${dimInk}}`,
  '.s{font-weight:bold}',
  ...Object.entries(colours).map(([number, colour]) => `.c${number}{color:${colour}}`),
].join('');

interface Cell {
  readonly letter: string;
  /** Names of classes. */
  readonly style: string;
}

/** Shapes of one row: dots and blocks by colour, then letters by word. */
export function drawRow(cells: readonly string[], row: number): readonly string[] {
  const read = cells.map(readCell);
  const styles = [...new Set(read.map(({ style }) => style))];
  const shapes = styles.flatMap((style) => {
    const letters = read.map((each) => (each.style === style ? each.letter : ' '));
    return [drawPath(`d ${style}`, listDots(letters, row)), drawPath(style, listBlocks(letters, row))];
  });
  return [...shapes.filter((shape) => shape !== ''), ...drawWords(read, row)];
}

function readCell(described: string): Cell {
  const [, letter = ' ', colour = '', bold, dim] = /^(.+):(\d*):(bold)?:(dim)?$/su.exec(described) ?? [];
  if (colour !== '' && colours[colour] === undefined) throw new Error(`The picture has no colour ${colour}.`);
  const classes = [colour === '' ? '' : `c${colour}`, bold ? 's' : '', dim ? 'm' : ''];
  return { letter, style: classes.filter((name) => name !== '').join(' ') };
}

function drawPath(style: string, moves: readonly string[]): string {
  if (moves.length === 0) return '';
  return `<path${classOf(style.trim())} d="${moves.join('')}"/>`;
}

function classOf(style: string): string {
  return style === '' ? '' : ` class="${style}"`;
}

/** The bits of a letter of braille by row, the left dot and the right one. */
const dotBits = [
  [0, 3],
  [1, 4],
  [2, 5],
  [6, 7],
] as const;

/** Neighbouring dots are one line, which its dashes divide. */
function listDots(letters: readonly string[], row: number): readonly string[] {
  return dotBits.flatMap((pair, line) => {
    const dots = letters.flatMap((letter) => {
      const bits = /[\u2800-\u28ff]/u.test(letter) ? (letter.codePointAt(0) ?? 0) - 0x2800 : 0;
      return pair.map((bit) => ((bits >> bit) & 1 ? '.' : ' '));
    });
    const runs = [...dots.join('').matchAll(/\.+/g)];
    return runs.map(({ 0: run, index }) => `M${index + 0.5} ${row * 4 + line + 0.5}h${run.length - 1 + 0.1}`);
  });
}

/** Where in its cell a block or a line begins, and how high it is, in dots. */
const blocks: Readonly<Record<string, readonly [from: number, height: number]>> = {
  '█': [0, 4],
  '▀': [0, 2],
  '▄': [2, 2],
  '━': [1.75, 0.5],
  '─': [1.9, 0.25],
};

function listBlocks(letters: readonly string[], row: number): readonly string[] {
  const runs = [...letters.join('').matchAll(/█+|▀+|▄+|━+|─+/gu)];
  return runs.map(({ 0: run, index }) => {
    const [from, height] = blocks[run.charAt(0)] ?? [0, 4];
    return `M${index * 2} ${row * 4 + from}h${run.length * 2}v${height}h-${run.length * 2}z`;
  });
}

/** Words of one style with single spaces between them are one text, as wide as their cells. */
function drawWords(cells: readonly Cell[], row: number): readonly string[] {
  const isWord = ({ letter }: Cell) => !/[\s\u2800-\u28ff█▀▄━─]/u.test(letter);
  const texts: { from: number; text: string; style: string }[] = [];
  for (const [column, each] of cells.entries()) {
    if (!isWord(each)) continue;
    const last = texts.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : column - last.from - last.text.length;
    if (last && gap <= 1 && last.style === each.style) last.text += ' '.repeat(gap) + each.letter;
    else texts.push({ from: column, text: each.letter, style: each.style });
  }
  return texts.map(({ from, text, style }) => {
    const place = `x="${from * cell.width}" y="${(row + 0.75) * cell.height}" textLength="${text.length * cell.width}"`;
    return `<text ${place} lengthAdjust="spacingAndGlyphs"${classOf(style)}>${escapeXml(text)}</text>`;
  });
}
