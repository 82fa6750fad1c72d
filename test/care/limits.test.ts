import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHurts, type DonePack, findPackLimits, type LayOutPacks } from '../../src/care/limits.ts';
import type { PlannedPack } from '../../src/care/planned-packs.ts';
import { hourMs } from '../../src/durations.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { numberPacks } from '../../src/plan/list-steps.ts';
import type { PackKind } from '../../src/routine/routine.ts';

const noonMs = Date.UTC(2026, 2, 6, 12);
const now = { wallMs: noonMs, offsetMinutes: 0 };

const done = (pack: PackKind, hoursAgo: number): DonePack => ({
  pack,
  end: { wallMs: noonMs - hoursAgo * hourMs, offsetMinutes: 0 },
});

/** `cold 0.25`: a quarter of an hour from now, for a quarter of an hour. */
function planned(text: string, soonerHours = 0): PlannedPack {
  const [pack, hours] = text.split(' ');
  const wallMs = noonMs + (Number(hours) - soonerHours) * hourMs;
  return { pack: pack === 'cold' ? 'cold' : 'heat', wallMs, endMs: wallMs + hourMs / 4 };
}

/** The limits, with the numbers of the packs left out; for each of those, what comes after it is `soonerHours` sooner. */
function limit(texts: readonly string[], before: readonly DonePack[] = [], soonerHours = 0) {
  return limitPlanned(
    texts.map((text) => planned(text)),
    before,
    soonerHours,
  );
}

function limitPlanned(packs: readonly PlannedPack[], before: readonly DonePack[], soonerHours = 0) {
  const numbered = numberPacks({ after: packs.map(({ pack }) => ({ pack, forMs: hourMs / 4 })) });
  const layOut: LayOutPacks = (leaveOut) => {
    let soonerMs = 0;
    return packs.flatMap(({ pack, wallMs, endMs }, index) => {
      const isLeftOut = leaveOut.some((each) => each === numbered[index]);
      soonerMs += isLeftOut ? soonerHours * hourMs : 0;
      return isLeftOut ? [] : [{ pack, wallMs: wallMs - soonerMs, endMs: endMs - soonerMs }];
    });
  };
  return findPackLimits(numbered, layOut, before, now).map(({ leaveOut, ...rest }) => ({
    ...rest,
    leaveOut: leaveOut.map(({ number }) => number),
  }));
}

test('cold within two hours of cold is too soon, by when it would be put on', () => {
  expect(limit(['cold 0'], [done('cold', 1.5)])).toEqual([{ pack: 'cold', dueMs: noonMs + hourMs / 2, leaveOut: [1] }]);
  expect(limit(['cold 0.75'], [done('cold', 1.5)])).toEqual([]);
  expect(limit(['cold 0.5'], [done('cold', 1.5)])).toEqual([]);
  const twice = [done('cold', 1.5), done('cold', 0.5)];
  expect(limit(['cold 0'], twice)).toEqual([{ pack: 'cold', dueMs: noonMs + 1.5 * hourMs, leaveOut: [1] }]);
  expect(limit(['heat 0'], [done('cold', 0.5)])).toEqual([]);
});

test('of cold packs that are too close the first is kept, and any that is far enough from the last one kept', () => {
  const close = (...leaveOut: readonly number[]) => [{ pack: 'cold', dueMs: undefined, leaveOut }];
  expect(limit(['cold 0', 'cold 0.25'])).toEqual(close(2));
  expect(limit(['cold 0', 'heat 0.25', 'cold 2'])).toEqual(close(2));
  expect(limit(['cold 0', 'cold 2.25', 'cold 3'])).toEqual(close(3));
  expect(limit(['cold 0', 'cold 1', 'cold 2.25'])).toEqual(close(2));
  expect(limit(['cold 0', 'heat 1', 'cold 2.25'])).toEqual([]);
  expect(limit(['heat 0', 'heat 1'])).toEqual([]);
});

test('what comes sooner because a pack is left out is judged by when it then comes', () => {
  expect(limit(['cold 0', 'cold 1', 'cold 2.25'], [], 0.25)).toEqual([
    { pack: 'cold', dueMs: undefined, leaveOut: [2, 3] },
  ]);
});

test('where the last one was too short a time ago, the first that is far enough from it is kept', () => {
  const dueMs = noonMs + hourMs / 2;
  expect(limit(['cold 0', 'cold 0.5'], [done('cold', 1.5)])).toEqual([{ pack: 'cold', dueMs, leaveOut: [1] }]);
  expect(limit(['cold 0', 'cold 0.5', 'cold 1'], [done('cold', 1.5)])).toEqual([
    { pack: 'cold', dueMs, leaveOut: [1, 3] },
  ]);
});

test('a fourth heat pack of the day is one too many, and those before it are kept', () => {
  const three = [done('heat', 1), done('heat', 4), done('heat', 7)];
  const often = (...leaveOut: readonly number[]) => [{ pack: 'heat', perDay: 3, leaveOut }];
  expect(limit(['heat 0'], three)).toEqual(often(1));
  expect(limit(['heat 0'], [...three.slice(1), done('heat', 13)])).toEqual([]);
  const two = three.slice(1);
  expect(limit(['heat 0', 'heat 1'], two)).toEqual(often(2));
  expect(limit(['heat 0', 'cold 1'], two)).toEqual([]);
  expect(limit(['heat 0'], [...two, done('cold', 3)])).toEqual([]);
  expect(limit(['heat 0', 'heat 1', 'heat 2', 'heat 3'])).toEqual(often(4));
  expect(limit(['heat 0', 'heat 1'], [...three, done('heat', 9)])).toEqual(often(1, 2));
  expect(limit([], [...three, done('heat', 9)])).toEqual([]);
});

test('a clock that was far ahead limits nothing for long', () => {
  expect(limit(['cold 0', 'heat 0'], [done('cold', -24 * 365)])).toEqual([]);
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
      const limits = limitPlanned(plan, packs);
      expect(new Set(limits.map((each) => each.pack)).size).toBe(limits.length);
      for (const each of limits) {
        expect(each.leaveOut).not.toEqual([]);
        if (each.pack === 'cold') expect(each.dueMs ?? 0).toBeLessThanOrEqual(noonMs + 4 * hourMs);
      }
    }),
  );
});

test('no two cold packs that are kept are close, and none is left out that is far enough from all of them', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });
  fc.assert(
    fc.property(gaps, (quarters) => {
      let at = 0;
      const hours = quarters.map((quarter) => {
        at += 0.25 + quarter / 4;
        return at;
      });
      const [found] = limit(hours.map((each) => `cold ${each}`));
      const isKept = hours.map((_, index) => found?.leaveOut.includes(index + 1) !== true);
      hours.forEach((hour, index) => {
        const before = hours.slice(0, index).findLast((_, other) => isKept[other]);
        expect(isKept[index]).toBe(before === undefined || hour >= before + 2.25);
      });
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
