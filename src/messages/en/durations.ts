import type { DurationMessages } from '../durations.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

export const englishDurations: DurationMessages = { minutes: showMinutes };

/** `14:47 min` */
export function showMinutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)} min`;
}

/** With tenths where they are few: `9 s`, `4.2 s`, `8:00 min`, `1:02:03 h`. */
export function showExactly(ms: number): string {
  if (ms < minuteMs) return `${Math.round(ms / 100) / 10} s`;
  return `${showClock(ms)} ${ms < hourMs ? 'min' : 'h'}`;
}

/** `0:12`, `14:47`, `1:02:03` */
export function showClock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  if (hours === 0) return `${minutes}:${twoDigits(seconds % 60)}`;
  return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
