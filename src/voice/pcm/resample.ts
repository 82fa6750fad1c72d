import type { Waveform } from './wav.ts';

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
