import type { Files } from '../../ports.ts';
import { clipRate } from '../clip.ts';
import { resample } from '../pcm/resample.ts';
import type { FoundVoice } from './recorded-folders.ts';
import { openSoundFile, readRecording } from './sound-file.ts';
import type { Recording } from './voice-file.ts';
import type { VorbisFile } from './vorbis-file.ts';

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
