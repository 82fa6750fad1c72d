import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOggEncoder } from 'wasm-media-encoders';
import { buildPage, joinPackets, paginate, readPage } from '../../../src/voice/render/ogg-page.ts';

describe('Ogg pages', () => {
  it('are built as an encoder builds them, checksum and all', async () => {
    const encoder = await createOggEncoder();
    encoder.configure({ sampleRate: 24_000, channels: 1, vbrQuality: 2 });
    const bytes = Buffer.concat([
      encoder.encode([Float32Array.from({ length: 96_000 }, (_, index) => Math.sin(index * 0.1))]).slice(),
      encoder.finalize().slice(),
    ]);
    const pages: Uint8Array[] = [];
    for (let read = readPage(bytes); read !== undefined; read = readPage(read.rest)) pages.push(buildPage(read.page));
    expect(pages.length).toBeGreaterThan(3);
    expect(Buffer.concat(pages).equals(bytes)).toBe(true);
  });

  it('return the packets that were split into them', () => {
    const packets = fc.array(fc.uint8Array({ maxLength: 800 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(packets, (laid) => {
        const pages = paginate(laid, 7, 1);
        for (const page of pages) expect(readPage(buildPage(page))?.rest).toHaveLength(0);
        expect(joinPackets(pages).map((packet) => [...packet])).toEqual(laid.map((packet) => [...packet]));
      }),
      { numRuns: 30 },
    );
  });

  it('are not read before they are complete', () => {
    const [page] = paginate([new Uint8Array(300)], 7, 1);
    const bytes = page === undefined ? new Uint8Array(0) : buildPage(page);
    for (let length = 0; length < bytes.length; length += 1)
      expect(readPage(bytes.subarray(0, length))).toBeUndefined();
  });
});
