/** A cue's sound: what is said, as samples of a known length. */

/**
 * The sample rate of all clips, of the mixer and of rendered files, in hertz: above the 22,050 Hz of the best engines,
 * so that none of them loses quality.
 */
export const clipRate = 24_000;

export interface Clip {
  readonly say: string;
  /** Mono, at `clipRate`. */
  readonly samples: Int16Array;
  readonly durationMs: number;
}

/** A text to be spoken. */
export interface Phrase {
  readonly say: string;
  /** The phrase is spoken faster until it lasts no longer than this. */
  readonly withinMs?: number;
  /** The pace of an instruction; what belongs to a moment is spoken at the voice's own. */
  readonly wordsPerMinute?: number;
}

/** Clips by what they say. */
export type Clips = ReadonlyMap<string, Clip>;

export function buildClip(say: string, samples: Int16Array): Clip {
  return { say, samples, durationMs: (samples.length * 1000) / clipRate };
}
