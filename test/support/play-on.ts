import type { Plan } from '../../src/plan/plan.ts';
import type { Output, PlayerEvent } from '../../src/player/event.ts';
import { playSession } from '../../src/player/play-session.ts';
import type { PlayerSettings } from '../../src/player/state.ts';
import { RecordingTerminal } from './recording-terminal.ts';
import { isGate } from './segments.ts';
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
  readonly againHint?: PlayerSettings['againHint'];
  readonly isUnattended?: boolean;
  /** The person is not ready at once where the session waits until they are in position, or have fetched a pack. */
  readonly waitsAtGates?: boolean;
  readonly outputs?: readonly Output[];
}

/**
 * Starts a plan on a virtual clock with the real loop; the test presses the keys and advances the clock. The person is
 * ready at every gate that would go on by itself, unless the test says otherwise.
 */
export function playVirtually(plan: Plan, options: VirtualOptions = {}): VirtualSession {
  const clock = new VirtualClock(options.clock);
  const terminal = new RecordingTerminal();
  const events: PlayerEvent[] = [];
  const recorder: Output = { handle: (event) => events.push(event) };
  void playSession(
    {
      plan: options.isUnattended ? { ...plan, unattended: true } : plan,
      startAtMs: options.startAtMs ?? 0,
      settings: {
        leadMs: options.leadMs ?? 0,
        ...(options.againHint && { againHint: options.againHint }),
      },
      outputs: [
        recorder,
        ...(options.outputs ?? []),
        ...(options.waitsAtGates ? [] : [new ReadyPerson(clock, terminal)]),
      ],
      repaint: true,
    },
    clock,
    terminal,
  );
  if (isGate('begin')(plan.segments[0]) && !options.waitsAtGates) clock.advance(options.leadMs ?? 0);
  // Of what came before the person was in position, only what was said concerns other tests than those of gates.
  const begun = events.findIndex((event) => event.type === 'jumped' && event.reason === 'went-on');
  events.splice(1, begun, ...events.slice(1, Math.max(1, begun)).filter(({ type }) => type === 'cue'));
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

/** Presses Enter at once at every gate that would go on by itself. */
class ReadyPerson implements Output {
  readonly #clock: VirtualClock;
  readonly #terminal: RecordingTerminal;
  #opens = false;

  constructor(clock: VirtualClock, terminal: RecordingTerminal) {
    this.#clock = clock;
    this.#terminal = terminal;
  }

  handle(event: PlayerEvent): void {
    if (event.type === 'segment-started')
      this.#opens = event.segment.kind === 'gate' && event.segment.gate !== 'switch';
    if (event.type === 'halted' && event.reason === 'gate' && this.#opens)
      this.#clock.wakeAfter(0, () => this.#terminal.press('return'));
  }
}
