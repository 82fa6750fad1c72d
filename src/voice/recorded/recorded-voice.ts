/**
 * A recorded voice: its folder, what its `voice.json` says and where such folders are, and its recordings, decoded piece by
 * piece and checked as a whole.
 */
import { minuteMs } from '../../durations.ts';
import type { Files } from '../../ports.ts';
import { recordingKey, splitRecorded } from '../../text/spoken-text.ts';
import { clipRate, samplesIn, soundMs } from '../clip.ts';
import { resample } from '../pcm/shape-speech.ts';
import { VorbisFile } from './vorbis-file.ts';

/** Where a sentence lies in a sound file, in milliseconds. */
export interface Recording {
  readonly file: string;
  readonly startMs: number;
  readonly lengthMs: number;
}

export interface RecordedVoice {
  readonly name: string;
  readonly language: string;
  /** Root mean square of its speech, 0 to 1: what is not recorded is spoken as loud. */
  readonly level: number;
  /** By `recordingKey`. */
  readonly recordings: ReadonlyMap<string, Recording>;
}

export const voiceFileName = 'voice.json';
const format = 1;

const longestMs = minuteMs;

/** `undefined` where the bytes are no description of a voice. Sentences that are described wrongly are left out. */
export function readVoiceFile(bytes: Uint8Array): RecordedVoice | undefined {
  const voice = parseRecord(new TextDecoder().decode(bytes));
  if (voice?.format !== format) return undefined;
  const { name, language, level, groups } = voice;
  if (!isName(name) || !isLanguage(language) || !Array.isArray(groups)) return undefined;
  if (!isNumber(level, 0.01, 1)) return undefined;
  return { name, language, level, recordings: new Map(groups.flatMap(listRecordings)) };
}

/** How many of the sentences of these texts the voice has, 0 to 1. */
export function recordedShare({ recordings }: RecordedVoice, texts: readonly string[]): number {
  const sentences = texts.flatMap(splitRecorded);
  const recorded = sentences.filter((sentence) => recordings.has(recordingKey(sentence)));
  return sentences.length === 0 ? 1 : recorded.length / sentences.length;
}

function listRecordings(group: unknown): readonly (readonly [string, Recording])[] {
  if (!isRecord(group) || !isFileName(group.file) || !isRecord(group.sentences)) return [];
  const { file, sentences } = group;
  return Object.entries(sentences).flatMap(([sentence, place]) => {
    const [startMs, lengthMs] = Array.isArray(place) ? place : [];
    if (!isNumber(startMs, 0, Number.MAX_SAFE_INTEGER) || !isNumber(lengthMs, 1, longestMs)) return [];
    return [[sentence, { file, startMs, lengthMs }] as const];
  });
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}

/** A name can be typed after --voice, and holds nothing that a terminal would obey. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value);
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
}

/** A file in the very folder. */
function isFileName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w.-]{0,79}$/.test(value);
}

const maxDescriptionBytes = 4 * 1024 * 1024;

export interface FoundVoice {
  readonly folder: string;
  readonly voice: RecordedVoice;
}

/** Every voice once; the first of a name counts in each language. What cannot be read is no voice. */
export function findRecordedVoices(files: Files, folders: readonly string[]): readonly FoundVoice[] {
  const found = folders
    .flatMap((parent) => listFolders(files, parent))
    .flatMap((folder): readonly FoundVoice[] => {
      const voice = readVoiceFolder(files, folder);
      return voice === undefined ? [] : [{ folder, voice }];
    });
  const keyOf = ({ voice: { name, language } }: FoundVoice) => `${language.toLowerCase()} ${name}`;
  return [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

function readVoiceFolder(files: Files, folder: string): RecordedVoice | undefined {
  try {
    return readVoiceFile(files.readSync(files.join(folder, voiceFileName), maxDescriptionBytes));
  } catch {
    return undefined;
  }
}

function listFolders(files: Files, parent: string): readonly string[] {
  try {
    return files.list(parent).map((name) => files.join(parent, name));
  } catch {
    return [];
  }
}

// The recordings of a voice: its sound files, decoded piece by piece and checked as a whole.

/** Decodes recordings of one voice. A sound file is read with its first one. */
export class RecordingReader {
  readonly #files: Files;
  readonly #folder: string;
  readonly #opened = new Map<string, Promise<VorbisFile | undefined>>();

  constructor(files: Files, { folder }: FoundVoice) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Its samples at the clips' rate; `undefined` where the file is missing, or does not have it whole. */
  async read(recording: Recording): Promise<Float32Array | undefined> {
    const sound = await this.#open(recording.file);
    const samples = sound && (await readRecording(sound, recording));
    return sound && samples && resample({ samples, rate: sound.rate }, clipRate).samples;
  }

  #open(file: string): Promise<VorbisFile | undefined> {
    const opened = this.#opened.get(file) ?? openSoundFile(this.#files, this.#files.join(this.#folder, file));
    this.#opened.set(file, opened);
    return opened;
  }
}

/** An hour of speech has about 15 MB. */
export const maxSoundBytes = 64 * 1024 * 1024;

/** `undefined` where it cannot be read, or is no sound. */
async function openSoundFile(files: Files, path: string): Promise<VorbisFile | undefined> {
  try {
    return await VorbisFile.open(files.readSync(path, maxSoundBytes));
  } catch {
    return undefined;
  }
}

/** The samples of a recording; `undefined` where the file does not have it whole. */
async function readRecording(sound: VorbisFile, { startMs, lengthMs }: Recording): Promise<Float32Array | undefined> {
  const at = (ms: number) => Math.round(samplesIn(ms, sound.rate));
  try {
    const samples = await sound.read(at(startMs), at(startMs + lengthMs));
    return samples.length < at(lengthMs) - 1 ? undefined : samples;
  } catch {
    return undefined;
  }
}

/** Why a folder is no recorded voice. */
export type VoiceFolderFault =
  | { readonly code: 'not-described' }
  | { readonly code: 'nothing-recorded' }
  /** An engine is called so, or a voice that is here without it. */
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'no-sound'; readonly file: string }
  /** The file is shorter than what is said to be in it. */
  | { readonly code: 'too-short'; readonly file: string; readonly sentence: string };

/** Reads every sound file, looks whether it has all of its sentences, and decodes one of them. */
export async function checkVoiceFolder(
  files: Files,
  folder: string,
): Promise<{ readonly voice: RecordedVoice } | { readonly fault: VoiceFolderFault }> {
  const voice = readVoiceFolder(files, folder);
  if (voice === undefined) return { fault: { code: 'not-described' } };
  if (voice.recordings.size === 0) return { fault: { code: 'nothing-recorded' } };
  for (const file of listSoundFiles(voice)) {
    const sound = await openSoundFile(files, files.join(folder, file));
    if (sound === undefined) return { fault: { code: 'no-sound', file } };
    const lengthMs = soundMs(sound.length, sound.rate);
    const own = [...voice.recordings].filter(([, one]) => one.file === file);
    const beyond = own.find(([, one]) => one.startMs + one.lengthMs > lengthMs);
    if (beyond !== undefined) return { fault: { code: 'too-short', file, sentence: beyond[0] } };
    for (const [, one] of own.slice(0, 1)) {
      if ((await readRecording(sound, one)) === undefined) return { fault: { code: 'no-sound', file } };
    }
  }
  return { voice };
}

export function listSoundFiles({ recordings }: RecordedVoice): readonly string[] {
  return [...new Set([...recordings.values()].map(({ file }) => file))];
}
