import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Ends the child when this process ends in any way that leaves time for it. A kill -9 leaves it to the closed pipes. */
export function endWithProcess(child: ChildProcess): void {
  if (running.size === 0) {
    process.once('exit', killAll);
  }
  running.add(child);
  child.once('exit', () => forget(child));
  child.once('error', () => forget(child));
}

function forget(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) {
    process.off('exit', killAll);
  }
}

function killAll(): void {
  for (const child of running) {
    child.kill('SIGKILL');
  }
}
