import type { Warning } from '../../messages/warnings.ts';
import { keepShortest, type Phrase } from '../../plan/planned-phrase.ts';
import { type Candidate, type ChosenVoice, candidateVoices, isWanted, type VoicePreferences } from '../choose-voice.ts';
import type { Clip, Clips } from '../clip.ts';
import { SpeechFailure, type VoiceWorld } from '../speech-engine.ts';
import { ClipCache, defaultCacheBytes } from './clip-cache.ts';
import { ClipMaker } from './clip-maker.ts';
import { ForeignVoices } from './foreign-voices.ts';

export interface PrepareListener {
  onProgress?(done: number, total: number): void;
  /** An engine that failed, a phrase that cannot be said. */
  onWarning?(warning: Warning): void;
}

type RefusedVoice = Extract<Candidate, { kind: 'refused' }>;

export interface Prepared {
  readonly clips: Clips;
  /** The voice that spoke them; `undefined` when none could be taken. */
  readonly voice: ChosenVoice | undefined;
  /** Voices earlier in the order that could not be taken. */
  readonly refused: readonly RefusedVoice[];
  /** What speaks words that the voice cannot read. */
  readonly foreign: ForeignVoices;
  /** Resolves when the new clips are in the cache. Playing does not wait for it. */
  readonly kept: Promise<void>;
}

/** A small machine has two cores. */
const workerCount = 2;

/**
 * Makes the clips of a session with the first voice that works. A voice that fails on the way is reported once and the
 * next one makes all clips again, since half a session in another voice would be worse than a wait.
 */
export async function prepareClips(
  world: VoiceWorld,
  phrases: readonly Phrase[],
  preferences: VoicePreferences,
  listener: PrepareListener = {},
): Promise<Prepared> {
  const cache = new ClipCache(world.files, world.environment.folders.cache, () => world.clock.wallMs());
  const foreign = new ForeignVoices(world);
  const refused: RefusedVoice[] = [];
  for await (const candidate of candidateVoices(world, preferences)) {
    if (candidate.kind === 'refused') {
      refused.push(candidate);
      continue;
    }
    if (!isWanted(candidate, preferences) && isMostlyUnrecorded(world, candidate, phrases)) {
      refused.push({
        kind: 'refused',
        about: { name: candidate.voice.name },
        fault: { code: 'mostly-unrecorded' },
      });
      continue;
    }
    try {
      const clips = await speakAll(world, phrases, candidate, { cache, foreign }, listener);
      return { clips, voice: candidate, refused, foreign, kept: cache.flush(defaultCacheBytes) };
    } catch (error) {
      if (!(error instanceof SpeechFailure)) throw error;
      const { engine, voice } = candidate;
      listener.onWarning?.({ code: 'voice-failed', engine: engine.title, voice: voice.name, fault: error.fault });
      refused.push({ kind: 'refused', about: engine.title, fault: error.fault });
    }
  }
  return { clips: new Map(), voice: undefined, refused, foreign, kept: Promise.resolve() };
}

/** Two voices that take turns all the time are worse than either; nobody minds a few sentences of another one. */
const enoughRecorded = 0.9;

function isMostlyUnrecorded(world: VoiceWorld, { engine, voice }: ChosenVoice, phrases: readonly Phrase[]): boolean {
  const texts = phrases.map(({ say }) => say);
  return engine.shareOf !== undefined && engine.shareOf(world, voice, texts) < enoughRecorded;
}

async function speakAll(
  world: VoiceWorld,
  phrases: readonly Phrase[],
  chosen: ChosenVoice,
  { cache, foreign }: { readonly cache: ClipCache; readonly foreign: ForeignVoices },
  listener: PrepareListener,
): Promise<Clips> {
  const speaker = await chosen.engine.open(world, chosen.voice);
  try {
    const maker = new ClipMaker({ ...chosen, speaker }, foreign, cache, listener.onWarning);
    return await makeInParallel(maker, keepShortest(phrases), listener);
  } finally {
    await Promise.all([speaker.close(), foreign.close()]);
  }
}

async function makeInParallel(maker: ClipMaker, phrases: readonly Phrase[], listener: PrepareListener): Promise<Clips> {
  const clips = new Map<string, Clip>();
  const queue = [...phrases];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let phrase = queue.shift(); phrase !== undefined; phrase = queue.shift()) {
      const clip = await makeOrReport(maker, phrase, listener);
      if (clip !== undefined) clips.set(phrase.say, clip);
      done += 1;
      listener.onProgress?.(done, phrases.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: workerCount }, work));
    return clips;
  } finally {
    // After a failure the other worker must not start another phrase.
    queue.length = 0;
  }
}

/** The clip, or `undefined` with a report where only this phrase cannot be said. Rejects when the voice is at fault. */
export async function makeOrReport(
  maker: ClipMaker,
  phrase: Phrase,
  listener: PrepareListener,
): Promise<Clip | undefined> {
  try {
    return await maker.make(phrase);
  } catch (error) {
    if (!(error instanceof SpeechFailure) || error.fatal) throw error;
    await checkVoice(maker);
    listener.onWarning?.({ code: 'unspeakable', say: phrase.say, fault: error.fault });
    return undefined;
  }
}

/** If the voice cannot say a number either, not the phrase but the voice is at fault. */
async function checkVoice(maker: ClipMaker): Promise<void> {
  try {
    await maker.make({ say: '1' });
  } catch (error) {
    if (!(error instanceof SpeechFailure)) throw error;
    throw new SpeechFailure(error.fault, { fatal: true });
  }
}
