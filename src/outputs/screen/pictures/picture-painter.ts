/** Shows the figure's picture over the cells that the lines leave free for it. Loaded once a terminal shows pictures. */
import { palettes } from '../../../figure/drawing.ts';
import { type RasterColours, type Rgb, readPalette, renderRaster } from '../../../figure/raster.ts';
import type { PictureAbility, Terminal } from '../../../ports.ts';
import { widthOf } from '../../../text/columns.ts';
import { dotsOf } from '../block-letters.ts';
import type { StyledLine } from '../theme.ts';
import { KittyPictures } from './kitty.ts';
import type { DrawnPicture, PictureProtocol, PlacedPicture } from './picture-protocol.ts';
import { SixelPictures } from './sixel.ts';

/** More are hardly seen, and take longer to draw than a count may wait. */
const widestPixels = 480;

/** From here on a background is light: the middle of 0 to 255. */
const lightFrom = 128;

export class PicturePainter {
  /** Characters have another size when the person changes that of the letters. */
  ability: PictureAbility;
  readonly #protocol: PictureProtocol;
  readonly #hasColour: boolean;
  #shown: PlacedPicture | undefined;

  constructor(ability: PictureAbility, terminal: Pick<Terminal, 'packBytes' | 'hasColour'>) {
    this.ability = ability;
    this.#hasColour = terminal.hasColour;
    this.#protocol =
      ability.protocol === 'kitty' ? new KittyPictures((bytes) => terminal.packBytes(bytes)) : new SixelPictures();
  }

  /** What to write before the lines are painted: a picture that is no longer where it was must not hide them. */
  clear(lines: readonly StyledLine[]): string {
    const next = findPicture(lines);
    const shown = this.#shown;
    if (shown === undefined || (next !== undefined && standsAt(shown, next))) return '';
    this.#shown = undefined;
    return this.#protocol.erase(shown);
  }

  /** What to write after them; nothing where the picture stands there already. */
  show(lines: readonly StyledLine[]): string {
    const next = findPicture(lines);
    const shown = this.#shown;
    if (next === undefined) return '';
    // Made here alone: the whole drawing is written out for it.
    const { drawing, columns, rows } = next;
    const placed = { ...next, key: JSON.stringify({ drawing, columns, rows }) };
    if (shown?.key === placed.key && standsAt(shown, placed)) return '';
    this.#shown = placed;
    return this.#protocol.show(placed, shown, () => this.#draw(placed));
  }

  /** Something else may stand on the terminal now. */
  forget(): string {
    this.#shown = undefined;
    return this.#protocol.forget();
  }

  farewell(): string {
    return this.#protocol.farewell();
  }

  #draw({ columns, rows, drawing }: PlacedPicture): DrawnPicture {
    const { cell, background } = this.ability;
    const [width, height] = [columns * cell.width, rows * cell.height];
    const scale = Math.ceil(width / widestPixels);
    const size = { width: Math.floor(width / scale), height: Math.floor(height / scale) };
    const colours = readColours(background, this.#hasColour);
    return { ...renderRaster(drawing, { ...size, colours, dotsOf }), scale };
  }
}

type PicturePlace = Omit<PlacedPicture, 'key'>;

function standsAt(one: PicturePlace, other: PicturePlace): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

function findPicture(lines: readonly StyledLine[]): PicturePlace | undefined {
  for (const [row, spans] of lines.entries()) {
    let column = 0;
    for (const { picture, text } of spans) {
      if (picture !== undefined) return { ...picture, row, column };
      column += widthOf(text);
    }
  }
  return undefined;
}

/** Those of a page, on the terminal's own paper; without colours its shades of grey. */
function readColours(paper: Rgb, hasColour: boolean): RasterColours {
  const palette = palettes[isLight(paper) ? 'light' : 'dark'];
  const { ground, trunk } = palette;
  const shown = hasColour ? palette : { ...palette, near: trunk, far: ground, worked: trunk };
  return { ...readPalette(shown), paper };
}

/** As bright as the eye sees the three parts. */
function isLight([red, green, blue]: Rgb): boolean {
  return 0.3 * red + 0.59 * green + 0.11 * blue >= lightFrom;
}
