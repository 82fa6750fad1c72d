import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { advance, newPlayer } from '../../src/player/advance.ts';
import { mayHaveBeenStopped, noticeGap } from '../../src/player/notice-gap.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { sampleRoutine } from '../support/sample-routines.ts';

const at = (ms: number) => ({ monotonicMs: 10_000 + ms, bootMs: 50_000 + ms, wallMs: 900_000 + ms });
const plan = buildPlan(sampleRoutine(), {});
const stand = () => newPlayer(plan, at(0), { leadMs: 0 });
/** The clocks were sampled at the start, and again after a second. */
const run = () => {
  const begun = advance(stand(), { type: 'start', atMs: 0, moment: at(0) }).state;
  return advance(begun, { type: 'wake', moment: at(1_000), dueMonotonicMs: undefined, hasReturned: false }).state;
};

interface SinceLastSample {
  /** By each of the clocks. */
  readonly ranMs: number;
  readonly sleptMs?: number;
  readonly setMs?: number;
  readonly lateMs?: number;
  readonly hasReturned?: boolean;
}

function sampleAfter({ ranMs, sleptMs = 0, setMs = 0, lateMs, hasReturned = false }: SinceLastSample) {
  const { monotonicMs, bootMs, wallMs } = at(1_000 + ranMs);
  const moment = { monotonicMs, bootMs: bootMs + sleptMs, wallMs: wallMs + sleptMs + setMs };
  return { moment, dueMonotonicMs: lateMs === undefined ? undefined : monotonicMs - lateMs, hasReturned };
}

const notice = (since: SinceLastSample, state: PlayerState = run()) => noticeGap(state, sampleAfter(since));

describe('a gap', () => {
  test.each<[string, SinceLastSample, unknown]>([
    ['none after a wake that is 1.5 s late', { ranMs: 1_700, lateMs: 1_500 }, undefined],
    [
      'the time since the last sample, after a wake that is later',
      { ranMs: 1_700, lateMs: 1_501 },
      { kind: 'gap', awayMs: 1_700 },
    ],
    ['none after a long time in which nothing was due', { ranMs: 600_000, lateMs: 0 }, undefined],
    ['none after a long time in which nobody knows what was due', { ranMs: 600_000 }, undefined],
    ['none after a sleep of 1.5 s', { ranMs: 100, sleptMs: 1_500 }, undefined],
    ['a longer sleep', { ranMs: 100, sleptMs: 1_501 }, { kind: 'gap', awayMs: 1_601 }],
    ['none where the calendar was set by 1.5 s', { ranMs: 100, setMs: -1_500 }, undefined],
    ['a calendar set ahead by more', { ranMs: 100, setMs: 1_501 }, { kind: 'clock-set', byMs: 1_501 }],
    ['a calendar set back by more', { ranMs: 100, setMs: -1_501 }, { kind: 'clock-set', byMs: -1_501 }],
    [
      'the sleep, whatever was set meanwhile',
      { ranMs: 100, sleptMs: 2_000, setMs: 9_000 },
      { kind: 'gap', awayMs: 2_100 },
    ],
    [
      'none where the return comes with a wake of 0.3 s too late',
      { ranMs: 400, lateMs: 300, hasReturned: true },
      undefined,
    ],
    [
      'a stop of which the wake was later',
      { ranMs: 400, lateMs: 301, hasReturned: true },
      { kind: 'gap', awayMs: 400 },
    ],
    ['none where the return comes 1.5 s after the last sample', { ranMs: 1_500, hasReturned: true }, undefined],
    ['a stop after which nothing was due', { ranMs: 1_501, hasReturned: true }, { kind: 'gap', awayMs: 1_501 }],
  ])('is %s', (_, since, gap) => {
    expect(notice(since)).toEqual(gap);
  });

  test('is counted from the sample before where the last one came just before the signal of a stop', () => {
    expect(notice({ ranMs: 50, hasReturned: true, lateMs: 301 })).toEqual({ kind: 'gap', awayMs: 1_050 });
    expect(notice({ ranMs: 51, hasReturned: true, lateMs: 301 })).toEqual({ kind: 'gap', awayMs: 51 });
    expect(notice({ ranMs: 50, lateMs: 301 })).toBeUndefined();
  });

  test('is none of a position that stands still', () => {
    for (const since of [
      { ranMs: 9_000, lateMs: 9_000 },
      { ranMs: 10, sleptMs: 9_000 },
      { ranMs: 10, setMs: 9_000 },
    ]) {
      expect(notice(since, stand())).toBeUndefined();
    }
  });
});

test('what may be a stop is a wake between 0.3 s and 1.5 s late of a running position, without a return', () => {
  const may = (since: SinceLastSample, state = run()) => mayHaveBeenStopped(state, sampleAfter(since));
  expect([300, 301, 1_500, 1_501].map((lateMs) => may({ ranMs: 2_000, lateMs }))).toEqual([false, true, true, false]);
  expect(may({ ranMs: 2_000 })).toBe(false);
  expect(may({ ranMs: 2_000, lateMs: 700, hasReturned: true })).toBe(false);
  expect(may({ ranMs: 2_000, lateMs: 700 }, stand())).toBe(false);
});

test('an answer within 0.3 s of coming back was typed before the question could be read', () => {
  const away = advance(run(), { type: 'wake', ...sampleAfter({ ranMs: 5_000, lateMs: 5_000 }) }).state;
  expect(away.phase).toMatchObject({ kind: 'halted', reason: 'away' });
  const press = (command: 'confirm' | 'quit', afterMs: number, from = away) =>
    advance(from, { type: 'command', command, ...sampleAfter({ ranMs: 5_000 + afterMs }) }).state.phase.kind;
  expect(press('confirm', 299)).toBe('halted');
  expect(press('confirm', 300)).toBe('running');
  expect(press('quit', 1)).toBe('ended');
  const paused = advance(run(), { type: 'command', command: 'pause', ...sampleAfter({ ranMs: 5_000 }) }).state;
  expect(press('confirm', 1, paused)).toBe('running');
});
