import { describe, expect, it } from 'vitest';
import {
  cutSamples,
  joinSamples,
  peakOf,
  resample,
  shapeSpeech,
  speechLevel,
  trim,
} from '../../../src/voice/pcm/shape-speech.ts';
import { buildTone } from '../../support/voice-sounds.ts';

const rate = 24_000;

function levelOf(samples: Int16Array): number {
  return speechLevel(
    Float32Array.from(samples, (sample) => sample / 32768),
    rate,
  );
}

describe('trim', () => {
  it('keeps 10 ms before the sound and 30 ms after it', () => {
    const { samples } = trim(buildTone({ beforeMs: 230, toneMs: 400, afterMs: 150 }));
    expect(samples.length / 16).toBeCloseTo(10 + 400 + 30, 0);
  });

  it('treats what is below 3 % of the loudest sample as silence', () => {
    const sound = buildTone({ beforeMs: 100, toneMs: 200, amplitude: 0.5 });
    sound.samples.fill(0.014, 0, 1600);
    expect(trim(sound).samples.length / 16).toBeCloseTo(210, 0);
    sound.samples.fill(0.016, 0, 1600);
    expect(trim(sound).samples.length / 16).toBeCloseTo(300, 0);
  });
});

describe('resample', () => {
  it.each([8_000, 16_000, 22_050, 44_100, 48_000])('does not change a tone of 1 kHz from %i Hz', (from) => {
    const { samples } = resample(buildTone({ rate: from, hertz: 1000, toneMs: 200 }), rate);
    const wanted = buildTone({ rate, hertz: 1000, toneMs: 200 }).samples;
    expect(samples.length).toBeCloseTo(wanted.length, -1);
    const middle = samples.subarray(1000, 3000).map((sample, index) => Math.abs(sample - (wanted[index + 1000] ?? 0)));
    expect(peakOf(middle)).toBeLessThan(0.01);
  });

  it('removes what the lower rate cannot represent', () => {
    const { samples } = resample(buildTone({ rate: 48_000, hertz: 15_000, toneMs: 200 }), rate);
    expect(peakOf(samples.subarray(1000, 3000))).toBeLessThan(0.01);
  });
});

describe('shapeSpeech', () => {
  it('brings soft and loud speech to one level, without clipping', () => {
    const soft = shapeSpeech(buildTone({ amplitude: 0.05 }), rate);
    const loud = shapeSpeech(buildTone({ amplitude: 1 }), rate);
    expect(levelOf(soft ?? new Int16Array(0))).toBeCloseTo(levelOf(loud ?? new Int16Array(0)), 2);
    expect(peakOf(Float32Array.from(loud ?? [], (sample) => sample / 32768))).toBeLessThan(0.9);
  });

  it('does not clip speech whose peaks are far above its level', () => {
    const sound = buildTone({ amplitude: 0.05 });
    sound.samples.fill(1, 2000, 2020);
    const shaped = shapeSpeech(sound, rate) ?? new Int16Array(0);
    expect(Math.max(...shaped)).toBeLessThan(32767);
  });

  it('begins and ends softly', () => {
    const shaped = shapeSpeech(buildTone({ toneMs: 300 }), rate) ?? new Int16Array(0);
    expect(Math.abs(shaped[0] ?? 1)).toBeLessThan(200);
    expect(Math.abs(shaped.at(-1) ?? 1)).toBeLessThan(200);
  });

  it('returns nothing for silence', () => {
    expect(shapeSpeech(buildTone({ amplitude: 0.003 }), rate)).toBeUndefined();
    expect(shapeSpeech({ samples: new Float32Array(0), rate: 16_000 }, rate)).toBeUndefined();
  });
});

describe('cutSamples', () => {
  it('cuts to the length and fades the end', () => {
    const cut = cutSamples(new Int16Array(2400).fill(10_000), 1200, rate);
    expect(cut).toHaveLength(1200);
    expect(cut[0]).toBe(10_000);
    expect(Math.abs(cut.at(-1) ?? 10_000)).toBeLessThan(20);
  });
});

describe('joinSamples', () => {
  it('puts the pause between the parts only', () => {
    const joined = joinSamples([Int16Array.of(1, 1), Int16Array.of(2)], 1, 2000);
    expect([...joined]).toEqual([1, 1, 0, 0, 2]);
  });
});
