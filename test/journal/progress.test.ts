import { expect, test } from 'vitest';
import { isMonth, readName, startTimeOf } from '../../src/journal/journal-name.ts';
import {
  buildCalendar,
  type DetailedSession,
  foldProgress,
  listSetbacks,
  sumPacks,
} from '../../src/journal/progress.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { selectPeriod } from '../../src/journal/session-sums.ts';
import { sampleSummary } from '../support/sample-summary.ts';

const now = { wallMs: Date.UTC(2026, 10, 22, 12), offsetMinutes: 60 };
const on = (day: string, changes: Partial<SessionSummary> = {}) =>
  sampleSummary({ time: `2026-11-${day}T23:30:00-05:00`, ...changes });
const daysOf = (...sessions: readonly SessionSummary[]) => buildCalendar(selectPeriod(sessions, now, 2));
const pauseOf = (...sessions: readonly SessionSummary[]) => foldProgress(sessions, now, 2, () => []).longestPause;

test('a day is of the kind of its best session, unless one of them was on a pain day', () => {
  const days = daysOf(
    on('18', { share: 0.5 }),
    on('19', { share: 0.5 }),
    on('19', { share: 0.8 }),
    on('20', { share: 0.2, mode: 'pain-day' }),
    on('20'),
  );
  expect(days.map(({ kind }) => kind)).toEqual(['partly', 'done', 'pain-day', 'none', 'none']);
  expect(days[0]).toEqual({ date: '2026-11-18', kind: 'partly', sessions: 1 });
});

test('a session dated after today is on no day', () => {
  expect(daysOf(on('22'), on('25')).map(({ date, sessions }) => [date, sessions])).toEqual([['2026-11-22', 1]]);
});

test('the longest pause of a week or more is found, also one that is going on', () => {
  expect(pauseOf(on('10'), on('17'))).toBeUndefined();
  expect(pauseOf(on('10'), on('18'))).toEqual({
    from: '2026-11-11',
    to: '2026-11-17',
    days: 7,
    isGoingOn: false,
  });
  expect(pauseOf(on('10'))).toMatchObject({ from: '2026-11-11', days: 12, isGoingOn: true });
});

test('one that began before these weeks has its whole length', () => {
  const goingOn = { from: '2026-11-03', to: '2026-11-19', days: 17, isGoingOn: false };
  expect(pauseOf(on('01'), on('02'), on('20'))).toEqual(goingOn);
  expect(pauseOf(on('02'), on('09'))).toMatchObject({ from: '2026-11-10' });
});

test('the weeks are folded into one: days, spells of pain, what came before and what lies ahead', () => {
  const unread = [
    { kind: 'damaged', id: 'a', time: '2026-11-20T08:00:00+00:00' },
    { kind: 'month', id: 'b', time: '2026-11-01T00:00:00+00:00' },
  ] as const;
  const painDay = { mode: 'pain-day' } as const;
  const sessions = [
    on('25'),
    on('22', painDay),
    on('20', painDay),
    on('19', painDay),
    on('19'),
    on('12'),
    on('10', painDay),
    on('08'),
    on('01'),
  ];
  const asked: unknown[] = [];
  const fold = (weeks: number | undefined) =>
    foldProgress([...sessions, ...unread], now, weeks, (period) => {
      asked.push(period.sessions.length);
      return [];
    });
  expect(fold(2)).toMatchObject({
    weeks: 2,
    from: '2026-11-09',
    today: '2026-11-22',
    weekdayOfFirst: 0,
    hasEarlier: true,
    isSinceFirst: false,
    sum: { sessions: 7 },
    activeDays: 5,
    painDays: 4,
    painSpells: 3,
    setbacks: [],
    packs: [],
    packMs: 0,
    ahead: 1,
    unread: 2,
  });
  expect(fold(undefined)).toMatchObject({
    hasEarlier: false,
    isSinceFirst: false,
    weekdayOfFirst: 6,
    from: '2026-11-01',
  });
  expect(fold(undefined).toDay - fold(undefined).fromDay).toBe(21);
  expect(fold(6)).toMatchObject({ hasEarlier: false, isSinceFirst: true, from: '2026-11-01' });
  expect(asked).toEqual([7, 9, 9, 9, 9]);
});

