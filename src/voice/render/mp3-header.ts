/** The first frame of an MP3 file: how long the sound is, and how much silence the encoder has put around it. */
import { bigEndian, crc16 } from '../../bytes.ts';
import { clipRate } from '../clip.ts';

/** What the encoder knows, as far as a voice is still understood and nothing is wasted. */
export const bitratesKbps = [24, 32, 40, 48, 64] as const;

export type Bitrate = (typeof bitratesKbps)[number];

/** Plenty for one voice: a quarter of an hour has less than 4 MB. */
export const usualKbps: Bitrate = 32;

/** Samples of a frame at 24 kHz. */
const frameSamples = 576;
/** What the encoder puts before the sound, and the least it puts after it. */
const delaySamples = 576;
const minPaddingSamples = 576;

/** At 24 kHz each rate has frames of a whole number of bytes, all of them equally long. */
function frameBytes(bitrate: number): number {
  return (frameSamples / 8) * ((bitrate * 1000) / clipRate);
}

/** Layer 3 of MPEG 2 without a checksum, 64 kbit/s, 24 kHz, mono: with less, the frame would have no room for the rest. */
const headerKbps = 64;
const frameStart = Buffer.of(0xff, 0xf3, 0x84, 0xc4);
/** Bytes of a frame of one channel that say how its sound is packed. */
const sideBytes = 9;

/** Numbers of frames and bytes, a table of positions, and a quality follow. */
const infoFields = 0b1111;
const tableEntries = 100;
/** Left at zero; nobody reads it. */
const quality = 0;

/** By this name players know that delay and padding follow. */
const encoderName = 'LAME3.100';

/**
 * Bytes of the LAME part that stay 0: gains, options, and how the rate was chosen. `Info` says already that it is constant;
 * if the method did so too, MediaInfo would take this frame for one of sound, and find two rates and no length.
 */
const unsaid = { beforeBitrate: 11, afterPadding: 4 } as const;

/** Everything is known before the first sample is encoded, so that a file can be written piece by piece. */
export function buildMp3Header(sampleCount: number, bitrate: Bitrate): Uint8Array {
  const frames = countFrames(sampleCount);
  const padding = frames * frameSamples - delaySamples - sampleCount;
  const bytes = frameBytes(headerKbps) + frames * frameBytes(bitrate);
  const said = Buffer.concat([
    frameStart,
    Buffer.alloc(sideBytes),
    Buffer.from('Info'),
    bigEndian(infoFields),
    bigEndian(frames),
    bigEndian(bytes),
    // At a constant rate the table is a straight line.
    Uint8Array.from({ length: tableEntries }, (_, percent) => Math.floor((percent * 256) / tableEntries)),
    bigEndian(quality),
    Buffer.from(encoderName),
    Buffer.alloc(unsaid.beforeBitrate),
    Buffer.of(bitrate),
    // Twelve bits each.
    bigEndian(delaySamples * 4096 + padding, 3),
    Buffer.alloc(unsaid.afterPadding),
    bigEndian(bytes),
    // The checksum of the sound, which is not known yet; players don't look at it.
    Buffer.alloc(2),
  ]);
  return Buffer.concat([said, bigEndian(crc16(said), 2)], frameBytes(headerKbps));
}

/** How many frames the encoder makes of the sound, this one not counted. */
function countFrames(sampleCount: number): number {
  return Math.ceil((delaySamples + sampleCount + minPaddingSamples) / frameSamples);
}
