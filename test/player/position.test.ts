/** Where a player stands, what is due next, and what it would cut off: decided from the state alone. */
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { endOfSafetyMs } from '../../src/plan/needed-cues.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planPhrase } from '../../src/plan/planned-phrase.ts';
import { isClosing, type OpeningGate } from '../../src/plan/segment.ts';
import {
  cueAfterChange,
  cueFrom,
  nextDueMs,
  opensAtMs,
  playedUpTo,
  positionAt,
  startOfCutOff,
  wallAt,
} from '../../src/player/position.ts';
import { momentAt, playTo, press, wakeAt } from '../support/advance-to.ts';
import { samplePlan, samplePlanNames } from '../support/sample-plans.ts';
import { sampleRoutine } from '../support/sample-routines.ts';

const plan = buildPlan(sampleRoutine(), {});
const lengthOf = (of: Plan, index: number) => {
  const cue = of.cues[index];
  const segment = cue && of.segments[cue.segment];
  return cue && segment ? planPhrase(cue.say, cue.kind, segment, of.rate).withinMs : Number.NaN;
};

test('a position is counted from where it began to run, and stands still before', () => {
  const running = { kind: 'running', positionMs: 5_000, monotonicMs: 2_000, countIn: 0 } as const;
  expect([1_000, 2_000, 2_500].map((ms) => positionAt(running, ms))).toEqual([5_000, 5_000, 5_500]);
  expect(wallAt(momentAt(3_000), 6_000, 5_500)).toBe(momentAt(2_500).wallMs);
});

describe.each(samplePlanNames)('the first cue of %s that is still to come', (name) => {
  const any = samplePlan(name);

  test('is the first at this offset or later, in this segment or behind it', () => {
    for (const { index, atMs, durationMs } of any.segments) {
      for (const ms of [atMs, atMs + 1, atMs + durationMs / 2, atMs + durationMs]) {
        const expected = any.cues.filter((cue) => cue.segment < index || (cue.segment === index && cue.atMs < ms));
        expect(cueFrom(any, index, ms), `${index} at ${ms}`).toBe(expected.length);
      }
    }
    expect(cueFrom(any, any.segments.length, any.totalMs)).toBe(any.cues.length);
  });
});

test('after a change as many cues of the segment are over as before, wherever it then stands', () => {
  const state = playTo(plan, 20_000);
  const emitted = plan.cues.filter((cue) => cue.segment === state.segment && cue.atMs <= 20_000).length;
  expect(playedUpTo(state)).toEqual({ positionMs: 20_000, segment: state.segment, emitted: state.nextCue });
  const fewer = { ...plan, cues: plan.cues.filter(({ segment }) => segment >= state.segment) };
  expect(cueAfterChange(plan, state)).toBe(state.nextCue);
  expect(cueAfterChange(fewer, state)).toBe(state.nextCue - (plan.cues.length - fewer.cues.length));
  expect(fewer.cues.length).toBeLessThan(plan.cues.length);
  expect(emitted).toBeGreaterThan(0);
  const jumped = { ...state, nextCue: 0 };
  expect(cueAfterChange(plan, jumped)).toBe(plan.cues.findIndex((cue) => cue.segment >= state.segment));
});

describe('what is due next', () => {
  test('is the next cue, or the end of the segment where that comes first', () => {
    for (let ms = 0; ms < plan.totalMs; ms += 700) {
      const state = playTo(plan, ms);
      const cue = plan.cues.find(({ atMs, segment }) => segment > state.segment || atMs > ms)?.atMs ?? plan.totalMs;
      const segment = plan.segments[state.segment];
      const endMs = segment ? segment.atMs + segment.durationMs : plan.totalMs;
      expect(nextDueMs(state), `${ms}`).toBe(Math.min(cue, endMs));
    }
  });

  test('is each second of the count-in', () => {
    const paused = press(playTo(plan, 30_000), 'pause', 30_000).state;
    expect(nextDueMs(paused)).toBeUndefined();
    const counting = press({ ...paused, settings: { leadMs: 200 } }, 'pause', 31_000).state;
    expect(nextDueMs(counting)).toBe(31_200);
    expect(nextDueMs(wakeAt(counting, 31_200).state)).toBe(32_200);
  });

  test('is nothing after the end', () => {
    const ended = playTo(plan, plan.totalMs);
    expect(ended.phase).toEqual({ kind: 'ended' });
    expect(nextDueMs(ended)).toBeUndefined();
    expect(press(ended, 'pause', plan.totalMs + 1).events).toEqual([]);
    expect(press(ended, 'quit', plan.totalMs + 1).events).toEqual([]);
  });
});

