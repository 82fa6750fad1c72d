import { describe, expect, test } from 'vitest';
import { listSetbacks, sumPacks } from '../../src/journal/progress.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { summariseRecords } from '../../src/journal/session-summary.ts';
import { listLeftOutBefore, listStepSummaries } from '../../src/journal/step-summaries.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, type RecordOptions, recordSession } from '../support/record-session.ts';

const plan = buildSamplePlan();
const firstHold = (plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0) / 1000;

function play(act: (session: VirtualSession) => void, options: RecordOptions = {}) {
  const records = recordSession(plan, act, options);
  const summary = summariseRecords('20260306T081500Z-01', records);
  if (summary === undefined) throw new Error('The session has no record.');
  return { records, summary, steps: listStepSummaries(records) };
}

const press = (session: VirtualSession, ...keys: readonly string[]) => {
  session.pass(firstHold + 1);
  for (const key of keys) {
    session.terminal.press(key);
    session.pass(1);
  }
};

describe('a session step by step', () => {
  test('has what was prescribed and done, by side, and adds up to what its end says', () => {
    const { steps, summary } = play((session) => session.finish());
    expect(steps.map(({ kind, planned, done, onSide, missed }) => ({ kind, planned, done, onSide, missed }))).toEqual([
      { kind: 'reps', planned: 4, done: 4, onSide: { left: 2, right: 2 }, missed: undefined },
      { kind: 'reps', planned: 2, done: 2, onSide: { left: 0, right: 0 }, missed: undefined },
      { kind: 'counted', planned: 6, done: 6, onSide: { left: 0, right: 0 }, missed: undefined },
      { kind: 'pack', planned: 1, done: 1, onSide: { left: 0, right: 0 }, missed: undefined },
    ]);
    expect(steps.reduce((sum, { heldMs }) => sum + heldMs, 0)).toBe(summary.done.heldMs);
    expect(steps.at(-1)?.packedMs).toBe(60_000);
  });

  test('says why something is missing: it hurt, it was skipped, or the session was over', () => {
    const hurt = play((session) => {
      press(session, 'h', 'n');
      session.finish();
    });
    expect(hurt.steps[0]).toMatchObject({ missed: 'hurt', hurt: ['left'] });
    const skipped = play((session) => {
      press(session, 'n');
      session.finish();
    });
    expect(skipped.steps.map(({ missed }) => missed)).toEqual(['skipped', undefined, undefined, undefined]);
    const ended = play((session) => {
      press(session, 'q');
      session.finish();
    });
    expect(ended.steps.map(({ missed }) => missed)).toEqual(['ended', 'ended', 'ended', 'ended']);
    const startAtMs = plan.segments.find(({ step }) => step === 2)?.atMs ?? 0;
    const begunLater = play((session) => session.finish(), { startAtMs });
    expect(begunLater.steps.map(({ missed }) => missed)).toEqual(['skipped', 'skipped', undefined, undefined]);
  });
});

test('what was left out before a session is named as in its steps, packs among it', () => {
  const choices = { leaveOut: ['bird-dog'], leaveOutPacks: ['cold'], leaveOutSomePacks: ['heat pack 2 of 3'] } as const;
  const [session] = play((played) => played.finish(), { facts: { choices } }).records;
  if (session?.type !== 'session') throw new Error('The session has no record.');
  expect(listLeftOutBefore(session)).toEqual(['bird-dog', 'cold pack', 'heat pack 2 of 3']);
});

test('setbacks count sessions, and packs what was on the skin', () => {
  const whole = play((session) => session.finish());
  const hurt = play((session) => {
    press(session, 'h', 'n');
    session.finish();
  });
  const name = hurt.steps[0]?.name;
  expect(listSetbacks([hurt, whole, hurt])).toMatchObject([{ name, hurt: 2, leftOut: 2, easier: 0 }]);
  expect(listSetbacks([whole])).toEqual([]);
  expect(sumPacks([whole, hurt])).toEqual([{ pack: 'cold', packs: 2, playedMs: 120_000 }]);
});

