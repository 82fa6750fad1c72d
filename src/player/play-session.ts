/** The loop around the pure player: reads the clocks, hands inputs in and events out. It decides nothing. */
import { secondMs } from '../durations.ts';
import { type Plan, packOnSkin } from '../plan/plan.ts';
import type { Cancel, Clock, SignalName, Terminal } from '../ports.ts';
import type { PackKind } from '../routine/routine.ts';
import { advance, newPlayer } from './advance.ts';
import type { Moment, Output, PlayerEvent } from './event.ts';
import { commandFor } from './keymap.ts';
import { mayHaveBeenStopped, signalMs } from './notice-gap.ts';
import { nextDueMs, positionAt } from './position.ts';
import type { ClockSample, Command, PlayerInput, PlayerSettings, PlayerState } from './state.ts';

/**
 * The clocks are sampled at least this often: a signal of a return that comes soon after a sample follows no stop, and no
 * time is lost.
 */
const sampleEveryMs = secondMs;

export interface Session {
  readonly plan: Plan;
  /** Where to begin: 0 unless a session is resumed. */
  readonly startAtMs: number;
  readonly settings: PlayerSettings;
  /** In the order in which they get the events: what has to be in time comes first. */
  readonly outputs: readonly Output[];
  /** Whether lines of the screen are repainted, or written one after the other. */
  readonly repaint: boolean;
}

export interface SessionEnd {
  readonly outcome: 'done' | 'quit' | 'interrupted';
  /** What ended an interrupted session; Ctrl+C comes as SIGINT. */
  readonly signal: SignalName | undefined;
  /** What may still be on the skin of somebody who has left before it was said to come off. */
  readonly packOn: PackKind | undefined;
}

/** Plays a plan once, to its end or until the person or a signal ends it. The outputs are closed before it resolves. */
export function playSession(session: Session, clock: Clock, terminal: Terminal): Promise<SessionEnd> {
  return new Promise((resolve, reject) => {
    const loop = new Loop(session, clock, (end) => {
      releases.forEach((release) => void release());
      const giveBack = end.outcome === 'interrupted' ? () => {} : ignoreKeys(terminal);
      closeAll(session.outputs)
        .finally(giveBack)
        .then(() => resolve(end), reject);
    });
    const releases: readonly Cancel[] = [
      terminal.onSignal((name) => loop.interrupt(name)),
      terminal.onReturn(() => loop.comeBack()),
      terminal.take(
        {
          onKey: (key) => loop.command(commandFor(key)),
          onRepaint: () => loop.repaint(),
        },
        { repaint: session.repaint },
      ),
    ];
    loop.start();
  });
}

/** Until the outputs are closed, keys that were meant for the session are not written onto the screen. */
function ignoreKeys(terminal: Terminal): Cancel {
  return terminal.take({ onKey: () => {}, onRepaint: () => {} }, { repaint: false });
}

async function closeAll(outputs: readonly Output[]): Promise<void> {
  await Promise.all(outputs.map((output) => output.close?.()));
}

class Loop {
  readonly #session: Session;
  readonly #clock: Clock;
  readonly #onEnd: (end: SessionEnd) => void;
  #state: PlayerState;
  #dueMs: number | undefined;
  #cancelWake: Cancel = () => {};
  #hasReturned = false;
  #signal: SignalName | undefined;

  constructor(session: Session, clock: Clock, onEnd: (end: SessionEnd) => void) {
    this.#session = session;
    this.#clock = clock;
    this.#onEnd = onEnd;
    this.#state = newPlayer(session.plan, this.#now(), session.settings);
  }

  start(): void {
    this.#give({ type: 'start', atMs: this.#session.startAtMs, moment: this.#now() });
  }

  command(command: Command | undefined): void {
    if (command === undefined) return;
    this.#giveSampled((sample) => ({ type: 'command', command, ...sample }), this.#dueMs);
  }

