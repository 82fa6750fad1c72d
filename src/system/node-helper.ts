import type { ChildProcess } from 'node:child_process';
import type { Helper } from '../ports.ts';
import { endWithProcess } from './end-with-process.ts';
import { loaderArguments } from './program-files.ts';

/**
 * A child process of our own program. It must end itself on `disconnect`: that is how it learns that it is asked to
 * stop, and also that this process was killed.
 */
export class NodeHelper implements Helper {
  readonly #child: ChildProcess;
  #hasExited = false;
  readonly #exitListeners: (() => void)[] = [];

  /** `file` is a built file, or a source when the program itself runs from its sources. */
  constructor(file: string) {
    const { fork } = process.getBuiltinModule('node:child_process');
    this.#child = fork(file, [], {
      execArgv: loaderArguments(file),
      // Clips travel as bytes, not as text.
      serialization: 'advanced',
      // Nothing of it may land on the person's screen or in the log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // By a signal that lets it end its own programs, which may hang.
    endWithProcess(this.#child, 'SIGTERM');
    this.#child.once('exit', () => this.#settle());
    this.#child.on('error', () => {
      if (this.#child.pid === undefined) {
        this.#settle();
      }
    });
  }

  /** A message to a helper that has gone away is dropped; `onExit` tells of that. */
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
