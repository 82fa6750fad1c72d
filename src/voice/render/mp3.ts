import { createMp3Encoder } from 'wasm-media-encoders';
import { clipRate } from '../clip.ts';
import { buildId3Tag } from './id3-tag.ts';
import { type Bitrate, buildMp3Header } from './mp3-header.ts';
import { encodeSession, type SoundFormat } from './session-sound.ts';

/** Of constant rate, because files of variable rate report the wrong length. */
export function buildMp3(bitrate: Bitrate): SoundFormat {
  return {
    async *render(session, onProgress) {
      const encoder = await createMp3Encoder();
      // Left to itself it would lower the rate of the samples with that of the bits, and the first frame would be wrong.
      encoder.configure({ sampleRate: clipRate, outputSampleRate: clipRate, channels: 1, bitrate });
      yield buildId3Tag(session);
      yield buildMp3Header(session.sampleCount, bitrate);
      yield* encodeSession(session, encoder, onProgress);
    },
  };
}
