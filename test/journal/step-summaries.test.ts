import { describe, expect, test } from 'vitest';
import { summariseRecords } from '../../src/journal/session-summary.ts';
import { listSetbacks, sumPacks } from '../../src/journal/setbacks.ts';
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
  const choices = { leaveOut: ['bird-dog'], leaveOutPacks: ['cold'] } as const;
  const [session] = play((played) => played.finish(), { facts: { choices } }).records;
  if (session?.type !== 'session') throw new Error('The session has no record.');
  expect(listLeftOutBefore(session)).toEqual(['bird-dog', 'cold pack']);
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
