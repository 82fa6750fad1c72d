import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHurts, type DonePack, findPackLimits } from '../../src/care/limits.ts';
import type { PlannedPack } from '../../src/care/planned-packs.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import type { PackKind } from '../../src/routine/routine.ts';

const hourMs = 3_600_000;
const noonMs = Date.UTC(2026, 2, 6, 12);
const now = { wallMs: noonMs, offsetMinutes: 0 };

const done = (pack: PackKind, hoursAgo: number): DonePack => ({
  pack,
  end: { wallMs: noonMs - hoursAgo * hourMs, offsetMinutes: 0 },
});
const planned = (pack: PackKind, hoursAhead = 0): PlannedPack => ({
  pack,
  wallMs: noonMs + hoursAhead * hourMs,
  endMs: noonMs + hoursAhead * hourMs + hourMs / 4,
});

test('cold within two hours of cold is too soon, by when it would be put on', () => {
  expect(findPackLimits([planned('cold')], [done('cold', 1.5)], now)).toEqual([
    { pack: 'cold', dueMs: noonMs + hourMs / 2 },
  ]);
  expect(findPackLimits([planned('cold', 0.75)], [done('cold', 1.5)], now)).toEqual([]);
  expect(findPackLimits([planned('cold', 0.5)], [done('cold', 1.5)], now)).toEqual([]);
  const twice = [done('cold', 1.5), done('cold', 0.5)];
  expect(findPackLimits([planned('cold')], twice, now)).toEqual([{ pack: 'cold', dueMs: noonMs + 1.5 * hourMs }]);
  expect(findPackLimits([planned('heat')], [done('cold', 0.5)], now)).toEqual([]);
});

test('cold of the session itself within two hours of the cold before it is too close, whatever lies between', () => {
  const close = [{ pack: 'cold', dueMs: undefined }];
  expect(findPackLimits([planned('cold'), planned('cold', 0.25)], [], now)).toEqual(close);
  expect(findPackLimits([planned('cold'), planned('heat', 0.25), planned('cold', 2)], [], now)).toEqual(close);
  expect(findPackLimits([planned('cold'), planned('cold', 2.25), planned('cold', 3)], [], now)).toEqual(close);
  expect(findPackLimits([planned('cold'), planned('heat', 1), planned('cold', 2.25)], [], now)).toEqual([]);
  expect(findPackLimits([planned('heat'), planned('heat', 1)], [], now)).toEqual([]);
});

test('a fourth heat pack of the day is one too many', () => {
  const three = [done('heat', 1), done('heat', 4), done('heat', 7)];
  expect(findPackLimits([planned('heat')], three, now)).toEqual([{ pack: 'heat', perDay: 3 }]);
  expect(findPackLimits([planned('heat')], [...three.slice(1), done('heat', 13)], now)).toEqual([]);
  const two = three.slice(1);
  expect(findPackLimits([planned('heat'), planned('heat', 1)], two, now)).toEqual([{ pack: 'heat', perDay: 3 }]);
  expect(findPackLimits([planned('heat'), planned('cold', 1)], two, now)).toEqual([]);
  expect(findPackLimits([planned('heat')], [...two, done('cold', 3)], now)).toEqual([]);
  const four = [0, 1, 2, 3].map((hours) => planned('heat', hours));
  expect(findPackLimits(four, [], now)).toEqual([{ pack: 'heat', perDay: 3 }]);
  expect(findPackLimits([], [...three, done('heat', 9)], now)).toEqual([]);
});

test('a clock that was far ahead limits nothing for long', () => {
  expect(findPackLimits([planned('cold'), planned('heat')], [done('cold', -24 * 365)], now)).toEqual([]);
});

test('any times give each limit at most once, and cold due no later than four hours from now', () => {
  const pack = fc.constantFrom('cold', 'heat');
  const wallMs = fc.oneof(
    fc.integer({ min: noonMs - 48 * hourMs, max: noonMs + 48 * hourMs }),
    fc.constantFrom(0, Number.MAX_SAFE_INTEGER, -8e15),
  );
  const anyDone = fc.array(
    fc.record({ pack, end: fc.record({ wallMs, offsetMinutes: fc.integer({ min: -720, max: 840 }) }) }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ pack, wallMs, endMs: wallMs }), { maxLength: 4 }), anyDone, (plan, packs) => {
      const limits = findPackLimits(plan, packs, now);
      expect(new Set(limits.map((limit) => limit.pack)).size).toBe(limits.length);
      for (const limit of limits) {
        if (limit.pack === 'cold') expect(limit.dueMs ?? 0).toBeLessThanOrEqual(noonMs + 4 * hourMs);
      }
    }),
  );
});

const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 0, step: 0 };

/** A session in which these were done, and these hurt. */
function session(did: readonly string[], hurt: readonly string[] = []): readonly SessionRecord[] {
  return [
    ...did.map((what) => ({ ...stamp, type: 'rep', what, heldMs: 9000, done: true }) as const),
    ...hurt.map((what) => ({ ...stamp, type: 'hurt', what }) as const),
  ];
}

test('an exercise is remembered by the last session that had it, and twice by the two last', () => {
  const sessions = [
    session(['bridging']),
    session(['bird-dog', 'twists'], ['bird-dog', 'twists']),
    session(['bird-dog', 'twists'], ['bird-dog']),
    session(['twists'], ['twists']),
  ];
  expect(countHurts(['bird-dog', 'twists', 'bridging', 'kicks'], sessions)).toEqual(
    new Map([
      ['bird-dog', 2],
      ['twists', 1],
    ]),
  );
});

test('one that hurt before it was begun was had', () => {
  expect(countHurts(['bird-dog'], [session([], ['bird-dog'])])).toEqual(new Map([['bird-dog', 1]]));
});

test('sessions are read no further than needed', () => {
  function* sessions() {
    yield session(['bird-dog']);
    throw new Error('read too far');
  }
  expect(countHurts(['bird-dog'], sessions())).toEqual(new Map());
});
