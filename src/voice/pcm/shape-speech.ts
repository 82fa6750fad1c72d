import { samplesIn } from '../clip.ts';
import type { Waveform } from './wav.ts';

/** Part of the cache's key: clips shaped by older rules are made again. */
export const shapeVersion = 1;

/** Below this nothing was said: the bundled voice answers text it cannot speak with a faint hiss of 0.003. */
const silentPeak = 0.01;
/** Fades that hide the cut of the trimming without touching what was said. */
const fadeInMs = 4;
const fadeOutMs = 12;

/** What an engine wrote as the samples of a clip: trimmed, of one loudness and one rate; `undefined` where it is silent. */
export function shapeSpeech(sound: Waveform, rate: number): Int16Array | undefined {
  if (peakOf(sound.samples) < silentPeak) return undefined;
  const { samples } = resample(trim(sound), rate);
  return toInt16(fadeEnds(matchLoudness(samples, rate), rate));
}

function fadeEnds(samples: Float32Array, rate: number): Float32Array {
  const inLength = samplesIn(fadeInMs, rate);
  const outLength = samplesIn(fadeOutMs, rate);
  return samples.map(
    (sample, index) => sample * Math.min(1, (index + 1) / inLength, (samples.length - index) / outLength),
  );
}

export function toInt16(samples: Float32Array): Int16Array {
  const rounded = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    rounded[index] = Math.round(Math.max(-1, Math.min(1, samples[index] ?? 0)) * 32767);
  }
  return rounded;
}

/** Fades out speech that is cut before its end. */
const cutFadeMs = 30;

/** Cuts samples to a length with a fade, for a phrase that the engine does not speak fast enough. */
export function cutSamples(samples: Int16Array, length: number, rate: number): Int16Array {
  const fadeLength = samplesIn(cutFadeMs, rate);
  return samples
    .slice(0, length)
    .map((sample, index) => Math.round(sample * Math.min(1, (length - index) / fadeLength)));
}

/** Joins the parts of a long text with a pause between them. */
export function joinSamples(parts: readonly Int16Array[], pauseMs: number, rate: number): Int16Array {
  const pause = Math.round(samplesIn(pauseMs, rate));
  const length = parts.reduce((sum, part) => sum + part.length + pause, -pause);
  const joined = new Int16Array(Math.max(0, length));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + pause;
  }
  return joined;
}

/** Quieter than this part of the loudest sample counts as silence. */
const silenceShare = 0.03;
/** Kept around the sound, so that soft first and last letters are not cut off. */
const keepBeforeMs = 10;
const keepAfterMs = 30;

/**
 * Cuts the silence off both ends. Engines put 140-290 ms before the first sound, which would make every count late;
 * trimmed clips are also understood better (a recogniser: 50 of 50 numbers instead of 46).
 */
export function trim({ samples, rate }: Waveform): Waveform {
  const limit = silenceShare * peakOf(samples);
  let first = 0;
  while (first < samples.length && Math.abs(samples[first] ?? 0) < limit) first += 1;
  let last = samples.length - 1;
  while (last > first && Math.abs(samples[last] ?? 0) < limit) last -= 1;
  const start = Math.max(0, first - Math.round(samplesIn(keepBeforeMs, rate)));
  const end = last + 1 + Math.round(samplesIn(keepAfterMs, rate));
  return { samples: samples.slice(start, end), rate };
}

/** The loudest sample, 0 to 1. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

/** The level all speech is brought to: -14 dB of full scale, so that a laptop is understood from the floor. */
const targetRms = 0.2;
/** Headroom of about 1 dB, because players resample and a resampled peak can be higher. */
const maxPeak = 0.89;
/** Quieter frames are pauses, which do not count: a sentence with many commas must not become louder. */
const pauseRms = 0.01;
const frameMs = 20;

/** Brings speech to the common level, as far as that is possible without clipping. */
function matchLoudness(samples: Float32Array, rate: number): Float32Array {
  const level = speechLevel(samples, rate);
  const peak = peakOf(samples);
  if (level === 0 || peak === 0) return samples;
  const gain = Math.min(targetRms / level, maxPeak / peak);
  return samples.map((sample) => sample * gain);
}

