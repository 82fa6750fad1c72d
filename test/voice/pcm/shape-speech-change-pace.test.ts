import { expect, test } from 'vitest';
import { changePace } from '../../../src/voice/pcm/shape-speech.ts';
import { hertzOf } from '../../support/recorded-voices.ts';
import { buildTone } from '../../support/voice-sounds.ts';

const rate = 24_000;

test.each([0.6, 0.8, 1.25])('speech at %f of its length keeps its pitch and its loudness', (stretch) => {
  const { samples } = buildTone({ rate, hertz: 140, amplitude: 0.4, toneMs: 800 });
  const changed = changePace(samples, stretch, rate);
  expect(changed.length / samples.length).toBeCloseTo(stretch, 3);
  const inner = changed.slice(rate / 20, -rate / 20);
  expect(Math.abs(hertzOf(inner, rate) - 140)).toBeLessThan(5);
  const peak = inner.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(peak).toBeGreaterThan(0.36);
  expect(peak).toBeLessThan(0.44);
});
