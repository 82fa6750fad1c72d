import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { nodeClock } from '../../src/system/node-clock.ts';

const usualZone = process.env.TZ;

afterEach(() => {
  if (usualZone === undefined) {
    delete process.env.TZ;
  } else {
    process.env.TZ = usualZone;
  }
});

test('a wake comes in time or a little later, never earlier', async () => {
  const delaysMs = [0, 0.4, 1, 3.7, 10, 16.6, 25.2];
  const latenesses = await Promise.all(delaysMs.map(measureLateness));
  expect(Math.min(...latenesses)).toBeGreaterThanOrEqual(0);
});

test('a wake far away neither comes at once nor keeps the machine busy until then', async () => {
  let fired = false;
  const warnings: Error[] = [];
  process.once('warning', (warning) => warnings.push(warning));
  const cancel = nodeClock.wakeAfter(2 ** 31, () => {
    fired = true;
  });
  await measureLateness(5);
  cancel();
  expect(fired).toBe(false);
  // Node warns of each timer that it cuts to a millisecond.
  expect(warnings).toEqual([]);
});

test('a cancelled wake does not come', async () => {
  let fired = false;
  nodeClock.wakeAfter(1, () => {
    fired = true;
  })();
  await measureLateness(5);
  expect(fired).toBe(false);
});

test('other processes share the base', () => {
  const beforeMs = nodeClock.monotonicMs();
  const other = Number(execFileSync(process.execPath, ['-p', 'Number(process.hrtime.bigint()) / 1e6']));
  expect(other).toBeGreaterThan(beforeMs);
  expect(other).toBeLessThan(nodeClock.monotonicMs());
});

test('the time since the start goes on with the monotonic clock, in steps of a second at most', async () => {
  const begun = readBoth();
  await measureLateness(1200);
  const later = readBoth();
  const passedMs = later.bootMs - begun.bootMs;
  expect(passedMs).toBeGreaterThan(0);
  expect(passedMs).toBeGreaterThanOrEqual(later.beforeMs - begun.afterMs - 1000);
  expect(passedMs).toBeLessThanOrEqual(later.afterMs - begun.beforeMs + 1000);
});

test.runIf(process.platform === 'linux')('the time since the start is the one that counts the sleep', () => {
  // What the system tells of it in seconds, as against the clock that stands still.
  const readUptimeMs = () => Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;
  const beforeMs = readUptimeMs();
  const bootMs = nodeClock.bootMs();
  expect(bootMs).toBeGreaterThan(beforeMs - 1000);
  expect(bootMs).toBeLessThan(readUptimeMs() + 1000);
});

test('the offset from UTC is the one of that day, ahead being positive', () => {
  process.env.TZ = 'Europe/Berlin';
  expect(nodeClock.utcOffsetMinutes(Date.UTC(2026, 0, 15))).toBe(60);
  expect(nodeClock.utcOffsetMinutes(Date.UTC(2026, 6, 15))).toBe(120);
});

/** The time since the start, and the monotonic clock before and after: a busy machine may take a while in between. */
function readBoth() {
  const beforeMs = nodeClock.monotonicMs();
  const bootMs = nodeClock.bootMs();
  return { beforeMs, bootMs, afterMs: nodeClock.monotonicMs() };
}

function measureLateness(delayMs: number): Promise<number> {
  const dueMs = nodeClock.monotonicMs() + delayMs;
  return new Promise((resolve) => {
    nodeClock.wakeAfter(delayMs, () => resolve(nodeClock.monotonicMs() - dueMs));
  });
}
