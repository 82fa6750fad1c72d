import { describe, expect, test } from 'vitest';
import { type AddedSession, buildAddedSession } from '../../src/journal/build-added-session.ts';
import { checkResult } from '../../src/journal/check-result.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { samplePlan, samplePlanNames } from '../support/sample-plans.ts';

const startMs = Date.UTC(2026, 2, 6, 8, 15);
const added: AddedSession = {
  facts: { routine: 'sample', safety: 'clear', choices: {}, painBefore: undefined, roundToday: 2 },
  startMs,
  playedMs: 600_000,
  leftOut: [],
  painAfter: undefined,
  note: undefined,
};
const rounds: unknown[] = [];
const build = (name: string, changes: Partial<AddedSession> = {}) =>
  buildAddedSession(
    samplePlan(name),
    { ...added, ...changes },
    {
      calendar: { utcOffsetMinutes: () => 0 },
      findNextRound: (...asked) => {
        rounds.push(asked.slice(1, 3));
        return startMs + 3_600_000;
      },
    },
  );
const typesOf = (records: readonly SessionRecord[]) => records.map(({ type }) => type);
const ofType = <T extends SessionRecord['type']>(records: readonly SessionRecord[], type: T) =>
  records.filter((record): record is Extract<SessionRecord, { type: T }> => record.type === type);

describe('a session that was told', () => {
  test.each(samplePlanNames)('was done whole, in the time that it took: %s', (name) => {
    const records = build(name);
    const [session] = ofType(records, 'session');
    const [end] = ofType(records, 'end');
    expect(session).toMatchObject({ added: true, time: '2026-03-06T08:15:00+00:00' });
    expect(end).toMatchObject({ share: 1, outcome: 'done', playedMs: 600_000, time: '2026-03-06T08:25:00+00:00' });
    expect(end?.done).toEqual(end?.planned);
    const times = records.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
    const positions = records.map(({ atMs }) => atMs);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    // Everything else of it is as it is in a session that was played.
    const played = records.map((record) => (record.type === 'session' ? { ...record, added: false } : record));
    const bytes = new TextEncoder().encode(played.map((record) => JSON.stringify(record)).join('\n'));
    expect(checkResult(bytes, startMs + 600_000)).toMatchObject({ session: { routine: 'sample' } });
  });

  test('has each rep at its side, in turn, and each run of counts once', () => {
    const records = build('hasty');
    expect(ofType(records, 'rep').map(({ what, side, rep, heldMs, done }) => [what, side, rep, heldMs, done])).toEqual([
      ['bird-dog', 'left', 1, 4_000, true],
      ['bird-dog', 'right', 1, 4_000, true],
      ['bird-dog', 'left', 2, 4_000, true],
      ['bird-dog', 'right', 2, 4_000, true],
      ['bird-dog', 'left', 3, 4_000, true],
      ['bird-dog', 'right', 3, 4_000, true],
      ['child', 'right', 1, 8_000, true],
      ['child', 'left', 1, 8_000, true],
      ['child', 'right', 2, 8_000, true],
    ]);
    expect(ofType(records, 'counted')).toMatchObject([
      { what: 'kicks', count: 5, planned: 5 },
      { what: 'bridging', count: 5, planned: 5 },
    ]);
    const rolls = ofType(build('every-work'), 'rep').filter(({ what }) => what === 'knee-rolls');
    expect(rolls.map(({ rep }) => rep)).toEqual([1, 2]);
    expect(rolls[0]).not.toHaveProperty('side');
    expect(typesOf(records)).not.toContain('skip');
  });

  test('has its packs at the end that they had, however long it took', () => {
    const plan = samplePlan('pain-day');
    const packs = plan.segments.filter(({ kind }) => kind === 'pack').map(({ atMs, durationMs }) => atMs + durationMs);
    const records = build('pain-day', { playedMs: plan.totalMs / 2 });
    expect(ofType(records, 'pack').map(({ atMs }) => atMs)).toEqual(packs.map(Math.round));
    expect(ofType(records, 'pack').map(({ time }) => (Date.parse(time) - startMs) / 1000)).toEqual(
      packs.map((ms) => Math.floor(ms / 2_000)),
    );
    expect(ofType(records, 'pack')[0]).toMatchObject({ playedMs: 720_000, plannedMs: 720_000, done: true });
  });

  test('skipped what was left out, and nothing else', () => {
    const records = build('hasty', { leftOut: ['kicks', 'child'] });
    expect(
      ofType(records, 'skip').map(({ what, step, reason, toMs, atMs }) => [what, step, reason, toMs - atMs]),
    ).toEqual([
      ['kicks', 1, 'skipped', 0],
      ['child', 2, 'skipped', 0],
    ]);
    expect(ofType(records, 'counted')).toMatchObject([{ what: 'bridging' }]);
    expect(ofType(records, 'end')).toMatchObject([{ outcome: 'done', share: 0.5 }]);
  });

  test('has the pain around it, a note behind its end, and when to come again', () => {
    rounds.length = 0;
    const facts = { ...added.facts, painBefore: 0 };
    const records = build('every-work', { facts, painAfter: 0, note: 'At the gym' });
    expect(typesOf(records).filter((type) => ['session', 'pain', 'end', 'note'].includes(type))).toEqual([
      'session',
      'pain',
      'end',
      'pain',
      'note',
    ]);
    expect(ofType(records, 'pain').map(({ when, score }) => [when, score])).toEqual([
      ['before', 0],
      ['after', 0],
    ]);
    const end = { time: '2026-03-06T08:25:00+00:00', atMs: samplePlan('every-work').totalMs };
    expect(records.slice(-2)).toEqual([
      { type: 'pain', ...end, when: 'after', score: 0 },
      { type: 'note', ...end, text: 'At the gym' },
    ]);
    expect(ofType(records, 'end')).toMatchObject([{ againAt: '2026-03-06T09:15:00+00:00' }]);
    expect(rounds).toEqual([[{ outcome: 'done', share: 1, startMs, endMs: startMs + 600_000 }, 2]]);
    expect(typesOf(build('every-work')).at(-1)).toBe('end');
  });
});
