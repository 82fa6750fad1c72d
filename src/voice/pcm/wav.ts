/** WAV files: what speech engines write and what the simplest players read. */
import { dataViewOf } from '../../bytes.ts';

/** Mono samples between -1 and 1. */
export interface Waveform {
  readonly samples: Float32Array;
  /** In hertz. */
  readonly rate: number;
}

const headerBytes = 44;
const formatPcm = 1;
/** The real format follows in the extension; engines that use it write plain PCM. */
const formatExtensible = 0xfffe;

interface WavFormat {
  readonly channels: number;
  readonly rate: number;
}

/** Reads a WAV file of 16-bit samples, several channels mixed to one; `undefined` when the bytes are anything else. */
export function readWav(bytes: Uint8Array): Waveform | undefined {
  if (bytes.length < headerBytes || tagAt(bytes, 0) !== 'RIFF' || tagAt(bytes, 8) !== 'WAVE') return undefined;
  const view = dataViewOf(bytes);
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tagAt(bytes, at) === 'fmt ') format = readFormat(view, start, size);
    if (tagAt(bytes, at) === 'data') return format && readSamples(view, start, size, format);
    at = start + size + (size % 2);
  }
  return undefined;
}

function readFormat(view: DataView, at: number, size: number): WavFormat | undefined {
  if (size < 16 || at + size > view.byteLength) return undefined;
  const kind = view.getUint16(at, true);
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  if ((kind !== formatPcm && kind !== formatExtensible) || bits !== 16) return undefined;
  return channels >= 1 && channels <= 8 && rate >= 8000 && rate <= 192_000 ? { channels, rate } : undefined;
}

function readSamples(view: DataView, at: number, size: number, { channels, rate }: WavFormat): Waveform {
  // Programs that cannot seek back to the header leave a size that is too large.
  const bytes = Math.min(size, view.byteLength - at);
  const samples = new Float32Array(Math.floor(bytes / (2 * channels)));
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += view.getInt16(at + (index * channels + channel) * 2, true);
    }
    samples[index] = sum / channels / 32768;
  }
  return { samples, rate };
}

/** The header of a mono 16-bit WAV file that holds `sampleCount` samples. */
export function buildWavHeader(sampleCount: number, rate: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes);
  const view = new DataView(bytes.buffer);
  writeTag(bytes, 0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + sampleCount * 2, true);
  writeTag(bytes, 8, 'WAVE');
  writeTag(bytes, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, formatPcm, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeTag(bytes, 36, 'data');
  view.setUint32(40, sampleCount * 2, true);
  return bytes;
}

export function buildWav(samples: Int16Array, rate: number): Uint8Array {
  const bytes = new Uint8Array(headerBytes + samples.length * 2);
  bytes.set(buildWavHeader(samples.length, rate));
  bytes.set(buildPcmBytes(samples), headerBytes);
  return bytes;
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Samples as little-endian bytes, whatever the machine's own order is. */
export function buildPcmBytes(samples: Int16Array): Uint8Array {
  const bytes = Buffer.from(new Int16Array(samples).buffer);
  return isLittleEndian ? bytes : bytes.swap16();
}

/**
 * The samples of little-endian bytes, in the same memory where they can be: minutes of speech are read before a session.
 * An odd last byte is dropped.
 */
export function readPcmBytes(bytes: Uint8Array): Int16Array {
  const length = Math.floor(bytes.length / 2);
  if (isLittleEndian && bytes.byteOffset % 2 === 0) return new Int16Array(bytes.buffer, bytes.byteOffset, length);
  const samples = new Int16Array(length);
  const view = dataViewOf(bytes);
  for (let index = 0; index < samples.length; index += 1) samples[index] = view.getInt16(index * 2, true);
  return samples;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let index = 0; index < tag.length; index += 1) bytes[at + index] = tag.charCodeAt(index);
}
