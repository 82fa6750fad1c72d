import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KittyPictures } from '../../../../src/outputs/screen/pictures/kitty.ts';
import type { DrawnPicture, PlacedPicture } from '../../../../src/outputs/screen/pictures/picture-protocol.ts';
import { readKitty, readSent } from '../../../support/picture-commands.ts';

/** Hardly to be compressed, so that it comes in pieces. */
const raster: DrawnPicture = {
  scale: 1,
  width: 70,
  height: 50,
  pixels: Uint8Array.from({ length: 70 * 50 * 3 }, (_, index) => (index * index * index) >> 7),
};

function open(): KittyPictures {
  return new KittyPictures((bytes) => deflateSync(bytes).toString('base64'));
}

function placed(key: string): PlacedPicture {
  const pose = { view: 'top', box: [0, 0, 1, 1], props: [], shapes: [], hands: [] } as const;
  return { key, row: 3, column: 0, columns: 30, rows: 10, drawing: { pose } };
}

const neverDrawn = (): DrawnPicture => {
  throw new Error('Drawn again.');
};

test('a picture is sent whole, in pieces, and placed in its cells', () => {
  const written = open().show(placed('one'), undefined, () => raster);
  const commands = readKitty(written);
  const [first] = commands;
  expect(first?.keys).toMatchObject({ a: 't', f: '24', o: 'z', s: '70', v: '50' });
  const pieces = commands.filter(({ content }) => content !== '');
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every(({ content }) => content.length <= 4096)).toBe(true);
  expect(pieces.map(({ keys }) => keys.m)).toEqual([...pieces.slice(1).map(() => '1'), '0']);
  expect([...readSent(written).values()]).toEqual([Buffer.from(raster.pixels)]);
  expect(commands.at(-1)?.keys).toMatchObject({ a: 'p', i: first?.keys.i, c: '30', r: '10', C: '1' });
  expect(written).toContain('\u001b[4;1H\u001b_Ga=p');
  expect(commands.every(({ keys }) => keys.q === '2')).toBe(true);
});

test('a picture that was sent is placed again in a hundred bytes, and the one before it taken away after that', () => {
  const pictures = open();
  pictures.show(placed('one'), undefined, () => raster);
  pictures.show(placed('two'), placed('one'), () => raster);
  const written = pictures.show(placed('one'), placed('two'), neverDrawn);
  expect(readKitty(written).map(({ keys }) => `${keys.a}${keys.d ?? ''}`)).toEqual(['p', 'di']);
  expect(written.length).toBeLessThan(120);
});

test('the terminal keeps no more than two movements, and nothing in the end', () => {
  const pictures = open();
  let before: PlacedPicture | undefined;
  let written = '';
  for (let index = 0; index < 100; index++) {
    const next = placed(`picture ${index}`);
    written += pictures.show(next, before, () => ({ ...raster, height: 1, pixels: raster.pixels.slice(0, 210) }));
    before = next;
  }
  const deleted = () => readKitty(written).filter(({ keys }) => keys.d === 'I');
  expect(deleted()).toHaveLength(100 - 64);
  written += pictures.farewell();
  expect(new Set(deleted().map(({ keys }) => keys.i))).toEqual(new Set(readSent(written).keys()));
});

test('a terminal that may have lost everything is sent everything anew', () => {
  const pictures = open();
  pictures.show(placed('one'), undefined, () => raster);
  expect(readKitty(pictures.forget()).map(({ keys }) => keys.d)).toEqual(['I']);
  expect(readSent(pictures.show(placed('one'), undefined, () => raster)).size).toBe(1);
});
