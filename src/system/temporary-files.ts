/** Files and folders that are removed when the program ends before they were finished, also by a signal. */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';

/** Random lower-case hexadecimal digits for file names. */
export function buildRandomName(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(length / 2)));
  return Buffer.from(bytes).toString('hex').slice(0, length);
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

const unfinished = new Set<string>();

export function addTemporaryFile(path: string): void {
  if (unfinished.size === 0) {
    process.prependListener('exit', removeAll);
    for (const name of endingSignals) process.on(name, endOnSignal);
  }
  unfinished.add(path);
}

/** It was renamed or removed. */
export function forgetTemporaryFile(path: string): void {
  if (!unfinished.delete(path) || unfinished.size > 0) return;
  process.off('exit', removeAll);
  for (const name of endingSignals) process.off(name, endOnSignal);
}

function removeAll(): void {
  for (const path of unfinished) rmSync(path, { force: true, recursive: true });
}

/** Where nobody else listens to a signal it ends the program, as it would have without this listener. */
function endOnSignal(name: NodeJS.Signals): void {
  if (process.listenerCount(name) === 1) process.exit(128 + constants.signals[name]);
}
