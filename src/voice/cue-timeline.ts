import type { Cue, CueKind } from '../plan/plan.ts';

/** A cue as the voice needs it: one of the plan, or a beep. */
export interface AudibleCue extends Pick<Cue, 'atMs' | 'say'> {
  readonly kind: CueKind | 'beep';
}

/** The plan's cues on the clock while it runs. */
export interface CueTimeline {
  /** The monotonic moment at which `positionMs` is played. */
  readonly anchorMonotonicMs: number;
  readonly positionMs: number;
  /** Cues before this, else before the position, are only played on where they sound already: a count may lead up to it. */
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
