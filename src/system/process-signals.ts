import type { SignalName } from '../ports.ts';

/** The signals that end the program. Nobody need hear of SIGQUIT: it is for ending a program that doesn't listen. */
export type EndingSignal = SignalName | 'SIGQUIT';

/** What the terminal's owner must hear of. */
export interface SignalHandlers {
  onEnd(name: EndingSignal): void;
  /** Somebody wants the program to stop: `kill -TSTP`, or Ctrl+Z where keys are not taken raw. */
  onStop(): void;
  /** The program runs again after a stop. */
  onContinue(): void;
  onResize(): void;
  /** The last moment. A crash comes by here too, before it prints why. */
  onExit(): void;
}

/** Hears every signal and way out from now on. Until it is called, signals do what they do to any program. */
export function watchSignals(handlers: SignalHandlers): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
    process.on(name, () => handlers.onEnd(name));
  }
  process.on('SIGTSTP', handlers.onStop);
  process.on('SIGCONT', handlers.onContinue);
  process.on('SIGWINCH', handlers.onResize);
  process.on('exit', handlers.onExit);
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
