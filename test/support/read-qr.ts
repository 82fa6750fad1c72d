/**
 * What a camera reads in a QR code, from its modules alone: a second way from a code to its text, so that what is drawn
 * is compared with what was meant. Only for codes of short texts at the lowest level of repair, which are of one block.
 */

/** Codewords for repair and in all, by version. */
const codewords: Readonly<Record<number, readonly [repair: number, all: number]>> = {
  1: [7, 26],
  2: [10, 44],
  3: [15, 70],
  4: [20, 100],
  5: [26, 134],
};

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** `isDark` by row and column, with the light margin that a camera needs. Throws where no camera would read it. */
export function readQr(drawn: readonly (readonly boolean[])[]): string {
  const margin = drawn.findIndex((row) => row.includes(true));
  const modules = drawn.slice(margin, -margin).map((row) => row.slice(margin, -margin));
  const size = modules.length;
  const edges = [...drawn.slice(0, margin), ...drawn.slice(-margin), ...drawn.map((row) => row.slice(0, margin))];
  if (margin < 1 || [...edges, ...drawn.map((row) => row.slice(-margin))].flat().includes(true)) {
    throw new Error('The code has no margin.');
  }
  const version = (size - 17) / 4;
  const [repair, all] = codewords[version] ?? [];
  if (repair === undefined || all === undefined || modules.some((row) => row.length !== size)) {
    throw new Error(`${size} modules are no code that is read here.`);
  }
  const isDark = (row: number, column: number) => modules[row]?.[column] === true;
  checkFinders(isDark, size);
  const isMasked = readMask(isDark);
  const bits: boolean[] = [];
  for (const [row, column] of listDataPlaces(size)) bits.push(isDark(row, column) !== isMasked(row, column));
  const bytes = Array.from({ length: all }, (_, index) => toNumber(bits.slice(8 * index, 8 * index + 8)));
  if (!isUnbroken(bytes, repair)) throw new Error('The code needs repair.');
  if (toNumber(bits.slice(0, 4)) !== 0b0100) throw new Error('The code is not of bytes.');
  const length = toNumber(bits.slice(4, 12));
  const text = Array.from({ length }, (_, index) => toNumber(bits.slice(12 + 8 * index, 20 + 8 * index)));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text));
}

type IsDark = (row: number, column: number) => boolean;

/** By these three squares a camera finds the code. */
function checkFinders(isDark: IsDark, size: number): void {
  for (const [top, left] of [[0, 0] as const, [0, size - 7] as const, [size - 7, 0] as const]) {
    for (let row = 0; row < 7; row += 1) {
      for (let column = 0; column < 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        if (isDark(top + row, left + column) !== (ring !== 2)) throw new Error('The code has no finder there.');
      }
    }
  }
}

/** Of fifteen bits beside the first finder, the level of repair and the mask are five. */
function readMask(isDark: IsDark): IsDark {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const);
  const below = [7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const);
  const format = toNumber([...places, ...below].map(([row, column]) => isDark(row, column))) ^ 0b101_0100_0001_0010;
  const mask = masks[(format >> 10) & 0b111];
  if (format >> 13 !== 0b01 || mask === undefined) throw new Error('The code is not of the lowest level of repair.');
  return mask;
}

/** In pairs of columns from the right, upwards and downwards in turn, around what is no data. */
function* listDataPlaces(size: number): Generator<readonly [row: number, column: number]> {
  const isNear = (row: number, column: number) =>
    (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9) || row === 6;
  const isAlignment = (row: number, column: number) =>
    size > 21 && Math.max(Math.abs(row - (size - 7)), Math.abs(column - (size - 7))) <= 2;
  // The sixth column is no data either, and is in no pair.
  const pairs = Array.from({ length: (size - 1) / 2 }, (_, index) => size - 1 - 2 * index);
  for (const [index, right] of pairs.map((column) => (column > 6 ? column : column - 1)).entries()) {
    for (let step = 0; step < size; step += 1) {
      const row = index % 2 === 0 ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isNear(row, column) && !isAlignment(row, column)) yield [row, column];
      }
    }
  }
}

/** Read as a polynomial over 256 numbers, an unbroken block is nothing at each of so many powers of two. */
function isUnbroken(bytes: readonly number[], repair: number): boolean {
  let power = 1;
  for (let index = 0; index < repair; index += 1) {
    if (bytes.reduce((sum, byte) => multiply(sum, power) ^ byte, 0) !== 0) return false;
    power = multiply(power, 2);
  }
  return true;
}

function multiply(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product > 127 ? 0b1_0001_1101 : 0);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

function toNumber(bits: readonly boolean[]): number {
  return bits.reduce((sum, bit) => 2 * sum + Number(bit), 0);
}

/** Which modules are dark in half blocks, two rows of modules a line. `isInked` says that what is drawn is dark. */
export function readHalfBlocks(lines: readonly string[], isInked: boolean): readonly (readonly boolean[])[] {
  const rows = lines.flatMap((line) =>
    ['▀█', '▄█'].map((inked) => [...line].map((block) => inked.includes(block) === isInked)),
  );
  // A code has an odd number of rows: of the last line one half is empty.
  return rows.slice(0, [...(lines[0] ?? '')].length);
}

/** Which modules are dark in the picture of a code on a page. */
export function readQrSvg(markup: string): readonly (readonly boolean[])[] {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(markup)?.[1]);
  const dark = new Set([...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => dark.has(`${x} ${y}`)));
}
