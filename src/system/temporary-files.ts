/** Files and folders that are to be gone whenever the program ends before they are finished. Only after a kill -9 one stays. */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

const unfinished = new Set<string>();

export function addTemporaryFile(path: string): void {
  if (unfinished.size === 0) {
    process.on('exit', removeAll);
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
