/** More and less time, places to move to, and the end: what the pure player makes of each. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgainHint } from '../../src/messages/speech.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { endOfSafetyMs } from '../../src/plan/needed-cues.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import { isClosing, type Segment } from '../../src/plan/segment.ts';
import { changePlan, foreseeEnd, lengthen } from '../../src/player/change-plan.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { jumpTo, leave, move } from '../../src/player/move.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { momentAt, playTo, press } from '../support/advance-to.ts';
import { samplePlan } from '../support/sample-plans.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isRest } from '../support/segments.ts';

const again = { everyMs: 3 * 3_600_000, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 5 };
const plan = buildPlan(sampleRoutine({ after: [{ pack: 'cold', forMs: 19 * 60_000 }], again }), { unattended: true });
const segmentOf = (kind: Segment['kind'], of: Plan = plan) => {
  const found = of.segments.find((segment) => segment.kind === kind && !isClosing(segment));
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found;
};
const into = (kind: Segment['kind'], ms: number, of: Plan = plan) => playTo(of, segmentOf(kind, of).atMs + ms);
/** By how much a key changes the segment that is played. */
const changeOf = (state: PlayerState, byMs: number) => {
  const { events } = lengthen(state, byMs, momentAt(state.positionMs));
  const lengthened = events.find((event) => event.type === 'lengthened');
  const changed = events.find((event) => event.type === 'plan-changed')?.plan;
  const before = state.plan.segments[state.segment]?.durationMs ?? 0;
  expect((changed?.segments[state.segment]?.durationMs ?? before) - before).toBe(lengthened?.byMs ?? 0);
  if (lengthened === undefined) expect(events).toEqual([]);
  return lengthened?.byMs ?? 0;
};

describe('more time', () => {
  test.each(['settle', 'switch', 'rest', 'hold'] as const)('gives a %s ten seconds', (kind) => {
    const of = kind === 'rest' ? samplePlan('rounds-and-breaks', { unattended: true }) : plan;
    expect(changeOf(into(kind, 100, of), 10_000)).toBe(10_000);
  });

  test('gives a pack no more than twenty minutes, and a move, a count, a gate and the closing words nothing', () => {
    expect(changeOf(into('pack', 1_000), 10_000)).toBe(10_000);
    expect(changeOf(into('pack', 1_000), 61_000)).toBe(60_000);
    expect(changeOf({ ...into('pack', 1_000), segment: plan.segments.length }, 10_000)).toBe(0);
    expect(changeOf(into('move', 100), 10_000)).toBe(0);
    const counts = samplePlan('every-work', { unattended: true });
    expect(changeOf(into('count', 100, counts), 10_000)).toBe(0);
    const closing = plan.segments.findIndex(isRest('close'));
    expect(changeOf({ ...playTo(plan, 0), segment: closing }, 10_000)).toBe(0);
  });

  test('is whole breaths where a hold is counted in breaths, one of them at least', () => {
    const breaths = buildPlan(
      sampleRoutine({ steps: [sampleStep({ work: { kind: 'breaths', breaths: { low: 3, high: 3 } } })] }),
      { unattended: true },
    );
    expect([10_000, 9_000, 1_000].map((ms) => changeOf(into('hold', 100, breaths), ms))).toEqual([
      12_000, 8_000, 4_000,
    ]);
    expect(changeOf(into('settle', 100, breaths), 9_000)).toBe(9_000);
    expect(changeOf(into('hold', 100, breaths), -4_000)).toBe(-4_000);
  });
});

