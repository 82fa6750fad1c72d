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

test('a wake fires on time or a little later, never earlier', async () => {
  const delaysMs = [0, 0.4, 1, 3.7, 10, 16.6, 25.2];
  const latenesses = await Promise.all(delaysMs.map(measureLateness));
  expect(Math.min(...latenesses)).toBeGreaterThanOrEqual(0);
});

test('a wake beyond the longest timer of Node does not fire at once', async () => {
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

test('a cancelled wake does not fire', async () => {
  let fired = false;
  nodeClock.wakeAfter(1, () => {
    fired = true;
  })();
  await measureLateness(5);
  expect(fired).toBe(false);
});

test('the monotonic clock has the same base in other processes', () => {
  const beforeMs = nodeClock.monotonicMs();
  const other = Number(execFileSync(process.execPath, ['-p', 'Number(process.hrtime.bigint()) / 1e6']));
  expect(other).toBeGreaterThan(beforeMs);
  expect(other).toBeLessThan(nodeClock.monotonicMs());
});

test('the time since boot advances like the monotonic clock, in steps of up to a second', async () => {
  const begun = readBoth();
  await measureLateness(1200);
  const later = readBoth();
  const passedMs = later.bootMs - begun.bootMs;
  expect(passedMs).toBeGreaterThan(0);
  expect(passedMs).toBeGreaterThanOrEqual(later.beforeMs - begun.afterMs - 1000);
  expect(passedMs).toBeLessThanOrEqual(later.afterMs - begun.beforeMs + 1000);
});

test.runIf(process.platform === 'linux')('the time since boot includes sleep', () => {
  // /proc/uptime includes sleep, which the monotonic clock does not.
  const readUptimeMs = () => Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;
  const beforeMs = readUptimeMs();
  const bootMs = nodeClock.bootMs();
  expect(bootMs).toBeGreaterThan(beforeMs - 1000);
  expect(bootMs).toBeLessThan(readUptimeMs() + 1000);
});

test('the offset from UTC is that of the day, positive east of Greenwich', () => {
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
