/** What holds where a routine leaves it open. */
import { renderTime } from './quantity.ts';
import type { Pace } from './routine.ts';

/** The pace where neither the routine nor the person says otherwise. With it `maintenance` takes the 15 minutes that its sheet gives. */
export const defaultPace: Pace = {
  settleMs: 15_000,
  moveMs: 2_000,
  switchMs: 6_000,
  restMs: 30_000,
  breathMs: 4_000,
};

/** As a routine would write it; few measure holds in breaths. */
export const writtenDefaultPace = `{ ${(['settle', 'move', 'switch', 'rest'] as const)
  .map((key) => `${key}: ${renderTime(defaultPace[`${key}Ms`])}`)
  .join(', ')} }`;

/** The time of one counted repetition. */
export const defaultEveryMs = 2_000;

/** The most rounds in a day of a routine that comes again. */
export const defaultMaxPerDay = 5;

/** The hours of the day in which rounds may fall, where a routine does not say it. */
export const defaultWindow = '08:00-21:00';
