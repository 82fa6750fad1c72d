import type { Phrase } from '../clip.ts';
import { cutSamples } from '../pcm/shape-speech.ts';

/** Speaks a text, stretched by a factor; resolves with its samples. */
export type SpeakAt = (text: string, stretch: number) => Promise<Int16Array>;

/** Faster speech is not understood any more. */
const minStretch = 0.5;
/** Engines do not follow the stretch exactly, and pauses shrink less than words. */
const margin = 0.97;

/**
 * Speaks a phrase within its time limit: at the usual pace, then faster and faster. What is too long even then fades out
 * at the limit, because the next count comes on its second whatever happens.
 */
export async function speakWithin({ say, withinMs }: Phrase, speak: SpeakAt, rate: number): Promise<Int16Array> {
  let stretch = 1;
  let samples = await speak(say, stretch);
  if (withinMs === undefined) return samples;
  const maxLength = Math.floor((withinMs * rate) / 1000);
  while (samples.length > maxLength && stretch > minStretch) {
    // Rounded to hundredths, so that the cache's keys repeat.
    stretch = Math.max(minStretch, Math.floor((100 * margin * stretch * maxLength) / samples.length) / 100);
    samples = await speak(say, stretch);
  }
  return samples.length > maxLength ? cutSamples(samples, maxLength, rate) : samples;
}
