import { matchLoudness } from './loudness.ts';
import { resample } from './resample.ts';
import { peakOf, trim } from './trim.ts';
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
  const inLength = (fadeInMs * rate) / 1000;
  const outLength = (fadeOutMs * rate) / 1000;
  return samples.map(
    (sample, index) => sample * Math.min(1, (index + 1) / inLength, (samples.length - index) / outLength),
  );
}

function toInt16(samples: Float32Array): Int16Array {
  const rounded = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    rounded[index] = Math.round(Math.max(-1, Math.min(1, samples[index] ?? 0)) * 32767);
  }
  return rounded;
}

/** Cuts samples to a length with a fade, for a phrase that the engine does not speak fast enough. */
export function cutSamples(samples: Int16Array, length: number, rate: number): Int16Array {
  const fadeLength = (30 * rate) / 1000;
  return samples
    .slice(0, length)
    .map((sample, index) => Math.round(sample * Math.min(1, (length - index) / fadeLength)));
}

/** Joins the parts of a long text with a pause between them. */
export function joinSamples(parts: readonly Int16Array[], pauseMs: number, rate: number): Int16Array {
  const pause = Math.round((pauseMs * rate) / 1000);
  const length = parts.reduce((sum, part) => sum + part.length + pause, -pause);
  const joined = new Int16Array(Math.max(0, length));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length + pause;
  }
  return joined;
}
