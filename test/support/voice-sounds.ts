import { buildWav, type Waveform } from '../../src/voice/pcm/wav.ts';

/** A tone of a given loudness with silence before and after it. */
export function buildTone(options: {
  readonly rate?: number;
  readonly hertz?: number;
  readonly amplitude?: number;
  readonly beforeMs?: number;
  readonly toneMs?: number;
  readonly afterMs?: number;
}): Waveform {
  const { rate = 16_000, hertz = 440, amplitude = 0.5, beforeMs = 0, toneMs = 300, afterMs = 0 } = options;
  const at = (ms: number) => Math.round((ms * rate) / 1000);
  const samples = new Float32Array(at(beforeMs + toneMs + afterMs));
  for (let index = at(beforeMs); index < at(beforeMs + toneMs); index += 1) {
    // A cosine: the tone is loud from its first sample, so that tests know where it begins.
    samples[index] = amplitude * Math.cos((2 * Math.PI * hertz * (index - at(beforeMs))) / rate);
  }
  return { samples, rate };
}

/** The same as a file, as a speech engine would write it. */
export function buildToneWav(options: Parameters<typeof buildTone>[0]): Uint8Array {
  const { samples, rate } = buildTone(options);
  return buildWav(
    Int16Array.from(samples, (sample) => Math.round(sample * 32767)),
    rate,
  );
}