describe('a gate that goes on by itself', () => {
  const at = (reason: 'gate' | 'pause' | 'away') => ({ kind: 'halted', reason, sinceMonotonicMs: 5_000 }) as const;

  test('does so after its words and its time, and only while it is waited for', () => {
    const packs = buildPlan(sampleRoutine({ after: [{ pack: 'cold', forMs: 600_000 }] }), {});
    const gate = packs.segments.findIndex((segment) => segment.kind === 'gate' && segment.gate !== 'switch');
    const { opensAfterMs } = packs.segments[gate] as OpeningGate;
    const waiting = { ...playTo(packs, 0), segment: gate };
    const words = packs.cues.map((cue, index) => (cue.segment === gate ? lengthOf(packs, index) : 0));
    const wordsMs = words.reduce((sum, ms) => sum + ms, 0);
    expect(wordsMs).toBeGreaterThan(0);
    expect(opensAtMs({ ...waiting, phase: at('gate') })).toBe(5_000 + wordsMs + opensAfterMs);
    expect(nextDueMs({ ...waiting, phase: at('gate') })).toBe(5_000 + wordsMs + opensAfterMs);
    for (const phase of [at('pause'), at('away'), { kind: 'ended' } as const])
      expect(opensAtMs({ ...waiting, phase })).toBeUndefined();
    expect(opensAtMs({ ...waiting, segment: gate + 1, phase: at('gate') })).toBeUndefined();
    expect(opensAtMs({ ...waiting, segment: packs.segments.length, phase: at('gate') })).toBeUndefined();
  });
});

describe('words that would be cut off', () => {
  test('begin at the last cue for as long as it is spoken, where it was heard from here', () => {
    for (const [index, cue] of plan.cues.entries()) {
      const segment = plan.segments[cue.segment];
      const next = plan.cues[index + 1];
      if (segment === undefined || segment.kind === 'gate' || cue.kind === 'count') continue;
      const endMs = cue.atMs + lengthOf(plan, index);
      const isOver = endMs >= segment.atMs + segment.durationMs || (next !== undefined && endMs >= next.atMs);
      const state = { ...playTo(plan, 0), segment: cue.segment, nextCue: index + 1, playedFromMs: segment.atMs };
      const within = { ...state, positionMs: endMs - 1 };
      expect(startOfCutOff(within), cue.say).toBe(cue.atMs);
      if (!isOver) expect(startOfCutOff({ ...state, positionMs: endMs }), cue.say).toBe(endMs);
      expect(startOfCutOff({ ...within, playedFromMs: cue.atMs }), cue.say).toBe(cue.atMs);
      expect(startOfCutOff({ ...within, playedFromMs: cue.atMs + 1 }), cue.say).toBe(endMs - 1);
      expect(startOfCutOff({ ...within, segment: cue.segment + 1 }), cue.say).toBe(endMs - 1);
    }
  });

  test('are none before the first cue and behind the plan', () => {
    const state = playTo(plan, 0);
    expect(startOfCutOff({ ...state, nextCue: 0, positionMs: 10 })).toBe(10);
    expect(startOfCutOff({ ...state, nextCue: 1, segment: plan.segments.length, positionMs: 10 })).toBe(10);
  });
});

test('words of safety end with the last of them, and where there are none at the start of the segment', () => {
  const painDay = samplePlan('pain-day', { unattended: true });
  for (const segment of painDay.segments) {
    // Of the closing words only the first are of safety: that the pack comes off.
    if (isClosing(segment)) continue;
    const ends = painDay.cues.flatMap((cue, index) =>
      cue.segment === segment.index && cue.safety ? [cue.atMs + lengthOf(painDay, index)] : [],
    );
    expect(endOfSafetyMs(painDay, segment)).toBe(Math.max(segment.atMs, ...ends));
  }
  expect(painDay.cues.some(({ safety }) => safety)).toBe(true);
});
