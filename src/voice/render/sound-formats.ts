import { clipRate } from '../clip.ts';
import { buildPcmBytes, buildWavHeader } from '../pcm/wav.ts';
import { mp3 } from './mp3.ts';
import { ogg } from './ogg.ts';
import { mixSession } from './session-sound.ts';
import type { SoundFormat } from './sound-format.ts';

/** Uncompressed; knows no chapters. */
const wav: SoundFormat = {
  extension: 'wav',
  async *render(session, onProgress) {
    yield buildWavHeader(session.sampleCount, clipRate);
    let done = 0;
    for (const samples of mixSession(session)) {
      yield buildPcmBytes(samples);
      done += samples.length;
      onProgress(done);
    }
  },
};

/** Every format that a session can be written in, the default first. */
export const soundFormats: readonly SoundFormat[] = [ogg, mp3, wav];
