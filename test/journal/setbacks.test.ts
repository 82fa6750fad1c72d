import { expect, test } from 'vitest';
import { isMonth, readName, startTimeOf } from '../../src/journal/journal-name.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { type DetailedSession, listSetbacks, sumPacks } from '../../src/journal/setbacks.ts';
import { sampleSummary } from '../support/sample-summary.ts';

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