  interrupt(name: SignalName): void {
    this.#signal = name;
    this.command('interrupt');
  }

  /** The program runs again after a stop. A sample shows whether that was a gap, or one that was reported already. */
  comeBack(): void {
    this.#hasReturned = true;
    if (this.#dueMs !== undefined) this.#wake(this.#dueMs);
  }

  /** Reads the clocks first: after a stop, nothing may be painted as if time had run on. */
  repaint(): void {
    for (const output of this.#session.outputs) output.repaint?.();
    if (this.#state.phase.kind === 'running') this.#wake(this.#dueMs);
    else this.#paint();
  }

  #wake(dueMonotonicMs: number | undefined): void {
    this.#giveSampled((sample) => ({ type: 'wake', ...sample }), dueMonotonicMs);
  }

  /**
   * Reads the clocks and gives the player the input. Where the program may just have been stopped, this waits until the
   * signal of the stop must have arrived: what was due is late already, and must not be emitted in a burst.
   */
  #giveSampled(inputAt: (sample: ClockSample) => PlayerInput, dueMonotonicMs: number | undefined): void {
    const sample = { moment: this.#now(), dueMonotonicMs, hasReturned: this.#hasReturned };
    if (!mayHaveBeenStopped(this.#state, sample)) {
      this.#give(inputAt(sample));
      return;
    }
    const againMs = sample.moment.monotonicMs + signalMs;
    this.#cancelWake();
    this.#clock.wakeAfter(signalMs, () => {
      if (this.#state.phase.kind === 'ended') return;
      const due = this.#hasReturned ? dueMonotonicMs : againMs;
      this.#give(inputAt({ moment: this.#now(), dueMonotonicMs: due, hasReturned: this.#hasReturned }));
    });
  }

  #give(input: PlayerInput): void {
    this.#cancelWake();
    this.#hasReturned = false;
    const { state, events } = advance(this.#state, input);
    this.#state = state;
    this.#publish(events);
    if (state.phase.kind === 'ended') return;
    this.#paint();
    this.#sleep();
  }

  /**
   * Gives each output all events before the next one gets any: a word that is due must not wait for the disk to take
   * what came before it.
   */
  #publish(events: readonly PlayerEvent[]): void {
    for (const output of this.#session.outputs) for (const event of events) output.handle(event);
    const ended = events.find((event) => event.type === 'ended');
    if (ended === undefined) return;
    const { plan, segment, owed } = this.#state;
    const packOn = owed.packOff ?? packOnSkin(plan, plan.segments[segment]);
    this.#onEnd({ outcome: ended.outcome, signal: this.#signal, packOn });
  }

  #paint(): void {
    for (const output of this.#session.outputs) output.paint?.(this.#state.positionMs);
  }

  /** Sleeps until the next cue or the next frame, whichever is first. A position that stands still needs no waking. */
  #sleep(): void {
    const dueMs = earliest([nextDueMs(this.#state), this.#nextFrameDueMs()]);
    this.#dueMs = dueMs;
    if (dueMs === undefined) return;
    const delayMs = Math.max(0, dueMs - this.#clock.monotonicMs());
    this.#cancelWake = this.#clock.wakeAfter(Math.min(delayMs, sampleEveryMs), () => this.#wake(dueMs));
  }

  #nextFrameDueMs(): number | undefined {
    const { phase } = this.#state;
    if (phase.kind !== 'running') return undefined;
    const positionMs = positionAt(phase, this.#clock.monotonicMs());
    const frames = this.#session.outputs.map((output) => output.nextFrameMs?.(positionMs));
    const frameMs = earliest(frames);
    return frameMs === undefined ? undefined : phase.monotonicMs + frameMs - phase.positionMs;
  }

  #now(): Moment {
    const clock = this.#clock;
    return { monotonicMs: clock.monotonicMs(), bootMs: clock.bootMs(), wallMs: clock.wallMs() };
  }
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
