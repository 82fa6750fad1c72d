/** A sound that stood still although nobody has paused it: the machine slept, or the browser has stopped the page. */
import { minuteMs } from '../../../durations.ts';
import { packOnSkin } from '../../../plan/plan.ts';
import type { SessionTrack } from './session-track.ts';

/** Even a slow device begins to play it in less. Own choice. */
export const gapMs = 10_000;

/**
 * Waits for the person. As where nobody can press a key on the terminal, a pack that was not counted for a minute is over:
 * the session goes on with the words that take it off. Returns where the sound has to go.
 */
export function leave(track: SessionTrack, awayMs: number, wallMs: number): number {
  const { plan, segment, positionMs, soundMs } = track;
  track.emit({ type: 'gap', awayMs, positionMs, wallMs });
  track.halt('away', wallMs);
  return packOnSkin(plan, segment) && awayMs >= minuteMs ? track.seek(plan.totalMs, wallMs) : soundMs;
}
