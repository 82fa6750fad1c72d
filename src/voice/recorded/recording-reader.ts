import type { Files } from '../../ports.ts';
import { clipRate } from '../clip.ts';
import { resample } from '../pcm/resample.ts';
import { SpeechFailure } from '../speech-engine.ts';
import type { FoundVoice } from './recorded-folders.ts';
import type { Recording } from './voice-file.ts';
import { VorbisFile } from './vorbis-file.ts';

/** An hour of speech has about 15 MB. */
const maxSoundBytes = 64 * 1024 * 1024;

/** Decodes recordings of one voice. A sound file is read with its first one. */
export class RecordingReader {
  readonly #files: Files;
  readonly #folder: string;
  readonly #opened = new Map<string, Promise<VorbisFile | undefined>>();

  constructor(files: Files, { folder }: FoundVoice) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Its samples at the clips' rate. Rejects with a SpeechFailure where the file does not have it. */
  async read({ file, startMs, lengthMs }: Recording): Promise<Float32Array> {
    const sound = await this.#open(file);
    if (sound === undefined) throw unreadable(file);
    const at = (ms: number) => Math.round((ms * sound.rate) / 1000);
    const samples = await sound.read(at(startMs), at(startMs + lengthMs));
    if (samples.length < at(lengthMs) - 1) throw unreadable(file);
    return resample({ samples, rate: sound.rate }, clipRate).samples;
  }

  #open(file: string): Promise<VorbisFile | undefined> {
    const opened = this.#opened.get(file) ?? this.#load(file);
    this.#opened.set(file, opened);
    return opened;
  }

  async #load(file: string): Promise<VorbisFile | undefined> {
    try {
      return await VorbisFile.open(await this.#files.read(this.#files.join(this.#folder, file), maxSoundBytes));
    } catch {
      return undefined;
    }
  }
}

function unreadable(file: string): SpeechFailure {
  return new SpeechFailure({ code: 'failed', message: `${file} has not all of its sentences` }, { fatal: false });
}
