import type { Plan } from '../../src/plan/plan.ts';
import { buildClip, type Clips, clipRate } from '../../src/voice/clip.ts';
import { buildSessionSound, type SessionSound } from '../../src/voice/render/session-sound.ts';
import { sampleExercise, usualPace } from './sample-routines.ts';

const counts = ['one', 'two', 'three'];

/** Clips that are tones: what is in them does not matter. */
export const voiceToneClips: Clips = new Map(
  counts.map((say, index) => {
    const samples = Int16Array.from({ length: clipRate / 4 }, (_, at) => 9000 * Math.sin(at * 0.05 * (index + 1)));
    return [say, buildClip(say, samples)];
  }),
);

/** A plan of two exercises and a pack, as long as is asked for, with a count every second. */
export function buildSpokenPlan(totalMs: number): Plan {
  const third = totalMs / 3;
  const exercise = (name: string, index: number) => ({
    kind: 'exercise' as const,
    index,
    number: index + 1,
    exercise: sampleExercise({ name }),
    work: { kind: 'hold', holdMs: 8000 } as const,
    dose: { sets: [1], sides: [] },
    ranges: { work: { kind: 'hold', holdMs: { low: 8000, high: 8000 } } as const, sets: [] },
    pace: usualPace,
    alternates: false,
    moreOn: undefined,
    easier: false,
    note: undefined,
  });
  return {
    title: 'Lower back – Größe',
    mode: 'maintenance',
    language: 'en',
    steps: [exercise('Bird-dog', 0), exercise('Bridging', 1), { kind: 'pack', index: 2, pack: 'cold', forMs: third }],
    segments: [0, 1, 2].map((step) => ({
      ...{ kind: 'hold', set: 1, rep: 1, reps: 1 },
      index: step,
      atMs: step * third,
      durationMs: third,
      step,
    })),
    cues: Array.from({ length: Math.floor(totalMs / 1000) }, (_, index) => ({
      atMs: index * 1000,
      kind: 'count' as const,
      say: counts[index % counts.length] ?? '',
      segment: 0,
    })),
    totalMs,
    doseLine: 'Holds of 8 s.',
    leftOut: [],
    again: undefined,
    againHint: 'unsure',
    countDown: false,
    rate: 'normal',
    notDone: [],
    hurtLastTime: [],
    unattended: false,
  };
}

export function buildSpokenSession(totalMs: number): SessionSound {
  const plan = buildSpokenPlan(totalMs);
  return buildSessionSound(plan, plan.cues, voiceToneClips);
}