test('a pause of the same length is the earlier one, and one over the edge of these weeks goes by the last session before', () => {
  expect(pauseOf(on('01'), on('13'), on('21'))).toMatchObject({ from: '2026-11-02', days: 11 });
  expect(pauseOf(on('08'), on('09'), on('17'))?.from).toBe('2026-11-10');
  expect(foldProgress([on('01'), on('09'), on('17')], now, undefined, () => []).longestPause).toMatchObject({
    from: '2026-11-02',
    to: '2026-11-08',
  });
});

const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 0 };
const whats = ['a', 'b', 'c', 'a', 'cold pack'];

/** A session of these steps; of each `left` something is missing, and nothing else. */
function session(changes: { hurt?: string[]; left?: number[]; easier?: string[]; name?: string }): DetailedSession {
  const { hurt = [], left = [], easier = [], name = '' } = changes;
  const steps = whats.map((what, index) => ({
    what,
    name: `${what}${name}`,
    reps: index === 4 ? 0 : 1,
    ...(index === 4 ? { packMs: 5 } : { holdMs: 5 }),
    sides: [],
  }));
  const work = whats.map((what, step) => {
    if (left.includes(step)) return { type: 'skip', ...stamp, step, what, reason: 'skipped', toMs: 0 };
    if (step === 4) return { type: 'pack', ...stamp, step, what, playedMs: 5, plannedMs: 5, done: true };
    return { type: 'rep', ...stamp, step, what, rep: 1, heldMs: 5, done: true };
  });
  const records = [{ type: 'session', ...stamp, choices: { easier }, steps }, ...work];
  return {
    summary: sampleSummary({ hurt: hurt.map((what) => ({ what, name: `${what} hurt` })) }),
    records: records as unknown as readonly SessionRecord[],
  };
}

test('setbacks come with what hurt most first, then what was left out, then what was easier, then by name', () => {
  const sessions = [
    session({ hurt: ['b'], left: [2], easier: ['a'] }),
    session({ hurt: ['b', 'c'], left: [0] }),
    session({ hurt: ['c'], left: [4] }),
  ];
  const words = (of: readonly DetailedSession[]) =>
    listSetbacks(of).map(({ what, hurt, leftOut, easier }) => `${what} ${hurt} ${leftOut} ${easier}`);
  expect(words(sessions)).toEqual(['c 2 1 0', 'b 2 0 0', 'a 0 1 1']);
  expect(words([session({ left: [0], easier: ['b'] }), session({ easier: ['c', 'b'] })])).toEqual([
    'a 0 1 0',
    'b 0 0 2',
    'c 0 0 1',
  ]);
  expect(words([session({ easier: ['c', 'b'] })])).toEqual(['b 0 0 1', 'c 0 0 1']);
  expect(words([session({ hurt: ['c', 'b'] })])).toEqual(['b 1 0 0', 'c 1 0 0']);
});

test('an exercise of two steps counts once in a session, with its newest name', () => {
  const [first, ...others] = listSetbacks([
    session({ left: [0, 3], easier: ['a'], name: ' new' }),
    session({ left: [3] }),
  ]);
  expect(first).toEqual({ what: 'a', name: 'a new', hurt: 0, leftOut: 2, easier: 1 });
  expect(others).toEqual([]);
  expect(listSetbacks([session({ hurt: ['a'], left: [3] })])).toEqual([
    { what: 'a', name: 'a', hurt: 1, leftOut: 1, easier: 0 },
  ]);
});

test('packs are summed up by kind, and one that was left out is none', () => {
  expect(sumPacks([session({}), session({ left: [4] }), session({})])).toEqual([
    { pack: 'cold', packs: 2, playedMs: 10 },
  ]);
});

test('names of files and folders of others are none of ours', () => {
  expect(['2026-11', '12026-11', '2026-111', '2026-1', 'corrections'].map(isMonth)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  const name = '20261122T071500Z-3fa2c1d8.jsonl';
  expect(readName(name, '2026-11')).toBe('20261122T071500Z-3fa2c1d8');
  for (const other of [`x${name}`, `${name}x`, name.replace('Z-', 'Z-x'), name.replace('3fa2c1d8', '0'.repeat(33))])
    expect(readName(other, '2026-11'), other).toBeUndefined();
  expect([readName(name.replace('3fa2c1d8', '0'.repeat(32)), '2026-11'), readName(name, '2026-12')]).toEqual([
    `20261122T071500Z-${'0'.repeat(32)}`,
    undefined,
  ]);
  expect(startTimeOf('20261122T071504Z-0a')).toBe('2026-11-22T07:15:04+00:00');
  expect(startTimeOf('no session')).toBe('1970-01-01T00:00:00+00:00');
});
