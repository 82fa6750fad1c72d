import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourMs } from '../../src/durations.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { newPlayer } from '../../src/player/advance.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import { countIn, run } from '../../src/player/run-clock.ts';
import { momentAt, playTo, press, wakeAt } from '../support/advance-to.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { sampleRoutine } from '../support/sample-routines.ts';

const plan = buildPlan(sampleRoutine(), {});

/** How much later than planned a cue may be emitted after a stop. */
const overdueMs = 300;
/** A stop of this length is noticed wherever it falls. */
const gapMs = 1_500;
/** The signal of the return may be this late. */
const signalMs = 50;

interface Emitted {
  readonly event: PlayerEvent;
  /** When it was emitted on the monotonic clock. */
  readonly atMs: number;
}

interface Watched {
  readonly session: VirtualSession;
  readonly emitted: readonly Emitted[];
}

/** Plays the plan and notes when each event is emitted. `frameMs`: how often a screen would paint. */
function watch(frameMs: number | undefined): Watched {
  const emitted: Emitted[] = [];
  let nowMs = () => 0;
  const output: Output = { handle: (event) => emitted.push({ event, atMs: nowMs() }) };
  const painter: Output = {
    handle: () => {},
    nextFrameMs: (positionMs) => (Math.floor(positionMs / (frameMs ?? 1)) + 1) * (frameMs ?? 1),
  };
  const session = playVirtually(plan, { outputs: frameMs === undefined ? [output] : [output, painter] });
  nowMs = () => session.clock.monotonicMs();
  return { session, emitted };
}

/** Stops the program for a while; what was due meanwhile may come before its signal. */
function stop({ clock, terminal }: VirtualSession, stoppedMs: number, signalAfterMs: number): void {
  clock.stall(stoppedMs);
  clock.advance(signalAfterMs);
  terminal.comeBack();
}

const cuesOf = (emitted: readonly Emitted[]) =>
  emitted.flatMap(({ event, atMs }) => (event.type === 'cue' ? [{ cue: event.cue, atMs }] : []));
const isRunning = ({ events }: VirtualSession) =>
  events.findLast(({ type }) => ['running', 'halted', 'ended'].includes(type))?.type === 'running';

