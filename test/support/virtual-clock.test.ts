import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VirtualClock } from './virtual-clock.ts';

test('wakes fire in the order in which they are due, each at its own time', () => {
  const delays = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 });
  const slices = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(delays, slices, (delaysMs, slicesMs) => {
      const clock = new VirtualClock({ monotonicMs: 0 });
      const fired: number[] = [];
      for (const delayMs of delaysMs) {
        clock.wakeAfter(delayMs, () => fired.push(clock.monotonicMs()));
      }
      for (const sliceMs of slicesMs) {
        clock.advance(sliceMs);
      }
      clock.advance(1000);
      expect(fired).toEqual(delaysMs.toSorted((one, other) => one - other));
      expect(clock.pendingWakes).toBe(0);
    }),
  );
});

test('a wake that is set by a wake fires within the same advance', () => {
  const clock = new VirtualClock();
  let ticks = 0;
  const tick = () => {
    ticks += 1;
    clock.wakeAfter(100, tick);
  };
  clock.wakeAfter(100, tick);
  clock.advance(1000);
  expect(ticks).toBe(10);
});

test('a cancelled wake does not fire', () => {
  const clock = new VirtualClock();
  let fired = false;
  const cancel = clock.wakeAfter(10, () => {
    fired = true;
  });
  cancel();
  cancel();
  clock.advance(100);
  expect(fired).toBe(false);
});

test('a wake that is due during a stall or a stop fires late, and during sleep it is postponed', () => {
  const clock = new VirtualClock({ monotonicMs: 0, wallMs: 0 });
  const fired: number[] = [];
  const wakeAfter = (delayMs: number) => clock.wakeAfter(delayMs, () => fired.push(clock.monotonicMs()));
  wakeAfter(10);
  clock.stall(2000);
  expect(fired).toEqual([]);
  clock.advance(0);
  expect(fired).toEqual([2000]);
  wakeAfter(10);
  clock.sleepMachine(600_000, { monotonicRuns: false });
  clock.advance(10);
  expect(fired).toEqual([2000, 2010]);
  expect(clock.wallMs()).toBe(602_010);
  clock.jumpWall(-3_600_000);
  expect(clock.monotonicMs()).toBe(2010);
});

test('lateness moves each wake', async () => {
  const clock = new VirtualClock({ monotonicMs: 0, latenessMs: () => 7 });
  let firedMs = 0;
  clock.wakeAfter(100, () => {
    firedMs = clock.monotonicMs();
  });
  expect(await clock.runToEnd()).toBe(107);
  expect(firedMs).toBe(107);
});
