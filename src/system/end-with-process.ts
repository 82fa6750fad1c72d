import type { ChildProcess } from 'node:child_process';

const running = new Map<ChildProcess, 'SIGTERM' | 'SIGKILL'>();

/**
 * Ends the child when this process ends in any way that leaves time for it. A kill -9 leaves it to the closed pipes.
 * SIGTERM is for a child that has to end others before itself.
 */
export function endWithProcess(child: ChildProcess, by: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  // It could not be started, and need not tell of its end.
  if (child.pid === undefined) return;
  if (running.size === 0) {
    process.once('exit', killAll);
  }
  running.set(child, by);
  child.once('exit', () => forget(child));
}

function forget(child: ChildProcess): void {
  running.delete(child);
  if (running.size === 0) {
    process.off('exit', killAll);
  }
}

function killAll(): void {
  for (const [child, signal] of running) {
    child.kill(signal);
  }
}
