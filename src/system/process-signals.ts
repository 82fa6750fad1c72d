import { constants } from 'node:os';
import type { Cancel, KeyPress, SignalName } from '../ports.ts';

/** The signals that end the program. SIGQUIT has no listeners: it is for ending a program that no longer responds. */
type EndingSignal = SignalName | 'SIGQUIT';

/** Keys that a terminal turns into signals, which in raw mode is up to the program. */
const signalKeys: ReadonlyMap<string, EndingSignal | 'SIGTSTP'> = new Map([
  ['c', 'SIGINT'],
  ['\\', 'SIGQUIT'],
  ['z', 'SIGTSTP'],
]);

export function signalOfKey({ ctrl, name }: KeyPress): EndingSignal | 'SIGTSTP' | undefined {
  return ctrl ? signalKeys.get(name) : undefined;
}

/** The signals that the terminal handles. */
export interface SignalHandlers {
  onEnd(name: EndingSignal): void;
  /** A request to stop: `kill -TSTP`, or Ctrl+Z where keys are not taken raw. */
  onStop(): void;
  /** The program runs again after a stop. */
  onContinue(): void;
  onResize(): void;
  /** Also after a crash, before its reason is printed. */
  onExit(): void;
}

/** Handles every signal and the exit from now on. Until it is called, signals do what they do to any program. */
export function watchSignals(handlers: SignalHandlers): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.on(name, () => handlers.onEnd(name));
  }
  process.on('SIGTSTP', handlers.onStop);
  process.on('SIGCONT', handlers.onContinue);
  process.on('SIGWINCH', handlers.onResize);
  process.prependListener('exit', handlers.onExit);
}

const standardStreams = [0, 1, 2];

/**
 * When its terminal was closed the program ends by the signal for that, whatever has ended it: Node's own end would set
 * the modes of the terminal, fail, and leave a core behind. What else is to be done at the exit must come before it.
 */
export function dieWithTerminal(): void {
  const { isatty } = process.getBuiltinModule('node:tty');
  const terminals = standardStreams.filter((descriptor) => isatty(descriptor));
  process.on('exit', () => {
    if (terminals.some((descriptor) => !isatty(descriptor))) endByHangUp();
  });
}

function endByHangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/**
 * Stops the foreground process group, as the terminal itself does on Ctrl+Z, and returns when it runs again. Where no
 * shell could continue it, the system does not stop it.
 */
export function stopProcessGroup(handlers: SignalHandlers): void {
  // Readline handles Ctrl+Z at a prompt too: once continued, it would pause its input and never resume it.
  process.removeAllListeners('SIGCONT');
  process.on('SIGCONT', handlers.onContinue);
  process.off('SIGTSTP', handlers.onStop);
  process.kill(0, 'SIGTSTP');
  process.on('SIGTSTP', handlers.onStop);
}

/** 128 plus the signal's number, which shells expect. */
function exitCodeOf(name: EndingSignal): number {
  return 128 + constants.signals[name];
}

/** A signal repeated within this time is the same one, forwarded by the shell or by npm. */
const sameSignalMs = 500;

/** How long the program may take to close its log and sound after the signal. */
const graceMs = 1500;

/** Ends the program on a signal: immediately without listeners, otherwise by its listeners within `graceMs`. */
export class SignalEnding {
  readonly #restoreTerminal: () => void;
  readonly #listeners = new Set<(name: SignalName) => void>();
  #sinceMs: number | undefined;

  /** `restoreTerminal` is called first, because the terminal must not wait for the program. */
  constructor(restoreTerminal: () => void) {
    this.#restoreTerminal = restoreTerminal;
  }

  get hasBegun(): boolean {
    return this.#sinceMs !== undefined;
  }

  onSignal(listener: (name: SignalName) => void): Cancel {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** A second signal, when it is not the first one forwarded, ends the program immediately. */
  end(name: EndingSignal): void {
    if (this.#sinceMs === undefined) {
      this.#sinceMs = performance.now();
      this.#restoreTerminal();
      this.#notify(name);
    } else if (performance.now() - this.#sinceMs > sameSignalMs) {
      process.exit(exitCodeOf(name));
    }
  }

  #notify(name: EndingSignal): void {
    const exitCode = exitCodeOf(name);
    if (name === 'SIGQUIT' || this.#listeners.size === 0) {
      process.exit(exitCode);
    }
    process.exitCode = exitCode;
    // A program that hangs must not live on without a terminal.
    setTimeout(() => process.exit(exitCode), graceMs).unref();
    for (const listener of [...this.#listeners]) {
      listener(name);
    }
  }
}
