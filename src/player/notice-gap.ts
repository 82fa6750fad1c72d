/**
 * Notices that the program did not run for a while, as when the machine slept: no burst of overdue cues, nothing lost
 * unnoticed.
 */
import type { Moment } from './event.ts';
import { nextDueMs } from './position.ts';
import type { ClockSample, PlayerState } from './state.ts';

/** A wake that is later than this, or clocks that differ by more, mean that the program did not run meanwhile. */
const gapMs = 1_500;

/**
 * After a stop this much is already a gap: the mixer leaves out a count that is later, because the next one would
 * follow immediately.
 */
const overdueMs = 300;

/** The signal of a stop arrives within this time, as measured on a busy machine. */
export const signalMs = 50;

export interface Gap {
  readonly kind: 'gap';
  readonly awayMs: number;
}

/** Somebody set the calendar, back where negative. */
interface ClockSet {
  readonly kind: 'clock-set';
  readonly byMs: number;
}

/**
 * Compares the clocks since the last sample. A suspend stops the monotonic clock on Linux, but not the one since the
 * machine's start. A calendar that differs on its own was set by somebody, and no time was lost.
 */
export function noticeGap(state: PlayerState, sample: ClockSample): Gap | ClockSet | undefined {
  if (nextDueMs(state) === undefined) return undefined;
  const seen = lastSample(state, sample);
  const ranMs = sample.moment.monotonicMs - seen.monotonicMs;
  const passedMs = Math.max(ranMs, sample.moment.bootMs - seen.bootMs);
  if (isStop(sample, ranMs) || latenessMs(sample) > gapMs || passedMs - ranMs > gapMs) {
    return { kind: 'gap', awayMs: passedMs };
  }
  const setMs = sample.moment.wallMs - seen.wallMs - passedMs;
  return Math.abs(setMs) > gapMs ? { kind: 'clock-set', byMs: setMs } : undefined;
}

/** The last sample before a stop: cues that were hardly late may have been emitted after the stop, before its signal came. */
function lastSample({ seen, seenBefore }: PlayerState, { moment, hasReturned }: ClockSample): Moment {
  return hasReturned && moment.monotonicMs - seen.monotonicMs <= signalMs ? seenBefore : seen;
}

/** Several cues may be emitted after a stop, before its signal comes: none of them takes the place of the sample before it. */
export function keepSample({ seen, seenBefore }: PlayerState, moment: Moment): Moment {
  const isAfterStop = seen.monotonicMs - seenBefore.monotonicMs > gapMs;
  return isAfterStop && moment.monotonicMs - seen.monotonicMs <= signalMs ? seenBefore : seen;
}

/** The length of a stop is unknown; it is at most the time since the last sample. */
function isStop(sample: ClockSample, ranMs: number): boolean {
  return sample.hasReturned && (latenessMs(sample) > overdueMs || ranMs > gapMs);
}

/**
 * Whether a sample is so late that the program may have been stopped, but not so late that it is a gap anyway. The
 * signal of the stop may still be on its way.
 */
export function mayHaveBeenStopped(state: PlayerState, sample: ClockSample): boolean {
  const lateMs = latenessMs(sample);
  return nextDueMs(state) !== undefined && !sample.hasReturned && lateMs > overdueMs && lateMs <= gapMs;
}

function latenessMs({ moment, dueMonotonicMs }: ClockSample): number {
  return dueMonotonicMs === undefined ? 0 : moment.monotonicMs - dueMonotonicMs;
}
