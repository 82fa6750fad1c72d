import type { SignalName } from '../ports.ts';

/** The signals that end the program, with the exit codes a shell expects: 128 and the signal's number. */
const EXIT_CODES: Readonly<Record<EndingSignal, number>> = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 };

export type EndingSignal = SignalName | 'SIGQUIT';

/** What the terminal's owner must hear of. */
export interface SignalHandlers {
  onEnd(name: EndingSignal): void;
  /** Somebody wants the program to stop: `kill -TSTP`, or Ctrl+Z where keys are not taken raw. */
  onStop(): void;
  /** The program runs again after a stop. */
  onContinue(): void;
  onResize(): void;
  /** The last moment: the process exits, or crashes and is about to print why. */
  onLastMoment(): void;
}

/** Hears every signal and way out from now on. Until it is called, signals do what they do to any program. */
export function watchSignals(handlers: SignalHandlers): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.on(name, () => handlers.onEnd(name));
  }
  process.on('SIGTSTP', handlers.onStop);
  process.on('SIGCONT', handlers.onContinue);
  process.on('SIGWINCH', handlers.onResize);
  process.on('exit', handlers.onLastMoment);
  process.on('uncaughtExceptionMonitor', handlers.onLastMoment);
}

/**
 * Stops this process and all others in front on the terminal, as the terminal itself does on Ctrl+Z, and returns
 * when they run again. Where no shell could bring them back, the system doesn't stop them.
 */
export function stopProcessGroup(handlers: SignalHandlers): void {
  // Readline answers Ctrl+Z at a prompt too: once continued, it would pause its input and never let go of it.
  process.removeAllListeners('SIGCONT');
  process.on('SIGCONT', handlers.onContinue);
  process.off('SIGTSTP', handlers.onStop);
  process.kill(0, 'SIGTSTP');
  process.on('SIGTSTP', handlers.onStop);
}

export function exitCodeOf(name: EndingSignal): number {
  return EXIT_CODES[name];
}
