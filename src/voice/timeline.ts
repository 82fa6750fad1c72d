import type { Cue, CueKind } from '../plan/plan.ts';

/** A cue as the voice needs it: one of the plan, or a beep. */
export interface AudibleCue extends Pick<Cue, 'atMs' | 'say'> {
  readonly kind: CueKind | 'beep';
}

/** How the plan lies on the clock while it runs. */
export interface Timeline {
  /** The monotonic moment at which `positionMs` is played. */
  readonly anchorMonotonicMs: number;
  readonly positionMs: number;
  /** In order of `atMs`; those before the position are left out. */
  readonly cues: readonly AudibleCue[];
}

export interface TimedCue {
  readonly cue: AudibleCue;
  /** Monotonic moment of hearing. */
  readonly atMs: number;
}

/** The cues that are still to come, each with its moment. */
export function listTimedCues({ anchorMonotonicMs, positionMs, cues }: Timeline): readonly TimedCue[] {
  return cues
    .filter(({ atMs }) => atMs >= positionMs)
    .map((cue) => ({ cue, atMs: anchorMonotonicMs + cue.atMs - positionMs }));
}
