import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { poseAt } from '../../src/figure/pose-at.ts';
import { renderPng } from '../../src/figure/render-png.ts';
import { bundledFigure } from './support/bundled-figures.ts';

const pixels = 60;

interface Chunk {
  readonly name: string;
  readonly content: Buffer;
  readonly checksum: number;
}

async function drawn(id: string, side?: 'left' | 'right'): Promise<readonly Chunk[]> {
  const pose = poseAt(bundledFigure(id), { from: 'held', to: 'held', fraction: 1, side });
  const bytes = Buffer.from(await renderPng(pose, pixels));
  expect(bytes.toString('latin1', 0, 8)).toBe('\u0089PNG\r\n\u001a\n');
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    chunks.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, end),
      checksum: bytes.readUInt32BE(end),
    });
    at = end + 4;
  }
  return chunks;
}

/** The colours of the picture, as `rrggbb`, line by line. */
async function coloursOf(id: string, side?: 'left' | 'right'): Promise<readonly (readonly string[])[]> {
  const data = (await drawn(id, side)).find(({ name }) => name === 'IDAT');
  const lines = inflateSync(data?.content ?? Buffer.of());
  expect(lines).toHaveLength(pixels * (pixels * 3 + 1));
  return Array.from({ length: pixels }, (_, line) => {
    const start = line * (pixels * 3 + 1);
    expect(lines[start]).toBe(0);
    return Array.from({ length: pixels }, (_, pixel) =>
      lines.toString('hex', start + 1 + pixel * 3, start + 4 + pixel * 3),
    );
  });
}

describe('a pose as a PNG file', () => {
  it('is a square picture in three parts', async () => {
    const chunks = await drawn('bridging');
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(chunks[0]?.content.toString('hex')).toBe(`${'0000003c'.repeat(2)}0802000000`);
    // As every PNG file ends.
    expect(chunks[2]?.checksum).toBe(0xae426082);
  });

  it('has the colours of figures on white, and soft edges between them', async () => {
    const colours = new Set((await coloursOf('bridging')).flat());
    for (const colour of ['ffffff', '1f2937', 'c2410c']) expect(colours).toContain(colour);
    expect(colours.size).toBeGreaterThan(20);
  });

  it('has free edges, but for the ground that runs to them, and the body in its middle', async () => {
    const lines = await coloursOf('bridging');
    const frame = [...lines.slice(0, 3).flat(), ...lines.slice(-3).flat()];
    expect(new Set(frame)).toEqual(new Set(['ffffff']));
    expect(lines[pixels / 2]?.some((colour) => colour !== 'ffffff')).toBe(true);
  });

  it('shows a view from above on the edges of its mat', async () => {
    const colours = new Set((await coloursOf('leg-twists', 'left')).flat());
    expect(colours.size).toBeGreaterThan(20);
  });
});
