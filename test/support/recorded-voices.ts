/** Recorded voices that tests can tell apart: each sentence is a tone of its own. */
import { createOggEncoder } from 'wasm-media-encoders';
import { recordingKey } from '../../src/text/spoken-text.ts';
import { buildTone } from './voice-sounds.ts';

const gapMs = 150;

export interface ToneSentence {
  readonly say: string;
  readonly hertz: number;
  readonly lengthMs: number;
}

/** One OGG Vorbis file of tones with silence around each, and where each lies in it. */
export async function encodeTones(sentences: readonly ToneSentence[], rate = 24_000) {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate: rate, channels: 1, vbrQuality: 3 });
  const chunks: Buffer[] = [];
  const places = new Map<string, readonly [number, number]>();
  let atMs = 0;
  for (const { say, hertz, lengthMs } of sentences) {
    const { samples } = buildTone({ rate, hertz, amplitude: 0.3, beforeMs: gapMs, toneMs: lengthMs, afterMs: gapMs });
    places.set(recordingKey(say), [atMs + gapMs, lengthMs]);
    atMs += lengthMs + 2 * gapMs;
    chunks.push(Buffer.from(encoder.encode([samples])));
  }
  return { bytes: new Uint8Array(Buffer.concat([...chunks, Buffer.from(encoder.finalize())])), places };
}

export interface ToneVoice {
  readonly folder: string;
  readonly name?: string;
  readonly language?: string;
  readonly sentences: readonly ToneSentence[];
}

/** The files of a voice by their paths. */
export async function buildToneVoice({ folder, name = 'tess', language = 'en-GB', sentences }: ToneVoice) {
  const { bytes, places } = await encodeTones(sentences);
  const groups = [{ file: 'all.ogg', sentences: Object.fromEntries(places) }];
  const description = { format: 1, name, language, level: 0.15, groups };
  return { [`${folder}/voice.json`]: JSON.stringify(description), [`${folder}/all.ogg`]: bytes };
}

/** The tone that is heard, in hertz, by how often the samples cross zero. */
export function hertzOf(samples: ArrayLike<number>, rate: number): number {
  let crossings = 0;
  for (let index = 1; index < samples.length; index += 1) {
    if ((samples[index - 1] ?? 0) < 0 !== (samples[index] ?? 0) < 0) crossings += 1;
  }
  return (crossings * rate) / (2 * samples.length);
}