describe('less time', () => {
  test('ends a hold with the second that runs, and never before', () => {
    const { durationMs } = segmentOf('hold');
    for (const [playedMs, left] of [
      [0, 1_000],
      [999, 1_000],
      [1_000, 2_000],
      [2_500, 3_000],
    ] as const)
      expect(changeOf(into('hold', playedMs), -10_000), `${playedMs}`).toBe(left - durationMs);
    expect(changeOf(into('hold', durationMs - 500), -10_000)).toBe(0);
    expect(changeOf(into('hold', 100), -1_000)).toBe(-1_000);
  });

  test('leaves everything else its last three seconds, behind what was played and the words of safety', () => {
    const painDay = samplePlan('pain-day', { unattended: true });
    const settle = segmentOf('settle', painDay);
    const safetyMs = endOfSafetyMs(painDay, settle) - settle.atMs;
    expect(safetyMs).toBeGreaterThan(0);
    expect(changeOf(into('settle', 0, painDay), -1e6)).toBe(safetyMs + 3_000 - settle.durationMs);
    const pack = segmentOf('pack');
    const lookMs = endOfSafetyMs(plan, pack) - pack.atMs;
    expect(changeOf(into('pack', 100_000), -1e9)).toBe(lookMs + 3_000 - pack.durationMs);
    expect(changeOf(into('pack', lookMs + 50_000), -1e9)).toBe(lookMs + 53_000 - pack.durationMs);
    expect(changeOf(into('pack', pack.durationMs - 3_000), -10_000)).toBe(0);
    expect(changeOf(into('pack', pack.durationMs - 2_000), -10_000)).toBe(0);
  });

  const settle = segmentOf('settle');
  const shorten = (from: PlayerState, byMs = -10_000) => lengthen(from, byMs, momentAt(from.positionMs)).state.plan;
  const cuesOf = ({ cues }: Plan) => cues.filter(({ segment }) => segment === settle.index);

  test('ends no sentence before it is over', () => {
    for (const { atMs, say } of cuesOf(plan).filter((cue) => cue.say !== 'Get ready.')) {
      const { durationMs = 0 } = shorten(playTo(plan, atMs + 100)).segments[settle.index] ?? {};
      const overMs = atMs - settle.atMs + planUnhurried(say, 'normal').withinMs;
      expect(durationMs, say).toBeGreaterThanOrEqual(Math.min(overMs + 3_000, settle.durationMs));
    }
  });

  test('leaves room for the side that comes', () => {
    const shortened = shorten(playTo(plan, settle.atMs), -60_000);
    expect(shortened.totalMs).toBeLessThan(plan.totalMs);
    expect(cuesOf(shortened).map(({ say }) => say)).toContain('Left side first.');
  });

  test('of less than a second is none', () => {
    const from = playTo(plan, settle.atMs + settle.durationMs - 3_500);
    expect(shorten(from)).toBe(plan);
  });
});

test('another plan is played from the same position on, and said to run on only while it does', () => {
  const running = playTo(plan, 20_000);
  const other = { ...plan, title: 'Other' };
  const { state, events } = changePlan(running, other, momentAt(20_000));
  const { wallMs } = momentAt(20_000);
  expect(state).toEqual({ ...running, plan: other });
  expect(events).toEqual([
    { type: 'plan-changed', plan: other, positionMs: 20_000, wallMs },
    { type: 'running', positionMs: 20_000, monotonicMs: 20_000, countIn: 0, how: 'runs-on', wallMs },
  ]);
  const paused = press(running, 'pause', 20_000).state;
  expect(changePlan(paused, other, momentAt(21_000)).events.map(({ type }) => type)).toEqual(['plan-changed']);
  const counting = press(paused, 'pause', 21_000).state;
  expect(changePlan(counting, other, momentAt(22_000)).events.at(-1)).toMatchObject({
    monotonicMs: 24_000,
    how: 'still-counts-in',
  });
});

describe('the closing words', () => {
  const asked: number[] = [];
  const foreseeing = (hint: AgainHint) => ({
    leadMs: 0,
    againHint: (_: unknown, endMs: number) => {
      asked.push(endMs);
      return hint;
    },
  });
  const running: PlayerEvent = {
    type: 'running',
    positionMs: 20_000,
    monotonicMs: 20_000,
    countIn: 0,
    how: 'begins',
    wallMs: 0,
  };
  const clockSet: PlayerEvent = { type: 'clock-set', byMs: 5_000, wallMs: 0 };
  let state: PlayerState;
  beforeEach(() => {
    state = playTo(plan, 20_000);
  });
  const foresee = (from: PlayerState, events: readonly PlayerEvent[], hint: AgainHint = 'due') => {
    asked.length = 0;
    const step = { state: { ...from, settings: foreseeing(hint) }, events };
    const after = foreseeEnd(step, momentAt(20_000));
    return { isSame: after === step, after, asked: [...asked] };
  };

  test('are foreseen by the time that is left, whenever the position starts to run or the calendar was set', () => {
    for (const event of [running, clockSet]) {
      const { after, asked: ends } = foresee(state, [event]);
      expect(after.state.plan.againHint).toBe('due');
      expect(after.events.map(({ type }) => type)).toEqual([event.type, 'plan-changed', 'running']);
      expect(ends).toEqual([momentAt(plan.totalMs).wallMs]);
    }
    const counting = press(press(state, 'pause', 20_000).state, 'pause', 20_000).state;
    const { positionMs } = counting;
    expect(foresee(counting, [running]).asked).toEqual([momentAt(23_000 + plan.totalMs - positionMs).wallMs]);
  });

  test('stay as they are where nothing moves their time, they are right, or nothing stands behind them', () => {
    expect(foresee(state, [{ type: 'muted', muted: true, wallMs: 0 }])).toMatchObject({ isSame: true, asked: [] });
    expect(foresee(state, [])).toMatchObject({ isSame: true, asked: [] });
    expect(foresee(state, [running], plan.againHint)).toMatchObject({ isSame: true, asked: [expect.any(Number)] });
    const never = { ...state, plan: { ...plan, again: undefined } };
    expect(foresee(never, [running])).toMatchObject({ isSame: true, asked: [] });
    const paused = press(state, 'pause', 20_000).state;
    expect(foresee(paused, [running])).toMatchObject({ isSame: true, asked: [] });
    const step = { state, events: [running] };
    expect(foreseeEnd(step, momentAt(20_000))).toBe(step);
  });
});

