import { expect, test } from 'vitest';
import { countHurts } from '../../src/care/hurt-before.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';

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
