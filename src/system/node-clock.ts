import { uptime } from 'node:os';
import type { Cancel, Clock } from '../ports.ts';

/** Node fires a longer timer after 1 ms, so a longer wait is made of several timers. */
const maxTimerMs = 2 ** 31 - 1;

/** The machine's clocks. `hrtime` counts from the machine's start, so that all processes share its base. */
export const nodeClock: Clock = {
  monotonicMs,
  bootMs,
  wallMs: () => Date.now(),
  utcOffsetMinutes: (wallMs) => -new Date(wallMs).getTimezoneOffset(),
  wakeAfter,
};

function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/**
 * Only Linux stops `hrtime` while the machine sleeps (CLOCK_MONOTONIC). There Node reads the time since the start from
 * /proc/uptime in hundredths of a second, or else from CLOCK_BOOTTIME in seconds; both count the sleep. `hrtime` itself
 * does so elsewhere: mach_continuous_time on macOS, QueryPerformanceCounter on Windows, CLOCK_MONOTONIC on FreeBSD; and
 * the time since the start is there the calendar's in seconds (macOS), or in steps of 16 ms (Windows).
 */
function bootMs(): number {
  return process.platform === 'linux' ? uptime() * 1000 : monotonicMs();
}

function wakeAfter(delayMs: number, wake: () => void): Cancel {
  const dueMs = monotonicMs() + delayMs;
  let timer: NodeJS.Timeout;
  const arm = () => {
    timer = setTimeout(check, Math.min(Math.ceil(dueMs - monotonicMs()), maxTimerMs));
  };
  // Timers count from the start of the event loop's turn, so that they may fire too early.
  const check = () => (monotonicMs() < dueMs ? arm() : wake());
  arm();
  return () => clearTimeout(timer);
}
