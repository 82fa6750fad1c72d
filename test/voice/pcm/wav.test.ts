import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPcmBytes, buildWav, readPcmBytes, readWav } from '../../../src/voice/pcm/wav.ts';

const samples = fc.int16Array({ maxLength: 200 });

/** The file with some chunk before the samples, as many programs write it. */
function withChunk(wav: Uint8Array, tag: string, size: number): Uint8Array {
  const chunk = Buffer.alloc(8 + size + (size % 2));
  chunk.write(tag, 0, 'latin1');
  chunk.writeUInt32LE(size, 4);
  return Buffer.concat([wav.subarray(0, 36), chunk, wav.subarray(36)]);
}

describe('readWav', () => {
  it('reads what buildWav wrote, whatever stands before the samples', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 33 }), (written, size) => {
        const sound = readWav(withChunk(buildWav(written, 22_050), 'LIST', size));
        expect(sound?.rate).toBe(22_050);
        expect(Array.from(sound?.samples ?? [], (sample) => Math.round(sample * 32768))).toEqual([...written]);
      }),
    );
  });

  it('reads to the end of the file where the header claims more, as of programs that write to a pipe', () => {
    const wav = buildWav(Int16Array.of(1, 2, 3), 16_000);
    new DataView(wav.buffer).setUint32(40, 0xffffffff, true);
    expect(readWav(wav)?.samples).toHaveLength(3);
  });

  it('mixes two channels to one', () => {
    const wav = buildWav(Int16Array.of(1000, 3000, -500, 500), 16_000);
    new DataView(wav.buffer).setUint16(22, 2, true);
    expect(Array.from(readWav(wav)?.samples ?? [], (sample) => sample * 32768)).toEqual([2000, 0]);
  });

  it('refuses what is not a 16-bit WAV file', () => {
    const eightBit = buildWav(Int16Array.of(1, 2), 16_000);
    new DataView(eightBit.buffer).setUint16(34, 8, true);
    for (const bytes of [new Uint8Array(0), Buffer.from('RIFF'), Buffer.alloc(100), Buffer.from('ID3'.repeat(40))]) {
      expect(readWav(bytes)).toBeUndefined();
    }
    expect(readWav(eightBit)).toBeUndefined();
  });

  it('never throws, whatever the bytes are', () => {
    const start = buildWav(Int16Array.of(1, 2, 3, 4), 16_000);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(start.length), (noise, at) => {
        const bytes = Uint8Array.from(start);
        bytes.set(noise.subarray(0, start.length - at), at);
        readWav(bytes);
        readWav(bytes.subarray(0, at));
      }),
    );
  });
});

describe('PCM bytes', () => {
  it('are the same after writing and reading', () => {
    fc.assert(
      fc.property(samples, (written) => {
        expect(readPcmBytes(buildPcmBytes(written))).toEqual(written);
        const atOddPlace = Buffer.concat([Buffer.alloc(1), buildPcmBytes(written)]).subarray(1);
        expect(readPcmBytes(atOddPlace)).toEqual(written);
      }),
    );
  });
});
