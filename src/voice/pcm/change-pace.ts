/** Speech made longer or shorter without changing its pitch: pieces of it are overlapped where they are most alike. */
import { samplesIn } from '../clip.ts';

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
