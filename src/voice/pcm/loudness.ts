import { peakOf } from './trim.ts';

/** The level all speech is brought to: -14 dB of full scale, so that a laptop is understood from the floor. */
const targetRms = 0.2;
/** Headroom of about 1 dB, because players resample and a resampled peak can be higher. */
const maxPeak = 0.89;
/** Quieter frames are pauses, which do not count: a sentence with many commas must not become louder. */
const pauseRms = 0.01;
const frameMs = 20;

/** Brings speech to the common level, as far as that is possible without clipping. */
export function matchLoudness(samples: Float32Array, rate: number): Float32Array {
  const level = speechLevel(samples, rate);
  const peak = peakOf(samples);
  if (level === 0 || peak === 0) return samples;
  const gain = Math.min(targetRms / level, maxPeak / peak);
  return samples.map((sample) => sample * gain);
}

/** Root mean square of the frames in which something is said, 0 to 1. */
export function speechLevel(samples: Float32Array, rate: number): number {
  const frameLength = Math.round((frameMs * rate) / 1000);
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
