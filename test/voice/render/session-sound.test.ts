import { describe, expect, it } from 'vitest';
import { clipRate } from '../../../src/voice/clip.ts';
import { buildSessionSound, mixSession } from '../../../src/voice/render/session-sound.ts';
import { buildSpokenPlan, buildSpokenSession, voiceToneClips } from '../../support/voice-session.ts';

function mixAll(session: Parameters<typeof mixSession>[0]): Int16Array {
  const samples = new Int16Array(session.sampleCount);
  let at = 0;
  for (const block of mixSession(session)) {
    samples.set(block, at);
    at += block.length;
  }
  expect(at).toBe(session.sampleCount);
  return samples;
}

describe('a session as sound', () => {
  it('has every cue at the exact sample of its offset', () => {
    const samples = mixAll(buildSpokenSession(9000));
    for (let second = 0; second < 9; second += 1) {
      const at = second * clipRate;
      const clip = voiceToneClips.get(['one', 'two', 'three'][second % 3] ?? '')?.samples ?? new Int16Array(0);
      expect(samples.subarray(at, at + clip.length)).toEqual(clip);
    }
  });

  it('is as long as the plan, and longer where the last word needs it', () => {
    const plan = buildSpokenPlan(9000);
    const lengthOf = (cues: typeof plan.cues) =>
      (buildSessionSound(plan, cues, voiceToneClips).sampleCount * 1000) / clipRate;
    expect(lengthOf(plan.cues)).toBeCloseTo(9500, 0);
    expect(lengthOf([{ atMs: 8900, say: 'one', kind: 'end', segment: 0 }])).toBeCloseTo(8900 + 250 + 500, 0);
  });

  it('has a chapter for each step, without gaps', () => {
    expect(buildSpokenSession(9000).chapters.map(({ atMs, endMs, title }) => [atMs, endMs, title])).toEqual([
      [0, 3000, 'Bird-dog'],
      [3000, 6000, 'Bridging'],
      [6000, 9500, expect.stringMatching(/cold/i)],
    ]);
  });
});