describe('a stop, however long and whenever', () => {
  const stops = fc.record({
    afterMs: fc.integer({ min: 0, max: Math.floor(plan.totalMs) }),
    stoppedMs: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 3_000, max: 600_000 })),
    signalAfterMs: fc.integer({ min: 0, max: signalMs - 1 }),
    frameMs: fc.constantFrom(undefined, 100, 1000),
  });

  test('causes no burst of cues, and loses none', () => {
    fc.assert(
      fc.property(stops, ({ afterMs, stoppedMs, signalAfterMs, frameMs }) => {
        const { session, emitted } = watch(frameMs);
        session.clock.advance(afterMs);
        stop(session, stoppedMs, signalAfterMs);
        session.pass(1);
        session.finish();
        const cues = cuesOf(emitted);
        expect(cues.map(({ cue }) => cue)).toEqual(plan.cues);
        for (const [index, { cue, atMs }] of cues.entries()) {
          const before = cues[index - 1];
          if (before === undefined) continue;
          const plannedMs = cue.atMs - before.cue.atMs;
          expect(atMs - before.atMs).toBeGreaterThanOrEqual(plannedMs - overdueMs - signalMs);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is reported with its length, and is the last thing emitted, when it is longer than a second and a half', () => {
    fc.assert(
      fc.property(stops, ({ afterMs, stoppedMs, signalAfterMs, frameMs }) => {
        const { session, emitted } = watch(frameMs);
        session.clock.advance(afterMs);
        fc.pre(stoppedMs > gapMs && isRunning(session));
        const before = emitted.length;
        const backWallMs = session.clock.wallMs() + stoppedMs;
        stop(session, stoppedMs, signalAfterMs);
        // Nothing was due in the stop, and what came next came at its time before the signal: nothing was missed.
        const next = emitted[before]?.event;
        fc.pre(next === undefined || next.type === 'gap' || !('wallMs' in next) || next.wallMs < backWallMs);
        session.pass(30);
        // A session that has just ended waits for nobody.
        fc.pre(session.events.at(-1)?.type !== 'ended');
        const after = emitted.slice(before).map(({ event }) => event);
        // What was hardly late may come before the signal of the stop.
        expect(after.slice(-3).map(({ type }) => type)).toEqual(['gap', 'halted', 'announcement']);
        const gaps = after.filter((event) => event.type === 'gap');
        expect(gaps).toHaveLength(1);
        const [gap] = gaps;
        expect(gap?.awayMs).toBeGreaterThanOrEqual(stoppedMs);
        // The loop never sleeps for longer than this.
        expect(gap?.awayMs).toBeLessThan(stoppedMs + signalMs + (frameMs ?? longestSilenceMs()));
      }),
      { numRuns: 100 },
    );
  });

  test('goes unnoticed when it was short and nothing was due meanwhile', () => {
    const { session, emitted } = watch(1000);
    session.pass(20.1);
    stop(session, 800, 0);
    session.finish();
    expect(emitted.filter(({ event }) => event.type === 'gap')).toEqual([]);
  });

  test.each([undefined, 1000])('is not what its signal out of nowhere means, with frames every %s ms', (frameMs) => {
    const { session, emitted } = watch(frameMs);
    for (let seconds = 0; seconds < 20; seconds += 1) {
      session.pass(0.9);
      session.terminal.comeBack();
    }
    session.finish();
    expect(emitted.filter(({ event }) => event.type === 'gap')).toEqual([]);
  });
});

function longestSilenceMs(): number {
  const atMs = [0, ...plan.cues.map((cue) => cue.atMs), ...plan.segments.map((segment) => segment.atMs), plan.totalMs];
  const inOrder = atMs.toSorted((a, b) => a - b);
  return Math.max(...inOrder.slice(1).map((ms, index) => ms - (inOrder[index] ?? 0))) + 1;
}

test('a program that is merely busy, for up to a second and a half, goes on', () => {
  const { session, emitted } = watch(100);
  session.pass(20.999);
  session.clock.stall(gapMs);
  session.finish();
  expect(emitted.filter(({ event }) => event.type === 'gap')).toEqual([]);
  expect(cuesOf(emitted).map(({ cue }) => cue)).toEqual(plan.cues);
});

test('where nobody can press a key, a stop is followed by time to get back into position, and the plan goes on', () => {
  const session = playVirtually(plan, { isUnattended: true });
  session.pass(20.5);
  stop(session, 600_000, 20);
  session.clock.advance(2 * plan.totalMs);
  const { events } = session;
  expect(events.at(-1)?.type).toBe('ended');
  expect(events.flatMap((event) => (event.type === 'cue' ? [event.cue] : []))).toEqual(plan.cues);
  const gap = events.findIndex(({ type }) => type === 'gap');
  expect(events.slice(gap, gap + 4).map(({ type }) => type)).toEqual(['gap', 'halted', 'running', 'announcement']);
});

test('where nobody can press a key, a stop is reported once, however late its signal comes', () => {
  for (const signalAfterMs of [0, 1, 20, 49]) {
    const session = playVirtually(plan, { isUnattended: true });
    session.pass(20.5);
    stop(session, 5_000, signalAfterMs);
    session.pass(60);
    expect(session.events.filter(({ type }) => type === 'gap')).toHaveLength(1);
  }
});

test('a resized window does not count as a return after a stop', () => {
  const { session, emitted } = watch(undefined);
  session.pass(20.95);
  session.clock.stall(400);
  session.terminal.resize(60, 20);
  session.finish();
  expect(emitted.filter(({ event }) => event.type === 'gap')).toEqual([]);
});

describe('what was typed while the program was stopped', () => {
  const stopAndType = (...keys: readonly string[]) => {
    const { session, emitted } = watch(1000);
    session.pass(20.5);
    session.clock.stall(5000);
    // The keys arrive before the signal.
    for (const key of keys) session.terminal.press(key);
    session.clock.advance(10);
    session.terminal.comeBack();
    session.pass(1);
    return { session, types: emitted.map(({ event }) => event.type) };
  };

  test('does not answer the question that comes after it', () => {
    const { session, types } = stopAndType('space', 'return', 'n');
    expect(types.slice(-3)).toEqual(['gap', 'halted', 'announcement']);
    session.terminal.press('return');
    expect(session.events.at(-1)?.type).toBe('running');
  });

  test('counts where it quits', () => {
    const { types } = stopAndType('space', 'q');
    expect(types.slice(-2)).toEqual(['halted', 'ended']);
    expect(types).toContain('gap');
  });

  test('is read after the gap when little was overdue', () => {
    const { session, emitted } = watch(1000);
    session.pass(20.5);
    session.clock.stall(1200);
    session.terminal.press('space');
    session.terminal.comeBack();
    session.pass(1);
    expect(emitted.map(({ event }) => event.type).slice(-3)).toEqual(['gap', 'halted', 'announcement']);
  });
});

describe('a calendar', () => {
  test.each([hourMs, -hourMs])('that is set by %i ms pauses nothing and is reported', (byMs) => {
    const { session, emitted } = watch(1000);
    session.pass(20.5);
    session.clock.jumpWall(byMs);
    session.finish();
    expect(emitted.filter(({ event }) => event.type === 'gap')).toEqual([]);
    const set = emitted.flatMap(({ event }) => (event.type === 'clock-set' ? [event.byMs] : []));
    expect(set).toEqual([byMs]);
  });

  test('that goes on with the sleeping machine was not set', () => {
    const { session, emitted } = watch(1000);
    session.pass(20.5);
    session.clock.sleepMachine(600_000, { monotonicRuns: false });
    session.pass(2);
    const types = emitted.map(({ event }) => event.type);
    expect(types.slice(-3)).toEqual(['gap', 'halted', 'announcement']);
    expect(types).not.toContain('clock-set');
  });
});

test('a count-in that is emitted late has the wall time of each of its seconds', () => {
  const paused = press(playTo(plan, 20_000), 'pause', 20_000).state;
  const counting = press(paused, 'pause', 21_000).state;
  expect(wakeAt(counting, 23_500).events).toMatchObject(
    [3, 2, 1].map((left) => ({ type: 'counting-in', left, wallMs: momentAt(24_000 - left * 1_000).wallMs })),
  );
});

test('a voice has its lead before the position runs, with a count-in or without', () => {
  const state = newPlayer(plan, momentAt(0), { leadMs: 250 });
  expect(run(state, momentAt(1_000), 2_000).events).toMatchObject([{ monotonicMs: 3_250, countIn: 0 }]);
  const inSettle = { ...state, segment: 1 };
  expect(countIn(inSettle, momentAt(1_000), 2_000).events).toMatchObject([{ monotonicMs: 6_250, countIn: 3 }]);
});
