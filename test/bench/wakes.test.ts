import { describe, expect, it } from 'vitest';
import { ScreenOutput } from '../../src/outputs/screen/screen.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';

/** Counts the wakes of a session, and the idle ones: without an event, and with nothing written. */
class WakeCounter implements Output {
  wakes = 0;
  idle = 0;
  readonly #terminal: RecordingTerminal;
  #events = 0;
  #eventsBefore = 0;
  #writtenBefore = 0;

  constructor(terminal: RecordingTerminal) {
    this.#terminal = terminal;
  }

  handle(_event: PlayerEvent): void {
    this.#events += 1;
  }

  paint(): void {
    const { length } = this.#terminal.written;
    this.wakes += 1;
    if (this.#events === this.#eventsBefore && length === this.#writtenBefore) this.idle += 1;
    this.#eventsBefore = this.#events;
    this.#writtenBefore = length;
  }
}

interface Watched {
  readonly session: VirtualSession;
  readonly counter: WakeCounter;
}

/** A hold of two minutes, of which the first seconds have passed. */
function hold({ withScreen }: { readonly withScreen: boolean }): Watched {
  const step = sampleStep({
    exercise: sampleExercise({ id: 'bridging', name: 'Bridging', position: 'supine' }),
    work: { kind: 'hold', holdMs: { low: 120_000, high: 120_000 } },
    sets: [{ low: 1, high: 1 }],
    sides: undefined,
  });
  const plan = buildPlan(sampleRoutine({ steps: [step] }), {});
  const terminal = new RecordingTerminal();
  const counter = new WakeCounter(terminal);
  const session = playVirtually(plan, {
    outputs: [...(withScreen ? [new ScreenOutput(terminal, plan)] : []), counter],
  });
  const start = plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? Number.NaN;
  session.pass(start / 1000 + 5);
  return { session, counter };
}

function wakesIn({ session, counter }: Watched, seconds: number): number {
  const before = counter.wakes;
  session.pass(seconds);
  return counter.wakes - before;
}

describe('while a minute is held', () => {
  it('wakes for its cues, and once a second to look at the clocks, where nothing is painted', () => {
    const watched = hold({ withScreen: false });
    const before = watched.session.events.length;
    const wakes = wakesIn(watched, 60);
    const cues = watched.session.events.length - before;
    expect(cues).toBeGreaterThan(0);
    expect(wakes).toBeLessThanOrEqual(cues + 60);
  });

  it('wakes once a second for the screen, each time for a change', () => {
    const watched = hold({ withScreen: true });
    const idle = watched.counter.idle;
    expect(wakesIn(watched, 60)).toBeLessThanOrEqual(62);
    expect(watched.counter.idle).toBe(idle);
  });
});

it('does not wake while it is paused', () => {
  const watched = hold({ withScreen: true });
  watched.session.terminal.press('space');
  expect(wakesIn(watched, 3600)).toBe(0);
  expect(watched.session.clock.pendingWakes).toBe(0);
});
