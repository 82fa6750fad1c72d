/** Recorded voices: sentences that somebody spoke beforehand. Another engine speaks those that nobody could foresee. */
import { primaryLanguage } from '../../messages/messages-for.ts';
import { betweenRecordingsMs, recordingKey, splitRecorded } from '../../text/spoken-text.ts';
import { clipRate, samplesIn } from '../clip.ts';
import { sha256 } from '../hash-file.ts';
import { changePace, speechLevel, toInt16 } from '../pcm/shape-speech.ts';
import {
  type FoundVoice,
  findRecordedVoices,
  type Recording,
  RecordingReader,
  recordedShare,
} from '../recorded/recorded-voice.ts';
import {
  type EngineVoice,
  readSpoken,
  type Speaker,
  type SpeechEngine,
  SpeechFailure,
  type VoiceWorld,
} from '../speech-engine.ts';

/** What recordings are made at, and what other voices are brought to beside them. */
const ownWordsPerMinute = 160;

/** Less than between two sentences. */
const pauseAfterColonMs = 160;

/** Nobody hears a difference of pace as small as this. */
const smallestChange = 0.03;

/** `understudies`, which speak what is not recorded: the first that is here and speaks the language of the voice is taken. */
export function buildRecorded(understudies: readonly SpeechEngine[]): SpeechEngine {
  return {
    id: 'recorded',
    title: 'recorded',
    // A recorded voice is not installed, but made.
    canSpeak: () => false,
    wordsPerMinute: () => ownWordsPerMinute,
    async inspect({ files, settings }) {
      const voices = findRecordedVoices(files, settings.voiceFolders).map(({ voice: { name, language } }) => ({
        name,
        language,
      }));
      if (voices.length > 0) return { available: true, voices };
      return { available: false, fault: { code: 'none-recorded' } };
    },
    shareOf: (world, voice, texts) => {
      const found = findVoice(world, voice);
      return found === undefined ? 0 : recordedShare(found.voice, texts);
    },
    async open(world, voice, options) {
      const found = findVoice(world, voice);
      if (found === undefined) throw new SpeechFailure({ code: 'gone' }, { fatal: true });
      const open = () => openUnderstudy(understudies, world, found.voice.language, options);
      return new RecordedSpeaker(await identify(world, found), found, new RecordingReader(world.files, found), open);
    },
  };
}

function findVoice({ files, settings }: VoiceWorld, { name, language }: EngineVoice): FoundVoice | undefined {
  const isIt = ({ voice }: FoundVoice) => voice.name === name && voice.language === language;
  return findRecordedVoices(files, settings.voiceFolders).find(isIt);
}

/** Another engine with its voice, ready to speak. */
interface OpenedUnderstudy {
  readonly speaker: Speaker;
  /** What brings it to the pace of recordings. */
  readonly stretch: number;
}

class RecordedSpeaker implements Speaker {
  readonly identity: string;
  readonly #found: FoundVoice;
  readonly #reader: RecordingReader;
  readonly #openUnderstudy: () => Promise<OpenedUnderstudy | undefined>;
  #understudy: Promise<OpenedUnderstudy | undefined> | undefined;

  constructor(
    identity: string,
    found: FoundVoice,
    reader: RecordingReader,
    open: () => Promise<OpenedUnderstudy | undefined>,
  ) {
    this.identity = identity;
    this.#found = found;
    this.#reader = reader;
    this.#openUnderstudy = open;
  }

  async speak(text: string, stretch: number): Promise<Int16Array> {
    const parts: { readonly samples: Float32Array; readonly pauseMs: number }[] = [];
    for (const sentence of this.#split(text)) {
      const recording = this.#find(sentence);
      const samples =
        (recording && (await this.#readAt(recording, stretch))) ?? (await this.#speakWithUnderstudy(sentence, stretch));
      parts.push({ samples, pauseMs: (sentence.endsWith(':') ? pauseAfterColonMs : betweenRecordingsMs) * stretch });
    }
    return toInt16(join(parts));
  }

  async close(): Promise<void> {
    await (await this.#understudy)?.speaker.close();
  }

  /** Sentences that are not recorded and follow each other are spoken in one breath. */
  #split(text: string): readonly string[] {
    const parts: string[] = [];
    let isOpen = false;
    for (const sentence of splitRecorded(text)) {
      const isRecorded = this.#find(sentence) !== undefined;
      if (isOpen && !isRecorded) parts.push(`${parts.pop()} ${sentence}`);
      else parts.push(sentence);
      isOpen = !isRecorded;
    }
    return parts;
  }

  #find(sentence: string): Recording | undefined {
    return this.#found.voice.recordings.get(recordingKey(sentence));
  }

  /** `undefined` where the sound file is missing or damaged: then the sentence is spoken as if it were not recorded. */
  async #readAt(recording: Recording, stretch: number): Promise<Float32Array | undefined> {
    const samples = await this.#reader.read(recording);
    if (samples === undefined) return undefined;
    return Math.abs(stretch - 1) < smallestChange ? samples : changePace(samples, stretch, clipRate);
  }

  async #speakWithUnderstudy(text: string, stretch: number): Promise<Float32Array> {
    this.#understudy ??= this.#openUnderstudy();
    const understudy = await this.#understudy;
    if (understudy === undefined) throw new SpeechFailure({ code: 'not-recorded' }, { fatal: false });
    const shaped = readSpoken(await understudy.speaker.speak(text, stretch * understudy.stretch));
    const samples = Float32Array.from(shaped, (sample) => sample / 32768);
    const gain = this.#found.voice.level / Math.max(speechLevel(samples, clipRate), Number.MIN_VALUE);
    return samples.map((sample) => sample * gain);
  }
}

/** Each part with a pause before the next one. */
function join(parts: readonly { readonly samples: Float32Array; readonly pauseMs: number }[]): Float32Array {
  const starts: number[] = [];
  let length = 0;
  for (const { samples, pauseMs: afterMs } of parts) {
    starts.push(length);
    length += samples.length + Math.round(samplesIn(afterMs));
  }
  const last = parts.at(-1);
  const joined = new Float32Array(Math.max(0, (starts.at(-1) ?? 0) + (last?.samples.length ?? 0)));
  for (const [index, { samples }] of parts.entries()) joined.set(samples, starts[index]);
  return joined;
}

async function openUnderstudy(
  understudies: readonly SpeechEngine[],
  world: VoiceWorld,
  language: string,
  options: { readonly isLowPriority: boolean } | undefined,
): Promise<OpenedUnderstudy | undefined> {
  for (const engine of understudies) {
    const state = await engine.inspect(world);
    if (!state.available) continue;
    const isSpoken = (voice: EngineVoice) => primaryLanguage(voice.language) === primaryLanguage(language);
    const voice = state.voices.find(isSpoken);
    if (voice === undefined) continue;
    const speaker = await engine.open(world, voice, options);
    return { speaker, stretch: engine.wordsPerMinute(voice) / ownWordsPerMinute };
  }
  return undefined;
}

/** Differs where the description or any sound file of it does. */
async function identify({ files }: VoiceWorld, { folder }: FoundVoice): Promise<string> {
  const facts = files.list(folder).map((name) => {
    const { sizeBytes, modifiedMs } = files.facts(files.join(folder, name)) ?? {};
    return [name, sizeBytes, modifiedMs];
  });
  return `recorded:${await sha256(JSON.stringify([folder, facts]))}`;
}
