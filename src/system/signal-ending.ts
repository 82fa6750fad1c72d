import { constants } from 'node:os';
import type { Cancel, SignalName } from '../ports.ts';
import type { EndingSignal } from './process-signals.ts';

/** 128 and the signal's number, as a shell expects. */
function exitCodeOf(name: EndingSignal): number {
  return 128 + constants.signals[name];
}

/** A signal repeated within this time is the same one, passed on by the shell or by npm. */
const SAME_SIGNAL_MS = 500;

/** How long the program may take to end itself, with its log and sound, after it was told to. */
const GRACE_MS = 2000;

/** Ends the program on a signal: at once where nobody listens, else by its listeners and within a grace. */
export class SignalEnding {
  readonly #giveBack: () => void;
  readonly #listeners = new Set<(name: SignalName) => void>();
  #sinceMs: number | undefined;

  /** `giveBack` gives the terminal back, which never waits for the program. */
  constructor(giveBack: () => void) {
    this.#giveBack = giveBack;
  }

  get isUnderWay(): boolean {
    return this.#sinceMs !== undefined;
  }

  onSignal(listener: (name: SignalName) => void): Cancel {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A second signal, when it is not the first one again, ends the program as it is. */
  end(name: EndingSignal): void {
    if (this.#sinceMs === undefined) {
      this.#sinceMs = performance.now();
      this.#giveBack();
      this.#tell(name);
    } else if (performance.now() - this.#sinceMs > SAME_SIGNAL_MS) {
      process.exit(exitCodeOf(name));
    }
  }

  #tell(name: EndingSignal): void {
    const exitCode = exitCodeOf(name);
    if (name === 'SIGQUIT' || this.#listeners.size === 0) {
      process.exit(exitCode);
    }
    process.exitCode = exitCode;
    // A program that is held up must not live on without a terminal.
    setTimeout(() => process.exit(exitCode), GRACE_MS).unref();
    for (const listener of [...this.#listeners]) {
      listener(name);
    }
  }
}