describe('a step of made-up records', () => {
  const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 0 };
  const steps = ['a', 'b', 'c'].map((what) => ({ what, name: what.toUpperCase(), reps: 2, holdMs: 5_000, sides: [] }));
  const pause = { what: 'break', name: 'break', reps: 0, sides: [] };
  const begun = { type: 'session', ...stamp, format: 1, choices: {}, steps: [...steps, pause] };
  const of = (step: number, type: string, more: object = {}) => ({ type, ...stamp, step, what: 'abc'[step], ...more });
  const rep = (step: number, number: number) => of(step, 'rep', { rep: number, heldMs: 5_000, done: true });
  const list = (session: object, ...records: readonly object[]) =>
    listStepSummaries([{ ...begun, ...session }, ...records] as unknown as readonly SessionRecord[]);
  const missedOf = (session: object, ...records: readonly object[]) =>
    list(session, ...records).map(({ missed }) => missed ?? 'done');
  const over = { type: 'end', ...stamp, outcome: 'done' };
  const quit = { type: 'end', ...stamp, outcome: 'quit' };

  test('has its number, its doses and what was held of it, and breaks are none', () => {
    expect(list({}, rep(1, 1), of(1, 'rep', { rep: 2, heldMs: 3_000, done: false }), of(0, 'step'))).toMatchObject([
      { number: 1, what: 'a', name: 'A', planned: 2, done: 0, holdMs: 5_000, heldMs: 0, packedMs: 0, isEasier: false },
      { number: 2, what: 'b', done: 1, heldMs: 8_000 },
      { number: 3, what: 'c', done: 0 },
    ]);
    expect(listStepSummaries([over] as unknown as readonly SessionRecord[])).toEqual([]);
  });

  test.each<readonly [string, readonly object[], string]>([
    ['it hurt', [of(0, 'hurt')], 'hurt'],
    ['it was left out because of pain', [of(0, 'left-out', { missed: 1 })], 'hurt'],
    ['it was skipped', [of(0, 'skip', { reason: 'skipped', toMs: 0 })], 'skipped'],
    ['it was cut short', [of(0, 'skip', { reason: 'went-on', toMs: 0 })], 'skipped'],
    ['somebody went back', [of(0, 'skip', { reason: 'went-back', toMs: 0 })], 'unknown'],
    ['another one hurt', [of(1, 'hurt')], 'unknown'],
    ['nobody knows why', [rep(0, 1)], 'unknown'],
    ['nothing is', [rep(0, 1), rep(0, 2), of(0, 'hurt')], 'done'],
  ])('is missing because %s', (_, records, missed) => {
    expect(missedOf({}, ...records, over)[0]).toBe(missed);
  });

  test('was over before where the session did not come to its end, and skipped where it began later', () => {
    expect(missedOf({})).toEqual(['ended', 'ended', 'ended']);
    expect(missedOf({}, quit)).toEqual(['ended', 'ended', 'ended']);
    expect(missedOf({}, over)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(missedOf({ atMs: 5 }, of(1, 'step'), of(2, 'step'))).toEqual(['skipped', 'ended', 'ended']);
    expect(missedOf({ atMs: 0 }, of(1, 'step'))).toEqual(['ended', 'ended', 'ended']);
    expect(missedOf({ atMs: 5, resumes: 'before' }, of(1, 'step'))).toEqual(['ended', 'ended', 'ended']);
    expect(missedOf({ atMs: 5 })).toEqual(['ended', 'ended', 'ended']);
  });

  test('was easier where that was chosen before, or taken on the way', () => {
    const easier = list({ choices: { easier: ['b'] } }, of(2, 'easier'), of(2, 'step')).map(({ isEasier }) => isEasier);
    expect(easier).toEqual([false, true, true]);
  });

  test('names each side that hurt once, and the whole where it was none', () => {
    const hurts = ['left', undefined, 'left', 'right'].map((side) => of(0, 'hurt', { side }));
    expect(list({}, ...hurts)[0]?.hurt).toEqual(['left', 'whole', 'right']);
    expect(list({}, ...hurts)[1]?.hurt).toEqual([]);
  });
});
