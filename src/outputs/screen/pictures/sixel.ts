/** Sixel: a picture is written whole at each change, in strips of six rows, one colour after the other. */
import { type DrawnPicture, moveTo, type PictureProtocol, type PlacedPicture } from './picture-protocol.ts';

/** The fewest colours that a terminal with Sixel has. */
const maxColours = 16;

const stripRows = 6;

/** As many pictures as two movements have: making the text of one takes half a frame. */
const maxKept = 64;

/** Pixels are square, and the picture covers what stood there. */
const beginPicture = '\u{1b}P0;0;0q';
const endPicture = '\u{1b}\\';

/** The character of a sixel without a dot; each of its six dots adds a bit to it. */
const emptySixel = 63;

export class SixelPictures implements PictureProtocol {
  readonly #texts = new Map<string, string>();

  show(placed: PlacedPicture, _before: PlacedPicture | undefined, draw: () => DrawnPicture): string {
    const text = this.#texts.get(placed.key) ?? encodeSixel(draw());
    this.#texts.delete(placed.key);
    this.#texts.set(placed.key, text);
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined && this.#texts.size > maxKept) this.#texts.delete(oldest);
    return moveTo(placed) + text;
  }

  /** Letters replace what is shown in their cells. */
  erase({ row, column, rows, columns }: PlacedPicture): string {
    const free = ' '.repeat(columns);
    return Array.from({ length: rows }, (_, index) => `${moveTo({ row: row + index, column })}${free}`).join('');
  }

  /** Characters may have another size now. */
  forget(): string {
    this.#texts.clear();
    return '';
  }

  /** The pictures go with the screen that they are on. */
  farewell(): string {
    return '';
  }
}

/** A strip that is not whole would reach beyond the picture's cells: its pixels are left out. */
export function encodeSixel({ width, height, pixels, scale }: DrawnPicture): string {
  const { colours, indices } = reduceColours(pixels);
  const strips = Math.floor((height * scale) / stripRows);
  const palette = colours.map((colour, index) => `#${index};2;${toPercent(colour)}`).join('');
  const rows = Array.from({ length: strips * stripRows }, (_, row) => Math.floor(row / scale) * width);
  const lines = Array.from({ length: strips }, (_, strip) =>
    encodeStrip(indices, rows.slice(strip * stripRows, (strip + 1) * stripRows), { width, scale }),
  );
  const size = `"1;1;${width * scale};${rows.length}`;
  return beginPicture + size + palette + lines.join('-') + endPicture;
}

function toPercent(colour: number): string {
  return [colour >> 16, (colour >> 8) & 255, colour & 255].map((part) => Math.round((part / 255) * 100)).join(';');
}

/** Each colour of the strip as a line of sixels: `$` goes back to the strip's beginning. */
function encodeStrip(
  indices: Uint8Array,
  rowStarts: readonly number[],
  { width, scale }: Pick<DrawnPicture, 'width' | 'scale'>,
): string {
  const lines = new Map<number, Uint8Array>();
  const lineOf = (index: number): Uint8Array => {
    const line = lines.get(index) ?? new Uint8Array(width);
    lines.set(index, line);
    return line;
  };
  for (const [row, start] of rowStarts.entries()) {
    let last = indices[start] ?? 0;
    let line = lineOf(last);
    for (let column = 0; column < width; column++) {
      const index = indices[start + column] ?? 0;
      if (index !== last) line = lineOf(index);
      last = index;
      line[column] = (line[column] ?? 0) | (1 << row);
    }
  }
  return [...lines].map(([index, line]) => `#${index}${encodeLine(line, scale)}`).join('$');
}

/** Runs of the same sixel are counted: `!12~`. What is empty to the end is left out. */
function encodeLine(line: Uint8Array, scale: number): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    let end = at + 1;
    while (end < line.length && line[end] === line[at]) end++;
    const run = (end - at) * scale;
    const sixel = String.fromCharCode(emptySixel + (line[at] ?? 0));
    if (end < line.length || line[at] !== 0) text += run > 3 ? `!${run}${sixel}` : sixel.repeat(run);
    at = end;
  }
  return text;
}

/** The most frequent colours, and for every pixel which of them is nearest. */
function reduceColours(pixels: Uint8Array): { readonly colours: readonly number[]; readonly indices: Uint8Array } {
  const counts = countColours(pixels);
  const colours = [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, maxColours)
    .map(([colour]) => colour);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, findNearest(colour, colours)]));
  const indices = new Uint8Array(pixels.length / 3);
  let [last, index] = [-1, 0];
  for (let at = 0; at < indices.length; at++) {
    const colour = colourAt(pixels, at);
    if (colour !== last) index = nearest.get(colour) ?? 0;
    last = colour;
    indices[at] = index;
  }
  return { colours, indices };
}

/** Nearly every pixel has the colour of the one before it: only where that changes anything is looked up. */
function countColours(pixels: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [last, since] = [colourAt(pixels, 0), 0];
  for (let at = 0; at <= pixels.length / 3; at++) {
    const colour = at < pixels.length / 3 ? colourAt(pixels, at) : -1;
    if (colour === last) continue;
    counts.set(last, (counts.get(last) ?? 0) + at - since);
    [last, since] = [colour, at];
  }
  return counts;
}

function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[3 * at] ?? 0) << 16) | ((pixels[3 * at + 1] ?? 0) << 8) | (pixels[3 * at + 2] ?? 0);
}

function findNearest(colour: number, colours: readonly number[]): number {
  const distances = colours.map((other) => distanceOf(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distanceOf(one: number, other: number): number {
  const part = (shift: number) => (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2;
  return part(16) + part(8) + part(0);
}
