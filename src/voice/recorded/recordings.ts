/** The recordings of a voice: its sound files, decoded piece by piece and checked as a whole. */
import type { Files } from '../../ports.ts';
import { clipRate, samplesIn, soundMs } from '../clip.ts';
import { resample } from '../pcm/shape-speech.ts';
import { type FoundVoice, type RecordedVoice, type Recording, readVoiceFolder } from './voice-folder.ts';
import { VorbisFile } from './vorbis-file.ts';

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
