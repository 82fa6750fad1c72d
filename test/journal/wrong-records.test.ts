/** A record counts only with everything that a reader relies on, of the right kind. */
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { samplePlan } from '../support/sample-plans.ts';

type Json = Record<string, unknown>;

/** One record of every kind that a session can leave. */
function listKinds(): readonly SessionRecord[] {
  const records = recordSession(
    buildSamplePlan(),
    (session) => {
      session.pass(30);
      for (const key of ['+', 'space', 'space', 'h', 'e']) session.terminal.press(key);
      session.pass(6);
      session.terminal.press('h');
      session.terminal.press('n');
      session.clock.jumpWall(-3_600_000);
      session.pass(10);
      session.clock.sleepMachine(60_000, { monotonicRuns: false });
      session.finish();
    },
    { facts: { resumed: { id: 'before', playedMs: 1, records: [] } } },
  );
  const leftOut = recordSession(samplePlan('rounds-and-breaks'), (session) => {
    session.pass(22);
    session.terminal.press('h');
    session.terminal.press('n');
  });
  const stamp = { time: '2026-03-06T09:15:00+01:00', atMs: 5_000 };
  const sound = [{ type: 'no-sound', ...stamp } as const, { type: 'sound', ...stamp, afterMs: 6_000 } as const];
  return [...new Map([...leftOut, ...records, ...sound].map((record) => [record.type, record])).values()];
}

const kinds = listKinds();
const isKept = (record: Json) => readRecords(new TextEncoder().encode(JSON.stringify(record))).records.length === 1;

/** What a record may lack. */
const optional = ['side', 'set', 'rep', 'reps', 'from', 'resumes', 'againAt', 'again', 'holdMs', 'packMs', 'hurt'];

/** Of another kind than any of our values, or than this one. */
function listWrong(value: unknown): readonly unknown[] {
  const others = ['no such word', 5, true, [], {}, null].filter((other) => typeof other !== typeof value);
  return [...others, ...(Array.isArray(value) ? [{}, ['no such word']] : [])];
}

test('a session can leave a record of every kind', () => {
  expect(kinds.map(({ type }) => type).sort()).toEqual(
    'clock-set counted easier end gap hurt left-out longer no-sound pack pack-on pain pause rep resume session side skip sound step'.split(
      ' ',
    ),
  );
});

describe.each(kinds.map((record) => [record.type, record as unknown as Json] as const))(
  'a record: %s',
  (type, record) => {
    const keys = Object.keys(record).filter((key) => key !== 'type');

    test('is read as it was written', () => {
      expect(isKept(record)).toBe(true);
    });

    test.each(keys)('needs its %s, where it is no more than a detail of the place only of the right kind', (key) => {
      const { [key]: value, ...without } = record;
      expect(isKept(without)).toBe(optional.includes(key));
      // Any text may stand for the name of something.
      const isName = typeof value === 'string' && ['routine', 'title', 'dose', 'what', 'resumes'].includes(key);
      for (const wrong of listWrong(value)) {
        expect(isKept({ ...record, [key]: wrong }), JSON.stringify(wrong)).toBe(false);
      }
      if (typeof value === 'string' && !isName) expect(isKept({ ...record, [key]: 'no such word' })).toBe(false);
    });

    test('is no other record', () => {
      for (const other of kinds) {
        if (other.type === type || Object.keys(record).length <= 3) continue;
        const needed = Object.keys(other).filter((key) => !optional.includes(key));
        if (needed.every((key) => key in record)) continue;
        expect(isKept({ ...record, type: other.type }), other.type).toBe(false);
      }
    });
  },
);

test('what a session planned counts only whole', () => {
  const session = kinds.find(({ type }) => type === 'session') as unknown as { steps: readonly Json[]; choices: Json };
  const [step, ...others] = session.steps;
  const withStep = (changed: unknown) => isKept({ ...session, steps: [...others, changed] });
  expect(withStep(step)).toBe(true);
  expect(withStep({ ...step, sides: [] })).toBe(true);
  for (const wrong of [null, [], 'step', { ...step, sides: 'left' }, { ...step, sides: ['left', 'up'] }]) {
    expect(withStep(wrong)).toBe(false);
  }
  for (const key of ['what', 'name', 'reps', 'holdMs', 'packMs']) {
    expect(withStep({ ...step, [key]: true }), key).toBe(false);
  }
  const withChoices = (choices: unknown) => isKept({ ...session, choices });
  expect(withChoices({ minutes: 15, dose: 'low', plain: true })).toBe(true);
  expect(withChoices({})).toBe(true);
  for (const wrong of [[], 'low', { minutes: null }, { minutes: 15, dose: [1] }, { minutes: {} }]) {
    expect(withChoices(wrong)).toBe(false);
  }
});

test('a session of this version, whatever else it says, is none of a later one', () => {
  const [session] = kinds.filter(({ type }) => type === 'session');
  const read = (record: unknown) => readRecords(new TextEncoder().encode(JSON.stringify(record)));
  expect(read({ ...session, format: 2 })).toMatchObject({ isNewer: true, damaged: 0, unknown: 0 });
  expect(read({ ...session, format: 2, type: 'rep' })).toMatchObject({ isNewer: false, damaged: 1 });
  for (const format of ['2', 0, 1.5 - 1, null]) {
    expect(read({ ...session, format })).toMatchObject({ isNewer: false, damaged: 1 });
  }
  expect(read({ ...session, title: 5 })).toMatchObject({ isNewer: false, damaged: 1 });
});
