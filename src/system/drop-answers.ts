import { closeSync, constants, openSync, readSync } from 'node:fs';
import { controllingTerminal } from './terminal-choice.ts';

/** How often it is looked whether more has come. */
const lookEveryMs = 5;

/**
 * Waits for what the terminal still answers and drops it: the shell would read it as typed. Nothing else runs meanwhile,
 * since the program may be about to end. `untilMs` is by `performance.now`.
 */
export function dropAnswers(isWhole: (text: string) => boolean, untilMs: number): void {
  if (performance.now() >= untilMs) return;
  try {
    const terminal = openSync(controllingTerminal, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    try {
      let text = '';
      while (performance.now() < untilMs && !isWhole(text)) text += readAvailable(terminal);
    } finally {
      closeSync(terminal);
    }
  } catch {
    // ENXIO, EIO: the terminal was closed, and nobody will read from it.
  }
}

function readAvailable(terminal: number): string {
  const bytes = Buffer.alloc(1024);
  try {
    return bytes.toString('latin1', 0, readSync(terminal, bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookEveryMs);
    return '';
  }
}