/** Root mean square of the frames in which something is said, 0 to 1. */
export function speechLevel(samples: Float32Array, rate: number): number {
  const frameLength = Math.round(samplesIn(frameMs, rate));
  let energy = 0;
  let count = 0;
  for (let at = 0; at < samples.length; at += frameLength) {
    const frame = samples.subarray(at, at + frameLength);
    const frameEnergy = frame.reduce((sum, sample) => sum + sample * sample, 0);
    if (Math.sqrt(frameEnergy / frame.length) < pauseRms) continue;
    energy += frameEnergy;
    count += frame.length;
  }
  return count === 0 ? 0 : Math.sqrt(energy / count);
}

/** Zero crossings of the filter on each side: more make it steeper and slower. 16 keep speech clean up to 90 % of the band. */
const crossings = 16;
/** The filter ends below the edge of the band, since it is not steep enough to suppress aliases right there. */
const rollOff = 0.94;

/** Brings sound to another rate with a windowed sinc filter, one for each phase between the two rates. */
export function resample({ samples, rate }: Waveform, toRate: number): Waveform {
  if (rate === toRate) return { samples, rate };
  const divisor = greatestCommonDivisor(rate, toRate);
  const phases = toRate / divisor;
  const step = rate / divisor;
  const cutoff = rollOff * Math.min(1, toRate / rate);
  const reach = Math.ceil(crossings / cutoff);
  const filters = Array.from({ length: phases }, (_, phase) => buildFilter(phase / phases, reach, cutoff));
  const output = new Float32Array(Math.round((samples.length * toRate) / rate));
  for (let index = 0; index < output.length; index += 1) {
    const position = index * step;
    const filter = filters[position % phases] ?? new Float32Array(0);
    output[index] = applyFilter(samples, Math.floor(position / phases) - reach, filter);
  }
  return { samples: output, rate: toRate };
}

/** Weights for the samples from `reach` before to `reach` after a point that lies `fraction` past a sample. */
function buildFilter(fraction: number, reach: number, cutoff: number): Float32Array {
  return Float32Array.from({ length: 2 * reach + 2 }, (_, index) => {
    const distance = index - reach - fraction;
    if (Math.abs(distance) >= reach) return 0;
    const angle = Math.PI * distance * cutoff;
    const sinc = distance === 0 ? 1 : Math.sin(angle) / angle;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return cutoff * sinc * window;
  });
}

function applyFilter(samples: Float32Array, start: number, filter: Float32Array): number {
  const from = Math.max(0, -start);
  const to = Math.min(filter.length, samples.length - start);
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += (samples[start + index] ?? 0) * (filter[index] ?? 0);
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

// Speech made longer or shorter without changing its pitch: pieces of it are overlapped where they are most alike.

const pieceMs = 24;
/** How far a piece may be moved to meet the one before it. More than a period of a low voice. */
const searchMs = 8;
/** Each second sample is enough to find the best place. */
const searchStep = 2;

export function changePace(samples: Float32Array, stretch: number, rate: number): Float32Array {
  const piece = Math.round(samplesIn(pieceMs, rate));
  const hop = piece / 2;
  const search = Math.round(samplesIn(searchMs, rate));
  const length = Math.round(samples.length * stretch);
  const result = new Float32Array(length + piece);
  const fade = Float32Array.from({ length: piece }, (_, index) => Math.sin((Math.PI * (index + 0.5)) / piece) ** 2);
  let from = 0;
  for (let at = 0; at < length; at += hop) {
    const wanted = Math.round(at / stretch);
    // The piece that would follow the last one without any change.
    from = at === 0 ? 0 : findAlike(samples, from + hop, wanted, { piece: hop, search });
    for (let index = 0; index < piece; index += 1) {
      const weight = at === 0 && index < hop ? 1 : (fade[index] ?? 0);
      result[at + index] = (result[at + index] ?? 0) + weight * (samples[from + index] ?? 0);
    }
  }
  return result.slice(0, length);
}

/** The place near `wanted` at which the samples are most like those at `next`. */
function findAlike(
  samples: Float32Array,
  next: number,
  wanted: number,
  { piece, search }: { readonly piece: number; readonly search: number },
): number {
  let best = wanted;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let place = Math.max(0, wanted - search); place <= wanted + search; place += searchStep) {
    let product = 0;
    let energy = 1e-9;
    for (let index = 0; index < piece; index += searchStep) {
      const sample = samples[place + index] ?? 0;
      product += sample * (samples[next + index] ?? 0);
      energy += sample * sample;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness <= bestLikeness) continue;
    best = place;
    bestLikeness = likeness;
  }
  return best;
}
