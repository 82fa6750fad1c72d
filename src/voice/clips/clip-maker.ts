import { buildClip, type Clip, clipRate, type Phrase } from '../clip.ts';
import { joinSamples, shapeSpeech, shapeVersion } from '../pcm/shape-speech.ts';
import { readWav } from '../pcm/wav.ts';
import { type Speaker, SpeechFailure } from '../speech-engine.ts';
import { cleanForSpeech, isSayable, splitForSpeech } from '../text/spoken-text.ts';
import type { ClipCache } from './clip-cache.ts';
import { speakWithin } from './fit-phrase.ts';

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
