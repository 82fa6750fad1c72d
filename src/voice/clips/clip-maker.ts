import type { Warning } from '../../messages/warnings.ts';
import type { Phrase } from '../../plan/planned-phrase.ts';
import { cleanForSpeech, isSayable, splitForSpeech } from '../../text/spoken-text.ts';
import { buildClip, type Clip, clipRate, samplesIn } from '../clip.ts';
import { cutSamples, joinSamples, shapeVersion } from '../pcm/shape-speech.ts';
import { readSpoken, type Speaker, SpeechFailure } from '../speech-engine.ts';
import type { ClipCache } from './clip-cache.ts';
import { type ForeignVoices, type OpenedVoice, splitByScript } from './foreign-voices.ts';

/** Between the parts of a text that had to be split. */
const pauseBetweenPartsMs = 250;
/** Between words of one sentence that two voices speak. */
const betweenVoicesMs = 120;

/** Makes the clips of one voice, or takes them from the cache. Words that it cannot read are spoken by another one. */
export class ClipMaker {
  readonly #voice: OpenedVoice;
  readonly #foreign: ForeignVoices;
  readonly #cache: ClipCache;
  readonly #onWarning: ((warning: Warning) => void) | undefined;

  constructor(
    voice: OpenedVoice,
    foreign: ForeignVoices,
    cache: ClipCache,
    onWarning: ((warning: Warning) => void) | undefined,
  ) {
    this.#voice = voice;
    this.#foreign = foreign;
    this.#cache = cache;
    this.#onWarning = onWarning;
  }

  /** `undefined` where no voice here can read any of it, which is reported. Rejects with a SpeechFailure where the voice fails. */
  async make(phrase: Phrase): Promise<Clip | undefined> {
    const text = cleanForSpeech(phrase.say);
    if (!isSayable(text)) throw new SpeechFailure({ code: 'nothing-to-say' }, { fatal: false });
    const parts = await this.#assign(text);
    if (parts.length === 0) return undefined;
    const start = this.#stretchFor(phrase);
    const samples = await speakWithin(phrase, (stretch) => this.#speakAll(parts, stretch), clipRate, start);
    return buildClip(phrase.say, samples);
  }

  /** The parts of a text, each with the voice that speaks it; what none can speak is left out. */
  async #assign(text: string): Promise<readonly AssignedPart[]> {
    const parts: AssignedPart[] = [];
    for (const run of splitByScript(text, this.#voice.voice.language)) {
      const isForeign = run.languages.length > 0;
      const voice = isForeign ? await this.#foreign.find(run.languages) : this.#voice;
      if (voice === undefined) this.#foreign.report(run.text, run.languages, this.#onWarning);
      else if (isSayable(run.text)) parts.push({ text: run.text, voice });
    }
    return parts;
  }

  /** What brings the voice's own pace to that of the phrase. */
  #stretchFor({ wordsPerMinute }: Phrase): number {
    const { engine, voice } = this.#voice;
    return wordsPerMinute === undefined ? 1 : roundStretch(engine.wordsPerMinute(voice) / wordsPerMinute);
  }

  async #speakAll(parts: readonly AssignedPart[], stretch: number): Promise<Int16Array> {
    const spoken: Int16Array[] = [];
    for (const { text, voice } of parts) spoken.push(await this.#speakCached(text, stretch, voice));
    return joinSamples(spoken, betweenVoicesMs, clipRate);
  }

  async #speakCached(text: string, stretch: number, { speaker, voice }: OpenedVoice): Promise<Int16Array> {
    const key = {
      identity: speaker.identity,
      language: voice.language,
      stretch,
      rate: clipRate,
      shape: shapeVersion,
      text,
    };
    const cached = await this.#cache.read(key);
    if (cached !== undefined) return cached;
    const samples = await speakParts(speaker, text, stretch);
    this.#cache.keep(key, samples);
    return samples;
  }
}

interface AssignedPart {
  readonly text: string;
  readonly voice: OpenedVoice;
}

async function speakParts(speaker: Speaker, text: string, stretch: number): Promise<Int16Array> {
  const parts: Int16Array[] = [];
  for (const part of splitForSpeech(text)) {
    if (isSayable(part)) parts.push(readSpoken(await speaker.speak(part, stretch)));
  }
  return joinSamples(parts, pauseBetweenPartsMs, clipRate);
}

/** Speaks, stretched by a factor; resolves with the samples. */
type SpeakAt = (stretch: number) => Promise<Int16Array>;

/** Faster speech is not understood any more. */
const minStretch = 0.5;
/** Engines do not follow the stretch exactly, and pauses shrink less than words. */
const margin = 0.97;

/** To hundredths, so that the cache's keys repeat. */
function roundStretch(stretch: number): number {
  return Math.floor(100 * stretch) / 100;
}

/**
 * Speaks a phrase within its time limit: at its own pace, then faster and faster. What is too long even then fades out
 * at the limit, because the next count comes on its second whatever happens.
 */
export async function speakWithin({ withinMs }: Phrase, speak: SpeakAt, rate: number, start = 1): Promise<Int16Array> {
  let stretch = start;
  let samples = await speak(stretch);
  if (withinMs === undefined) return samples;
  const maxLength = Math.floor(samplesIn(withinMs, rate));
  while (samples.length > maxLength && stretch > minStretch) {
    stretch = Math.max(minStretch, roundStretch((margin * stretch * maxLength) / samples.length));
    samples = await speak(stretch);
  }
  return samples.length > maxLength ? cutSamples(samples, maxLength, rate) : samples;
}
