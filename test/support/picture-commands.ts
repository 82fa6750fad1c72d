/** Reads what a program writes to a terminal that shows pictures. */
import { inflateSync } from 'node:zlib';

export interface KittyCommand {
  readonly keys: Readonly<Record<string, string>>;
  readonly content: string;
}

const escapeKey = '\u001b';
const kittyCommand = new RegExp(`${escapeKey}_G([^;${escapeKey}]*)(?:;([^${escapeKey}]*))?${escapeKey}\\\\`, 'g');

export function readKitty(written: string): readonly KittyCommand[] {
  return [...written.matchAll(kittyCommand)].map(([, keys = '', content = '']) => ({
    keys: Object.fromEntries(keys.split(',').map((each) => each.split('=') as [string, string])),
    content,
  }));
}

/** The pixels of every picture that was sent whole, by its number. */
export function readSent(written: string): ReadonlyMap<string, Uint8Array> {
  const sent = new Map<string, Uint8Array>();
  let open = { id: '', text: '' };
  for (const { keys, content } of readKitty(written)) {
    if (keys.a === 't') open = { id: keys.i ?? '', text: '' };
    else if (keys.a !== undefined) continue;
    open.text += content;
    if (keys.m === '0') sent.set(open.id, inflateSync(Buffer.from(open.text, 'base64')));
  }
  return sent;
}

const sixelPicture = new RegExp(
  `${escapeKey}P0;0;0q"1;1;(\\d+);(\\d+)((?:#\\d+;2;\\d+;\\d+;\\d+)*)([^${escapeKey}]*)`,
  'g',
);

export interface SixelPicture {
  readonly width: number;
  readonly height: number;
  /** Percent of red, green and blue for every pixel from the top left; absent where nothing was drawn. */
  readonly pixels: readonly (string | undefined)[];
}

export function readSixel(written: string): readonly SixelPicture[] {
  return [...written.matchAll(sixelPicture)].map(([, width, height, palette = '', data = '']) => {
    const colours = new Map(
      [...palette.matchAll(/#(\d+);2;([\d;]+)/g)].map(([, number, colour]) => [number, colour] as const),
    );
    const picture = { width: Number(width), height: Number(height) };
    const pixels = new Array<string | undefined>(picture.width * picture.height).fill(undefined);
    let [column, top] = [0, 0];
    let colour: string | undefined;
    for (const [, number, sign, run = '1', sixel] of data.matchAll(/#(\d+)|([$-])|(?:!(\d+))?([?-~])/g)) {
      if (number !== undefined) colour = colours.get(number);
      if (sign !== undefined) [column, top] = [0, sign === '-' ? top + 6 : top];
      if (sixel === undefined) continue;
      for (let count = Number(run); count > 0; count--, column++) {
        const bits = sixel.charCodeAt(0) - 63;
        for (let row = 0; row < 6; row++) {
          if (bits & (1 << row)) pixels[(top + row) * picture.width + column] = colour;
        }
      }
    }
    return { ...picture, pixels };
  });
}
