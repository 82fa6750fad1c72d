import type { ChildProcess } from 'node:child_process';
import type { ChildProgram } from '../ports/processes.ts';
import { readErrorCode } from './file-error.ts';

interface ExitResult {
  readonly exitCode: number | undefined;
  readonly failure?: string;
}

/** A program that runs beside this one, reads from a pipe, and ends when this process does. */
export class NodeChildProgram implements ChildProgram {
  readonly #child: ChildProcess;
  #result: ExitResult | undefined;
  readonly #exitListeners: ((result: ExitResult) => void)[] = [];

  constructor(program: string, args: readonly string[]) {
    const { spawn } = process.getBuiltinModule('node:child_process');
    this.#child = spawn(program, args, { stdio: 'pipe', windowsHide: true });
    endWithProcess(this.#child);
    this.#child.once('error', (error) => this.#settle({ exitCode: undefined, failure: readErrorCode(error) }));
    this.#child.once('exit', (exitCode, signal) =>
      this.#settle({ exitCode: exitCode ?? undefined, ...(signal !== null && { failure: signal }) }),
    );
    // EPIPE when the program ends first, which `exit` reports.
    this.#child.stdin?.on('error', () => {});
    // Unread output would fill the pipe and block the program.
    this.#child.stdout?.resume();
    this.#child.stderr?.resume();
  }

  /** 0 where the program could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  write(bytes: Uint8Array): boolean {
    const stdin = this.#child.stdin;
    return stdin?.writable === true && stdin.write(bytes);
  }

  end(): void {
    this.#child.stdin?.end();
  }

  kill(): void {
    this.#child.kill('SIGTERM');
  }

  onStdout(listener: (text: string) => void): void {
    this.#child.stdout?.setEncoding('utf8').on('data', listener);
  }

  onStderr(listener: (text: string) => void): void {
    this.#child.stderr?.setEncoding('utf8').on('data', listener);
  }

  onExit(listener: (result: ExitResult) => void): void {
    if (this.#result === undefined) {
      this.#exitListeners.push(listener);
    } else {
      listener(this.#result);
    }
  }

  #settle(result: ExitResult): void {
    if (this.#result !== undefined) {
      return;
    }
    this.#result = result;
    for (const listener of this.#exitListeners) {
      listener(result);
    }
  }
}

const running = new Map<ChildProcess, 'SIGTERM' | 'SIGKILL'>();

/**
 * Ends the child when this process exits. After a kill -9 nothing can run here: the child ends by its closed pipes.
 * SIGTERM is for a child that has to end its own children first.
 */
export function endWithProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  // It could not be started, and may never emit `exit`.
  if (child.pid === undefined) return;
  if (running.size === 0) {
    process.prependOnceListener('exit', killAll);
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
