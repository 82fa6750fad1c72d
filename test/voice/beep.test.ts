import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { buildBeepClips, listBeeps } from '../../src/voice/beep.ts';

const rep = { step: 0, set: 1, rep: 1, reps: 1 };
const segments: readonly Segment[] = [
  { kind: 'settle', index: 0, atMs: 0, durationMs: 5000, step: 0 },
  { kind: 'hold', index: 1, atMs: 5000, durationMs: 8000, ...rep },
  { kind: 'move', way: 'out', index: 2, atMs: 13_000, durationMs: 2000, ...rep },
];

const plan: Plan = {
  title: 'Test',
  mode: 'maintenance',
  language: 'en',
  steps: [],
  segments,
  cues: [],
  totalMs: 15_000,
  doseLine: '',
  leftOut: [],
  again: undefined,
  againHint: 'unsure',
  countDown: false,
  rate: 'normal',
  notDone: [],
  hurtLastTime: [],
  unattended: false,
};

describe('beeps', () => {
  it('sound at the start and the end of each hold, differently, and have a clip', () => {
    const beeps = listBeeps(plan);
    expect(beeps.map(({ atMs }) => atMs)).toEqual([5000, 13_000]);
    const [start, end] = beeps.map(({ say }) => buildBeepClips().get(say));
    expect(start?.samples).not.toEqual(end?.samples);
  });

  it('are soft, and begin and end without a click', () => {
    for (const { samples } of buildBeepClips().values()) {
      expect(Math.max(...samples)).toBeLessThan(0.25 * 32_767);
      expect(Math.abs(samples[0] ?? 1)).toBe(0);
      expect(Math.abs(samples.at(-1) ?? 9999)).toBeLessThan(50);
    }
  });
});
