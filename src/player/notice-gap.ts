/** Machines sleep, and programs are stopped. A gap is noticed, told, and waited out: nothing bursts, nothing is lost in silence. */
import type { Moment } from './event.ts';
import type { PlayerState } from './state.ts';

/** A wake that comes later than this means that nobody was watching the clock. */
const gapMs = 1_500;

export type Gap =
  | { readonly kind: 'away'; readonly awayMs: number }
  | { readonly kind: 'clock-set'; readonly byMs: number };

/**
 * Compares both clocks since the last look. A real suspend stops the monotonic clock on Linux, so a calendar that ran
 * ahead of it counts as being away; one that ran behind was set back by somebody, and no time was lost.
 */
export function noticeGap(state: PlayerState, moment: Moment, dueMonotonicMs: number | undefined): Gap | undefined {
  if (state.phase.kind !== 'running') return undefined;
  const ranMs = moment.monotonicMs - state.seen.monotonicMs;
  const calendarMs = moment.wallMs - state.seen.wallMs;
  const lateMs = dueMonotonicMs === undefined ? 0 : moment.monotonicMs - dueMonotonicMs;
  if (lateMs > gapMs || calendarMs - ranMs > gapMs) return { kind: 'away', awayMs: Math.max(ranMs, calendarMs) };
  return ranMs - calendarMs > gapMs ? { kind: 'clock-set', byMs: calendarMs - ranMs } : undefined;
}
