import type { Plan } from '../../src/plan/plan.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import { playSession } from '../../src/player/play-session.ts';
import type { PlayerSettings } from '../../src/player/state.ts';
import { RecordingTerminal } from './recording-terminal.ts';
import { VirtualClock, type VirtualClockOptions } from './virtual-clock.ts';

export interface VirtualSession {
  readonly clock: VirtualClock;
  readonly terminal: RecordingTerminal;
  /** All events so far. */
  readonly events: PlayerEvent[];
  /** Seconds pass. */
  pass(seconds: number): void;
  /** Plays until the session is over, pressing Enter at every gate. */
  finish(): void;
}

export interface VirtualOptions {
  readonly clock?: VirtualClockOptions;
  readonly startAtMs?: number;
  readonly leadMs?: number;
  readonly nextRound?: PlayerSettings['nextRound'];
  readonly isUnattended?: boolean;
  readonly outputs?: readonly Output[];
}

/** Starts a plan on a virtual clock with the real loop; the test presses the keys and advances the clock. */
export function playVirtually(plan: Plan, options: VirtualOptions = {}): VirtualSession {
  const clock = new VirtualClock(options.clock);
  const terminal = new RecordingTerminal();
  const events: PlayerEvent[] = [];
  const recorder: Output = { handle: (event) => events.push(event) };
  void playSession(
    {
      plan,
      startAtMs: options.startAtMs ?? 0,
      settings: {
        leadMs: options.leadMs ?? 0,
        isUnattended: options.isUnattended ?? false,
        ...(options.nextRound && { nextRound: options.nextRound }),
      },
      outputs: [recorder, ...(options.outputs ?? [])],
      repaint: true,
    },
    clock,
    terminal,
  );
  const hasEnded = () => events.at(-1)?.type === 'ended';
  return {
    clock,
    terminal,
    events,
    pass: (seconds) => clock.advance(seconds * 1000),
    finish: () => {
      for (let rounds = 0; !hasEnded() && rounds < 10_000; rounds += 1) {
        clock.advance(24 * 3_600_000);
        if (!hasEnded()) terminal.press('return');
      }
    },
  };
}
