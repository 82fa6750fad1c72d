/** A cue's sound, what is said as samples of a known length; and the cues on the clock. */
import { secondMs } from '../durations.ts';
import type { Cue, CueKind } from '../plan/plan.ts';

/**
 * The sample rate of all clips, of the mixer and of rendered files, in hertz: above the 22,050 Hz of the best engines,
 * so that none of them loses quality.
 */
export const clipRate = 24_000;

/** How many samples sound for so long; not always a whole number. */
export function samplesIn(ms: number, rate = clipRate): number {
  return (ms * rate) / secondMs;
}

/** How long so many samples sound. */
export function soundMs(samples: number, rate = clipRate): number {
  return (samples * secondMs) / rate;
}

export interface Clip {
  readonly say: string;
  /** Mono, at `clipRate`. */
  readonly samples: Int16Array;
  readonly durationMs: number;
}

/** Clips by what they say. */
export type Clips = ReadonlyMap<string, Clip>;

export function buildClip(say: string, samples: Int16Array): Clip {
  return { say, samples, durationMs: soundMs(samples.length) };
}

/** A cue as the voice needs it: one of the plan, or a beep. */
export interface AudibleCue extends Pick<Cue, 'atMs' | 'say'> {
  readonly kind: CueKind | 'beep';
}

/** The plan's cues on the clock while it runs. */
export interface CueTimeline {
  /** The monotonic moment at which `positionMs` is played. */
  readonly anchorMonotonicMs: number;
  readonly positionMs: number;
  /** Cues earlier than this are not started; those that sound already go on, as a count may. `positionMs` where absent. */
  readonly fromMs?: number;
  /** In order of `atMs`. */
  readonly cues: readonly AudibleCue[];
}

export interface TimedCue {
  readonly cue: AudibleCue;
  /** Monotonic moment of hearing. */
  readonly atMs: number;
}

/** Whether a cue was due before the timeline begins. */
export function isBegun({ fromMs, positionMs }: CueTimeline, { atMs }: AudibleCue): boolean {
  return atMs < (fromMs ?? positionMs);
}

/** The cues, each with its moment. */
export function listTimedCues({ anchorMonotonicMs, positionMs, cues }: CueTimeline): readonly TimedCue[] {
  return cues.map((cue) => ({ cue, atMs: anchorMonotonicMs + cue.atMs - positionMs }));
}