describe('another place of the plan', () => {
  const moment = momentAt(25_000);
  const { wallMs } = moment;
  let state: PlayerState;
  let now: Segment | undefined;
  beforeEach(() => {
    state = playTo(plan, 25_000);
    now = plan.segments[state.segment];
  });
  const jump = (target: number, reason: 'skipped' | 'went-on' = 'skipped') => jumpTo(state, target, reason, moment);

  test('is its start, with all of its cues, after the present segment is broken off', () => {
    const target = state.segment + 4;
    const next = plan.segments[target];
    const playedMs = 25_000 - (now?.atMs ?? 0);
    const { state: moved, events } = jump(target);
    expect(events).toEqual([
      { type: 'segment-ended', segment: now, playedMs, done: false, reason: 'skipped', wallMs },
      { type: 'jumped', fromMs: 25_000, toMs: next?.atMs, reason: 'skipped', wallMs },
      { type: 'segment-started', segment: next, atMs: next?.atMs, wallMs },
    ]);
    expect(moved).toMatchObject({ segment: target, positionMs: next?.atMs, playedFromMs: next?.atMs });
    expect(plan.cues[moved.nextCue]).toMatchObject({ segment: target });
    expect(jump(target, 'went-on').events[0]).toMatchObject({ done: true, reason: 'went-on' });
    const again = jumpTo(moved, state.segment, 'went-back', moment).events[0];
    expect(again).toMatchObject({ playedMs: 0, done: false });
  });

  test('is the end past the last one, from where there is nothing to break off', () => {
    const { length } = plan.segments;
    const { state: moved, events } = jump(length);
    // The pack at the end was never put on.
    expect(events.map(({ type }) => type)).toEqual(['segment-ended', 'jumped', 'plan-changed']);
    expect(moved).toMatchObject({ segment: length, positionMs: plan.totalMs, nextCue: plan.cues.length });
    expect(jumpTo(moved, length, 'skipped', moment).events.map(({ type }) => type)).toEqual(['jumped']);
    const over = move(state, length, 'skipped', moment);
    expect(over.events.slice(-2)).toEqual([
      { type: 'halted', positionMs: plan.totalMs, reason: 'end', wallMs },
      { type: 'ended', outcome: 'done', positionMs: plan.totalMs, wallMs },
    ]);
    expect(over.state.phase).toEqual({ kind: 'ended' });
  });

  test('runs on from there, counts in after a gap, and stays where somebody paused', () => {
    const target = state.segment + 1;
    const countOf = (from: PlayerState) => {
      const { phase } = move(from, target, 'skipped', moment).state;
      return phase.kind === 'running' ? phase.countIn : phase;
    };
    const halted = (reason: 'pause' | 'away' | 'gate') => ({
      ...state,
      phase: { kind: 'halted', reason, sinceMonotonicMs: 1 } as const,
    });
    expect(countOf(state)).toBe(0);
    expect([countOf(halted('away')), countOf(halted('gate'))]).toEqual([3, 3]);
    expect(countOf(halted('pause'))).toEqual({ kind: 'halted', reason: 'pause', sinceMonotonicMs: 1 });
  });

  test('is none for who leaves: what was played is kept, and the closing words alone are the end', () => {
    const left = leave(state, 'quit', moment);
    expect(left.events).toEqual([
      expect.objectContaining({ type: 'segment-ended', segment: now, done: false, reason: 'quit' }),
      { type: 'halted', positionMs: 25_000, reason: 'end', wallMs },
      { type: 'ended', outcome: 'quit', positionMs: 25_000, wallMs },
    ]);
    const closing = { ...state, segment: plan.segments.findIndex(isRest('close')) };
    const outcomeOf = (from: PlayerState, how: 'quit' | 'interrupted') => leave(from, how, moment).events.at(-1);
    expect(outcomeOf(closing, 'quit')).toMatchObject({ outcome: 'done' });
    expect(outcomeOf(closing, 'interrupted')).toMatchObject({ outcome: 'interrupted' });
    expect(outcomeOf(state, 'interrupted')).toMatchObject({ outcome: 'interrupted' });
  });
});
