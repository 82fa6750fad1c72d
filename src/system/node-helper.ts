import type { ChildProcess } from 'node:child_process';
import type { Helper, ParentChannel } from '../ports.ts';
import { endWithProcess } from './end-with-process.ts';
import { loaderArguments } from './program-files.ts';

/**
 * A child process of this program, such as the mixer. It must exit on `disconnect`, which is both the request to stop
 * and the sign that this process was killed.
 */
export class NodeHelper implements Helper {
  readonly #child: ChildProcess;
  #hasExited = false;
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
    this.#child.on('message', listener);
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
      this.onExit(() => {
        for (const timer of timers) clearTimeout(timer);
        resolve();
      });
      if (this.#child.connected) {
        this.#child.disconnect();
      }
    });
  }

  #settle(): void {
    if (this.#hasExited) {
      return;
    }
    this.#hasExited = true;
    for (const listener of this.#exitListeners) {
      listener();
    }
  }
}

/** How long the helper has for its clean-up after the program has ended. */
const cleanUpMs = 1000;

/** Opens the helper's channel to its parent. A process that was started by hand has none and exits. */
export function openParentChannel(): ParentChannel {
  if (process.send === undefined) process.exit(64);
  // Ctrl+C and a closed terminal reach the whole process group, but only the program decides when the helper ends.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});
  process.once('disconnect', () => setTimeout(() => process.exit(), cleanUpMs).unref());
  return {
    send: (message) => {
      // An error means that the channel has just closed, which 'disconnect' reports.
      if (process.connected) process.send?.(message, () => {});
    },
    onMessage: (listener) => process.on('message', listener),
    onClosed: (listener) => process.once('disconnect', listener),
  };
}
