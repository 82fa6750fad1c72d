import type { Lengths } from './lengths.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

export const englishLengths: Lengths = {
  clock,
  minutes: (ms) => {
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)} min`;
  },
  exact: (ms) => {
    if (ms < minuteMs) return `${Math.round(ms / 100) / 10} s`;
    return `${clock(ms)} ${ms < hourMs ? 'min' : 'h'}`;
  },
};

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  if (hours === 0) return `${minutes}:${twoDigits(seconds % 60)}`;
  return `${hours}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
