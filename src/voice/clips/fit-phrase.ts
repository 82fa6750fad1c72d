import type { Phrase } from '../clip.ts';
import { cutSamples } from '../pcm/shape-speech.ts';

/** Speaks a text at a stretch; the samples of a clip. */
export type SpeakAt = (text: string, stretch: number) => Promise<Int16Array>;

/** Faster speech than this is not understood any more. */
const shortestStretch = 0.5;
/** Engines do not follow the stretch exactly, and pauses shrink less than words. */
const margin = 0.97;

/**
 * Speaks a phrase so that it lasts no longer than its limit: at the usual pace, then faster, then faster still, and
 * what is even then too long is cut off softly, because the next count comes on its second whatever happens.
 */
export async function speakWithin({ say, withinMs }: Phrase, speak: SpeakAt, rate: number): Promise<Int16Array> {
  let stretch = 1;
  let samples = await speak(say, stretch);
  if (withinMs === undefined) return samples;
  const longest = Math.floor((withinMs * rate) / 1000);
  while (samples.length > longest && stretch > shortestStretch) {
    // Hundredths make equal keys for the cache.
    stretch = Math.max(shortestStretch, Math.floor((100 * margin * stretch * longest) / samples.length) / 100);
    samples = await speak(say, stretch);
  }
  return samples.length > longest ? cutSamples(samples, longest, rate) : samples;
}
