import type { Variants } from '../messages/messages.ts';
import type { CueKind } from './plan.ts';

/** Something that should be said in a segment, before it is known whether there is room. */
export interface CueDraft {
  readonly kind: CueKind;
  /** The same thing in falling length; the longest that fits is said. */
  readonly variants: Variants;
  /** Offset from the segment's start; absent for a sentence that follows the one before. */
  readonly afterMs?: number;
  readonly priority: number;
}

/**
 * Who wins where two cues want the same time. Counts come first, because the person times each breath by them;
 * a side is told rather than a name, and the starting position rather than the finer points.
 */
export const priorities = {
  count: 100,
  safety: 95,
  side: 90,
  switch: 80,
  /** The last three of a switch or a rest: they give way to the side that is named. */
  lastThree: 75,
  firstForm: 70,
  name: 60,
  form: 40,
  breathe: 30,
  opening: 20,
  ready: 10,
} as const;
