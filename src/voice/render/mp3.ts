import { createMp3Encoder } from 'wasm-media-encoders';
import { clipRate } from '../clip.ts';
import { encodeSession } from './encode.ts';
import { buildId3Tag } from './id3-tag.ts';
import type { SoundFormat } from './sound-format.ts';

/** Plenty for one voice. Constant, because the encoder's files of variable rate report the wrong length. */
const bitrate = 64;

export const mp3: SoundFormat = {
  extension: 'mp3',
  async *render(session, onProgress) {
    const encoder = await createMp3Encoder();
    encoder.configure({ sampleRate: clipRate, channels: 1, bitrate });
    yield buildId3Tag(session);
    yield* encodeSession(session, encoder, onProgress);
  },
};
