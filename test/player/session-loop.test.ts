/** The loop around the player: when it wakes, what it hands on, and in which order things end. */
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import { playSession, type SessionEnd } from '../../src/player/play-session.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';
import { sampleRoutine } from '../support/sample-routines.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const plan = buildPlan(sampleRoutine(), { unattended: true });

/** Plays with these outputs on a terminal that the test keeps in hand. */
function begin(...outputs: readonly Partial<Output>[]) {
  const clock = new VirtualClock();
  const terminal = new RecordingTerminal();
  const emitted: string[] = [];
  let end: SessionEnd | undefined;
  const listener: Output = { handle: ({ type }) => void emitted.push(type) };
  const whole = outputs.map((output): Output => ({ handle: () => {}, ...output }));
  const settings = { leadMs: 0 };
  const session = { plan, startAtMs: 0, settings, outputs: [listener, ...whole], repaint: true };
  const played = playSession(session, clock, terminal).then((how) => {
    end = how;
    return how;
  });
  return { clock, terminal, emitted, played, end: () => end };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

describe('the end of a session', () => {
  test('comes once every output has closed, and only then is the terminal given back', async () => {
    let close = () => {};
    const closing = new Promise<void>((resolve) => {
      close = resolve;
    });
    const { terminal, played, end, emitted } = begin({ close: () => closing }, {});
    expect(terminal.state).toBe('taken-for-repainting');
    terminal.press('q');
    await turns();
    expect(end()).toBeUndefined();
    expect(terminal.state).toBe('taken');
    const before = emitted.length;
    terminal.press('space');
    terminal.comeBack();
    expect(emitted).toHaveLength(before);
    close();
    expect(await played).toEqual({ outcome: 'quit', signal: undefined });
    expect(terminal.state).toBe('given-back');
  });

  test('by a signal gives the terminal back at once, and names the signal', async () => {
    const { terminal, played, clock } = begin({ close: () => Promise.resolve() });
    clock.advance(20_000);
    terminal.sendSignal('SIGTERM');
    expect(terminal.state).toBe('given-back');
    expect(await played).toEqual({ outcome: 'interrupted', signal: 'SIGTERM' });
    expect(clock.pendingWakes).toBe(0);
  });

  test('is emitted once, and nothing comes after it', async () => {
    const done: string[] = [];
    const output = { handle: ({ type }: PlayerEvent) => done.push(type), paint: () => done.push('painted') };
    const { terminal, clock, emitted, played } = begin({ ...output, nextFrameMs: (ms) => ms + 100 });
    terminal.sendSignal('SIGINT');
    terminal.sendSignal('SIGINT');
    clock.advance(60_000);
    await played;
    expect(emitted.filter((type) => type === 'ended')).toHaveLength(1);
    expect([emitted.at(-1), done.at(-1)]).toEqual(['ended', 'ended']);
    expect(clock.pendingWakes).toBe(0);
  });

  test('fails where an output cannot be closed', async () => {
    const { terminal, played } = begin({ close: () => Promise.reject(new Error('the disk is gone')) });
    terminal.press('q');
    await expect(played).rejects.toThrow('the disk is gone');
    expect(terminal.state).toBe('given-back');
  });
});

describe('frames', () => {
  test('are painted when the output that is next asks for it, at the position of that moment', () => {
    const quarters: number[] = [];
    const seconds: number[] = [];
    const { clock } = begin(
      { paint: (ms) => quarters.push(ms), nextFrameMs: (ms) => Math.floor(ms / 250) * 250 + 250 },
      { paint: (ms) => seconds.push(ms), nextFrameMs: (ms) => Math.floor(ms / 1000) * 1000 + 1000 },
      {},
    );
    clock.advance(1_000);
    expect([...new Set(quarters)]).toEqual([0, 250, 500, 750, 1_000]);
    expect(seconds).toEqual(quarters);
  });

  test('go on behind a pause at the place where the position runs on', () => {
    // Between two sentences: what was cut off would be said again from an earlier place.
    const quietMs = (plan.cues[1]?.atMs ?? 0) - 100;
    const painted: number[] = [];
    const { clock, terminal } = begin({ paint: (ms) => painted.push(ms), nextFrameMs: (ms) => ms + 500 });
    clock.advance(quietMs);
    terminal.press('space');
    painted.length = 0;
    clock.advance(10_000);
    expect(painted).toEqual([]);
    terminal.press('space');
    clock.advance(3_000);
    painted.length = 0;
    clock.advance(1_000);
    expect(painted[0]).toBeGreaterThanOrEqual(quietMs);
    expect(painted.at(-1)).toBeLessThanOrEqual(quietMs + 1_000);
    expect(painted.length).toBeGreaterThanOrEqual(2);
  });

  test('are asked for only while the position runs', () => {
    const asked: number[] = [];
    const { clock, terminal } = begin({ nextFrameMs: (ms) => asked.push(ms) && undefined });
    clock.advance(1_000);
    expect(asked.length).toBeGreaterThan(0);
    asked.length = 0;
    terminal.press('space');
    expect(asked).toEqual([]);
  });

  test('are none where no output asks for one', () => {
    let painted = 0;
    const { clock } = begin({ paint: () => (painted += 1), nextFrameMs: () => undefined });
    // The first cue is due at once.
    clock.advance(100);
    const before = painted;
    clock.advance(800);
    expect(painted).toBe(before);
  });
});

describe('a window that is repainted', () => {
  test('is painted at the position of that moment while the session runs, and after the clock was sampled', () => {
    const order: string[] = [];
    const { clock, terminal } = begin({ repaint: () => order.push('repaint'), paint: (ms) => order.push(`at ${ms}`) });
    clock.advance(1_000);
    order.length = 0;
    terminal.resize(60, 20);
    expect(order).toEqual(['repaint', 'at 1000']);
  });

  test('of a session that stands still shows the place where it stands', () => {
    const painted: number[] = [];
    const { clock, terminal, emitted } = begin({ paint: (ms) => painted.push(ms) }, {});
    clock.advance(1_000);
    terminal.press('space');
    clock.advance(60_000);
    painted.length = 0;
    const before = emitted.length;
    terminal.resize(60, 20);
    expect(painted).toEqual([1_000]);
    expect(emitted).toHaveLength(before);
    expect(clock.pendingWakes).toBe(0);
  });
});

describe('a clock sample that may follow a stop', () => {
  test('is put off until the signal of it can have come, and is no gap where none came', () => {
    const { clock, emitted } = begin();
    clock.advance((plan.cues[1]?.atMs ?? 0) - 1);
    const before = emitted.length;
    clock.stall(700);
    clock.advance(49);
    expect(emitted).toHaveLength(before);
    clock.advance(1);
    expect(emitted.slice(before)).toEqual(['cue']);
  });

  test('is forgotten where the session ends meanwhile', async () => {
    const { clock, terminal, emitted, played } = begin();
    clock.advance((plan.cues[1]?.atMs ?? 0) - 1);
    clock.stall(700);
    clock.advance(0);
    clock.advance(20);
    terminal.press('q');
    clock.advance(1_000);
    await played;
    expect(emitted.filter((type) => type === 'ended')).toHaveLength(1);
    expect(emitted.at(-1)).toBe('ended');
  });
});
