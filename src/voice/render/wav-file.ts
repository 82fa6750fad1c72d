import { clipRate } from '../clip.ts';
import { buildPcmBytes, buildWavHeader } from '../pcm/wav.ts';
import { mixSession, type SoundFormat } from './session-sound.ts';

/** Uncompressed; knows no chapters. */
export const wav: SoundFormat = {
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
