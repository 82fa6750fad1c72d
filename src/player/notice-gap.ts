/** Machines sleep, and programs are stopped. A gap is noticed, told, and waited out: nothing bursts, nothing is lost in silence. */
import type { Moment } from './event.ts';
import type { PlayerInput, PlayerState } from './state.ts';

/** A wake that comes later than this means that nobody was watching the clock. So do clocks that differ by more. */
const gapMs = 1_500;

/**
 * After a stop so much is a gap already: a count that is later is one that the mixer leaves out, since the next one
 * would follow at its heels (`latestMs` there).
 */
const overdueMs = 300;

/** Within this time the signal that tells of a stop has reached us, as tried on a busy machine. */
export const signalMs = 50;

export type Gap =
  | { readonly kind: 'away'; readonly awayMs: number }
  | { readonly kind: 'clock-set'; readonly byMs: number };

/** What there is to judge by: when the input was due, and whether the program was stopped since the last look. */
export type ClockSample = Pick<Exclude<PlayerInput, { type: 'start' }>, 'moment' | 'dueMonotonicMs' | 'hasReturned'>;

/**
 * Compares the clocks since the last look. A suspend stops the monotonic clock on Linux, but not the one since the
 * machine's start. A calendar that goes its own way was set by somebody, and no time was lost.
 */
export function noticeGap(state: PlayerState, look: ClockSample): Gap | undefined {
  if (state.phase.kind !== 'running') return undefined;
  const seen = lastLook(state, look);
  const ranMs = look.moment.monotonicMs - seen.monotonicMs;
  const passedMs = Math.max(ranMs, look.moment.bootMs - seen.bootMs);
  if (isStop(look, ranMs) || latenessOf(look) > gapMs || passedMs - ranMs > gapMs) {
    return { kind: 'away', awayMs: passedMs };
  }
  const setMs = look.moment.wallMs - seen.wallMs - passedMs;
  return Math.abs(setMs) > gapMs ? { kind: 'clock-set', byMs: setMs } : undefined;
}

/** The last one before a stop: what was hardly late may have been told after it, but before the signal came. */
function lastLook({ seen, seenBefore }: PlayerState, { moment, hasReturned }: ClockSample): Moment {
  return hasReturned && moment.monotonicMs - seen.monotonicMs <= signalMs ? seenBefore : seen;
}

/** How long a stop was, nobody knows: at most as long as nobody has looked. */
function isStop(look: ClockSample, ranMs: number): boolean {
  return look.hasReturned && (latenessOf(look) > overdueMs || ranMs > gapMs);
}

/**
 * Whether a look is so late that the program may have been stopped meanwhile, and not so late that this makes no
 * difference. The signal that tells of it may still be on its way.
 */
export function mayHaveBeenStopped(state: PlayerState, look: ClockSample): boolean {
  const lateMs = latenessOf(look);
  return state.phase.kind === 'running' && !look.hasReturned && lateMs > overdueMs && lateMs <= gapMs;
}

function latenessOf({ moment, dueMonotonicMs }: ClockSample): number {
  return dueMonotonicMs === undefined ? 0 : moment.monotonicMs - dueMonotonicMs;
}
