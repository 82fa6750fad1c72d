import { expect, test } from 'vitest';
import type { DrawnPicture } from '../../../../src/outputs/screen/pictures/picture-protocol.ts';
import { encodeSixel, SixelPictures } from '../../../../src/outputs/screen/pictures/sixel.ts';
import { InterpretedScreen } from '../../../support/interpreted-screen.ts';
import { readSixel } from '../../../support/picture-commands.ts';

type Colour = readonly [red: number, green: number, blue: number];

const [black, white, blue]: readonly Colour[] = [
  [0, 0, 0],
  [255, 255, 255],
  [0, 0, 255],
];

function draw(
  width: number,
  height: number,
  colourAt: (column: number, row: number) => Colour | undefined,
): DrawnPicture {
  const pixels = Array.from({ length: width * height }, (_, at) => colourAt(at % width, Math.floor(at / width)));
  return { width, height, scale: 1, pixels: Uint8Array.from(pixels.flatMap((colour = [0, 0, 0]) => [...colour])) };
}

const percent = (colour: Colour | undefined) => colour?.map((part) => Math.round(part / 2.55)).join(';');

test('every pixel comes back in its colour', () => {
  const colourAt = (column: number, row: number) => (column > 20 ? white : (column + row) % 5 === 0 ? blue : black);
  const [picture] = readSixel(encodeSixel(draw(37, 18, colourAt)));
  expect(picture).toMatchObject({ width: 37, height: 18 });
  for (let row = 0; row < 18; row++) {
    for (let column = 0; column < 37; column++) {
      expect(picture?.pixels[row * 37 + column]).toBe(percent(colourAt(column, row)));
    }
  }
});

test('of a picture drawn small each pixel is drawn as a square', () => {
  const colourAt = (column: number, row: number) => ((column + row) % 2 === 0 ? blue : black);
  const [picture] = readSixel(encodeSixel({ ...draw(5, 4, colourAt), scale: 3 }));
  expect(picture).toMatchObject({ width: 15, height: 12 });
  for (let at = 0; at < 15 * 12; at++) {
    const [column, row] = [Math.floor((at % 15) / 3), Math.floor(at / 15 / 3)];
    expect(picture?.pixels[at]).toBe(percent(colourAt(column, row)));
  }
});

test('no pixel lies below its cells, and none within them is left as it was', () => {
  const [picture] = readSixel(encodeSixel(draw(10, 17, () => black)));
  expect(picture).toMatchObject({ width: 10, height: 12 });
  expect(picture?.pixels.every((colour) => colour === '0;0;0')).toBe(true);
});

test('sixteen colours are enough: each other one becomes the nearest', () => {
  const raster = draw(256, 12, (column, row) => (row < 6 ? [column, column, column] : column < 128 ? black : white));
  const [picture] = readSixel(encodeSixel(raster));
  expect(new Set(picture?.pixels).size).toBeLessThanOrEqual(16);
  expect(picture?.pixels[6 * 256]).toBe('0;0;0');
  expect(picture?.pixels[6 * 256 + 255]).toBe('100;100;100');
});

function placed(key: string) {
  const pose = { view: 'top', box: [0, 0, 1, 1], props: [], shapes: [], hands: [] } as const;
  return { key, row: 3, column: 2, columns: 4, rows: 2, drawing: { pose } };
}

test('a picture is drawn once and written at each change, in its place', () => {
  const pictures = new SixelPictures();
  let drawn = 0;
  const show = (key: string) =>
    pictures.show(placed(key), undefined, () => {
      drawn += 1;
      return draw(8, 6, () => blue);
    });
  const first = show('one');
  expect(first.startsWith('\u001b[4;3H\u001bP')).toBe(true);
  show('two');
  expect(show('one')).toBe(first);
  expect(drawn).toBe(2);
  pictures.forget();
  show('one');
  expect(drawn).toBe(3);
});

test('it is taken away by letters in its cells alone', async () => {
  const screen = new InterpretedScreen(12, 6);
  await screen.write(Array.from({ length: 6 }, () => 'xxxxxxxxxxxx').join('\r\n'));
  await screen.write(new SixelPictures().erase(placed('one')));
  expect(screen.lines()).toEqual([
    'xxxxxxxxxxxx',
    'xxxxxxxxxxxx',
    'xxxxxxxxxxxx',
    'xx    xxxxxx',
    'xx    xxxxxx',
    'xxxxxxxxxxxx',
  ]);
});
