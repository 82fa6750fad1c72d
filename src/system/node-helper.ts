import type { ChildProcess } from 'node:child_process';
import type { Helper, ParentChannel } from '../ports/processes.ts';
import { continueStopped, endWithProcess } from './node-child-program.ts';
import { loaderArguments } from './program-files.ts';

/**
 * A child process of this program, such as the mixer. It must exit on `disconnect`, which is both the request to stop
 * and the sign that this process was killed.
 */
export class NodeHelper implements Helper {
  readonly #child: ChildProcess;
  #hasExited = false;
  #missedBeats = 0;
  #watching: NodeJS.Timeout | undefined;
  readonly #exitListeners: (() => void)[] = [];

  /** `file` is a built file, or a source file when the program itself runs from its sources. */
  constructor(file: string) {
    const { fork } = process.getBuiltinModule('node:child_process');
    this.#child = fork(file, [], {
      execArgv: loaderArguments(file),
      // Clips are sent as bytes, which JSON would turn into text.
      serialization: 'advanced',
      // Its output must not reach the person's screen or the log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // SIGTERM lets it end its own players first, which may hang.
    endWithProcess(this.#child, 'SIGTERM');
    this.#child.once('exit', () => this.#settle());
    this.#child.on('message', (message) => {
      if (message === beat) this.#noteBeat();
    });
    this.#child.on('error', () => {
      if (this.#child.pid === undefined) {
        this.#settle();
      }
    });
  }

  /** A message to a helper that has ended is dropped; `onExit` reports the end. */
  send(message: unknown): void {
    if (this.#child.connected) {
      this.#child.send(message as object, () => {});
    }
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#child.on('message', (message) => {
      if (message !== beat) listener(message);
    });
  }

  onExit(listener: () => void): void {
    if (this.#hasExited) {
      listener();
    } else {
      this.#exitListeners.push(listener);
    }
  }

  stop(graceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timers = (['SIGTERM', 'SIGKILL'] as const).map((signal, index) =>
        setTimeout(() => this.#child.kill(signal), graceMs * (index + 1)),
      );
      continueStopped(this.#child);
      this.onExit(() => {
        for (const timer of timers) clearTimeout(timer);
        resolve();
      });
      if (this.#child.connected) {
        this.#child.disconnect();
      }
    });
  }

  /** From the first sign of life on, too many that are missing mean that it hangs: then it is ended by force. */
  #noteBeat(): void {
    this.#missedBeats = 0;
    this.#watching ??= setInterval(() => {
      // Counted, not measured: after a stop of this very process the signs that came meanwhile are read after the timer.
      this.#missedBeats += 1;
      if (this.#missedBeats > maxMissedBeats) this.#child.kill('SIGKILL');
    }, beatMs).unref();
  }

  #settle(): void {
    if (this.#hasExited) {
      return;
    }
    this.#hasExited = true;
    clearInterval(this.#watching);
    for (const listener of this.#exitListeners) {
      listener();
    }
  }
}

/** What a helper that must never be late sends in this time, as a sign that it does not hang. */
const beat = 'beat';
const beatMs = 500;

/** Two seconds: a machine with much to do holds a helper up for less. */
const maxMissedBeats = 4;

/** How long the helper has for its clean-up after the program has ended. */
const cleanUpMs = 1000;

/**
 * Opens the helper's channel to its parent. A process that was started by hand has none and exits. One that `beats` is
 * ended when it hangs.
 */
export function openParentChannel({ beats }: { readonly beats: boolean }): ParentChannel {
  if (process.send === undefined) process.exit(64);
  // Ctrl+C and a closed terminal reach the whole process group, but only the program decides when the helper ends.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.once('disconnect', () => setTimeout(() => process.exit(), cleanUpMs).unref());
  const send = (message: unknown) => {
    // An error means that the channel has just closed, which 'disconnect' reports.
    if (process.connected) process.send?.(message, () => {});
  };
  if (beats) setInterval(() => send(beat), beatMs).unref();
  return {
    send,
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  };
}
