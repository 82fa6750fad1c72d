import type { ChildProcess } from 'node:child_process';

const running = new Map<ChildProcess, 'SIGTERM' | 'SIGKILL'>();

/**
 * Ends the child when this process exits. After a kill -9 nothing can run here: the child ends by its closed pipes.
 * SIGTERM is for a child that has to end its own children first.
 */
export function endWithProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  // It could not be started, and may never emit `exit`.
  if (child.pid === undefined) return;
  if (running.size === 0) {
    process.once('exit', killAll);
  }
  running.set(child, signal);
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
    if (signal === 'SIGTERM') continueStopped(child);
  }
}

/** A process that was stopped hears of its end only when it runs on. */
export function continueStopped(child: ChildProcess): void {
  // Windows stops no process, and its Node throws for a signal that it does not know.
  if (process.platform !== 'win32') child.kill('SIGCONT');
}
