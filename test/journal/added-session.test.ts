import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddedSession, buildAddedSession, checkResult } from '../../src/journal/added-session.ts';
import { readLocalTime } from '../../src/journal/local-time.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { howOften } from '../support/long.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
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

describe('a session that was reported', () => {
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

const records = recordSession({ ...buildSamplePlan(), unattended: true });
const begunMs = readLocalTime(records[0]?.time ?? '')?.wallMs ?? 0;
const laterMs = begunMs + 86_400_000;

const bytesOf = (lines: readonly unknown[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const change = (type: SessionRecord['type'], changes: object) =>
  records.map((record) => (record.type === type ? { ...record, ...changes } : record));

/** The end with one of its sums changed. */
const changeSum = (sums: 'done' | 'planned', key: string, by: (value: number) => number) =>
  records.map((record) =>
    record.type === 'end'
      ? {
          ...record,
          [sums]: Object.fromEntries(Object.entries(record[sums]).map(([k, v]) => [k, k === key ? by(v) : v])),
        }
      : record,
  );

describe('the result of a session', () => {
  test('that is whole is taken as it is', () => {
    const result = checkResult(bytesOf(records), laterMs);
    expect(result).toMatchObject({ records, start: { wallMs: begunMs } });
  });

  test('may end with the pain after it', () => {
    const pain = { type: 'pain', when: 'after', score: 3, time: records.at(-1)?.time, atMs: 0 };
    expect(checkResult(bytesOf([...records, pain]), laterMs)).toMatchObject({ start: { wallMs: begunMs } });
  });

  test('may have its sums in any order, a note behind them, and a clock that is two hours ahead', () => {
    const end = records.at(-1);
    const reversed = Object.fromEntries(Object.entries((end as SessionRecord & { type: 'end' }).done).toReversed());
    const note = { type: 'note', text: 'Stiff', time: end?.time, atMs: 0 };
    const lines = [...change('end', { done: reversed }), note];
    const lastMs = readLocalTime(end?.time ?? '')?.wallMs ?? 0;
    expect(checkResult(bytesOf(lines), lastMs - 2 * 3_600_000)).toMatchObject({ start: { wallMs: begunMs } });
    expect(checkResult(bytesOf(lines), lastMs - 2 * 3_600_000 - 1)).toBe('to-come');
    expect(checkResult(bytesOf(change('session', { added: false })), laterMs)).toMatchObject({
      session: { added: false },
    });
  });

  test('names no step that it has not planned', () => {
    const { steps } = records[0] as SessionRecord & { type: 'session' };
    const end = records.findIndex(({ type }) => type === 'end');
    const withStep = (step: number) =>
      records.toSpliced(end, 0, { ...records[2], type: 'hurt', step } as SessionRecord);
    expect(checkResult(bytesOf(withStep(steps.length - 1)), laterMs)).toMatchObject({ start: { wallMs: begunMs } });
    expect(checkResult(bytesOf(withStep(steps.length)), laterMs)).toBe('damaged');
  });

  test.each([
    ['damaged', [...records.slice(0, 3), 'torn', ...records.slice(3)]],
    ['damaged', [...records, { ...records[3] }]],
    ['damaged', change('step', { step: 900 })],
    ['damaged', change('pain', { time: '2001-01-01T00:00:00+00:00' })],
    ['newer', change('session', { format: 2 })],
    ['no-session', records.slice(1)],
    ['no-session', [records[0], ...records]],
    ['damaged', [...records, { ...records[0], type: 'later' }]],
    ['damaged', change('end', { time: '2001-01-01T00:00:00+00:00' })],
    ['no-session', []],
    ['no-session', change('session', { added: true })],
    ['no-session', change('session', { resumes: '20261122T071500Z-3fa2c1d8' })],
    ['unfinished', records.filter(({ type }) => type !== 'end')],
    ['unfinished', [...records, records.at(-1)]],
    ['changed', change('rep', { heldMs: 1 })],
    ['changed', change('end', { share: 0.1 })],
    ['changed', records.filter(({ type }) => type !== 'counted')],
    ...(['done', 'planned'] as const).flatMap((sums) =>
      ['steps', 'reps', 'counted', 'heldMs', 'packMs'].map(
        (key) => ['changed', changeSum(sums, key, (value) => value + 1)] as const,
      ),
    ),
  ] as const)('is refused as %s', (fault, lines) => {
    expect(checkResult(bytesOf(lines), laterMs)).toBe(fault);
  });

  test('is refused where nothing was done, or its times are still to come', () => {
    const begun = recordSession({ ...buildSamplePlan(), unattended: true }, (session) => {
      session.pass(1);
      session.terminal.press('q');
    });
    expect(checkResult(bytesOf(begun), laterMs)).toBe('nothing-done');
    expect(checkResult(bytesOf(records), begunMs - 86_400_000)).toBe('to-come');
  });

  test('that anybody has changed is refused or whole, and never an error', () => {
    const bytes = bytesOf(records);
    const property = fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(40), (at, byte, cut) => {
      const changed = Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at + cut)]);
      const result = checkResult(changed, laterMs);
      if (typeof result !== 'string') expect(result.records.length).toBeGreaterThan(1);
    });
    fc.assert(property, { numRuns: howOften(100, 20_000) });
  });
});
