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
  /** In order of `atMs`. One before the position is only played on where it sounds already. */
  readonly cues: readonly AudibleCue[];
}

export interface TimedCue {
  readonly cue: AudibleCue;
  /** Monotonic moment of hearing. */
  readonly atMs: number;
}

/** The cues, each with its moment. */
export function listTimedCues({ anchorMonotonicMs, positionMs, cues }: CueTimeline): readonly TimedCue[] {
  return cues.map((cue) => ({ cue, atMs: anchorMonotonicMs + cue.atMs - positionMs }));
}
