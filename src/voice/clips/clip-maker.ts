import { buildClip, type Clip, clipRate, type Phrase } from '../clip.ts';
import { cutSamples, joinSamples, shapeSpeech, shapeVersion } from '../pcm/shape-speech.ts';
import { readWav } from '../pcm/wav.ts';
import { type Speaker, SpeechFailure } from '../speech-engine.ts';
import type { ClipCache } from './clip-cache.ts';
import { cleanForSpeech, isSayable, splitForSpeech } from './spoken-text.ts';

/** Between the parts of a text that had to be split. */
const pauseBetweenPartsMs = 250;

/** Makes the clips of one voice, or takes them from the cache. */
export class ClipMaker {
  readonly #speaker: Speaker;
  readonly #language: string;
  readonly #cache: ClipCache;

  constructor(speaker: Speaker, language: string, cache: ClipCache) {
    this.#speaker = speaker;
    this.#language = language;
    this.#cache = cache;
  }

  /** Rejects with a SpeechFailure where the voice cannot say the phrase. */
  async make(phrase: Phrase): Promise<Clip> {
    const samples = await speakWithin(phrase, (text, stretch) => this.#speakCached(text, stretch), clipRate);
    return buildClip(phrase.say, samples);
  }

  async #speakCached(say: string, stretch: number): Promise<Int16Array> {
    const text = cleanForSpeech(say);
    if (!isSayable(text)) throw new SpeechFailure({ code: 'nothing-to-say' }, { fatal: false });
    const key = {
      identity: this.#speaker.identity,
      language: this.#language,
      stretch,
      rate: clipRate,
      shape: shapeVersion,
      text,
    };
    const cached = await this.#cache.read(key);
    if (cached !== undefined) return cached;
    const samples = await this.#speakParts(text, stretch);
    this.#cache.keep(key, samples);
    return samples;
  }

  async #speakParts(text: string, stretch: number): Promise<Int16Array> {
    const parts: Int16Array[] = [];
    for (const part of splitForSpeech(text)) {
      if (isSayable(part)) parts.push(await this.#speakPart(part, stretch));
    }
    return joinSamples(parts, pauseBetweenPartsMs, clipRate);
  }

  async #speakPart(text: string, stretch: number): Promise<Int16Array> {
    const sound = readWav(await this.#speaker.speak(text, stretch));
    if (sound === undefined) throw new SpeechFailure({ code: 'no-sound' }, { fatal: false });
    const samples = shapeSpeech(sound, clipRate);
    if (samples === undefined) throw new SpeechFailure({ code: 'silence' }, { fatal: false });
    return samples;
  }
}

/** Speaks a text, stretched by a factor; resolves with its samples. */
type SpeakAt = (text: string, stretch: number) => Promise<Int16Array>;

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
