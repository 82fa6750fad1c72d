import type { ChildProcess } from 'node:child_process';
import type { Result } from 'execa';
import type { ChildProgram, ProcessResult } from '../ports/processes.ts';
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

interface RunOptions {
  readonly stdin?: string;
  readonly timeoutMs: number;
}

/** Of stdout, and of stderr. What runs here prints lists and errors; sound goes into files. */
const maxBytes = 1024 * 1024;

/** Between SIGTERM and SIGKILL. */
const graceMs = 500;

/** How long a program's own children may keep its streams open after it has ended. */
const streamsLingerMs = 1000;

/** Runs a program to its end, or to the limits of time and size. Never rejects: the result says what happened. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { stdin = '', timeoutMs }: RunOptions,
): Promise<ProcessResult> {
  const { execa } = await import('execa');
  try {
    const child = execa(program, args, {
      input: stdin,
      encoding: 'buffer',
      stripFinalNewline: false,
      maxBuffer: maxBytes,
      ...(Number.isFinite(timeoutMs) && { timeout: timeoutMs }),
      forceKillAfterDelay: graceMs,
      // execa's own clean-up would handle the signals that the terminal handles.
      cleanup: false,
      reject: false,
    });
    endWithProcess(child);
    // A child of the program that keeps the pipes open would make us wait for it.
    child.once('exit', () => setTimeout(() => closeOutput(child), streamsLingerMs).unref());
    const result = await child;
    const failure = failureOf(result);
    return {
      exitCode: failure === undefined ? result.exitCode : undefined,
      // Absent where the system refused to start it, for example because its arguments are too long.
      stdout: result.stdout ?? new Uint8Array(),
      stderr: new TextDecoder().decode(result.stderr),
      ...(failure !== undefined && { failure }),
    };
  } catch {
    // Thrown for an argument that no program can take, such as one with a zero byte.
    return { exitCode: undefined, stdout: new Uint8Array(), stderr: '', failure: 'failed' };
  }
}

function closeOutput({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function failureOf(
  result: Pick<Result, 'timedOut' | 'code' | 'isMaxBuffer' | 'isTerminated' | 'exitCode'>,
): ProcessResult['failure'] {
  if (result.timedOut) return 'timed-out';
  if (result.code === 'ENOENT') return 'not-found';
  if (result.isMaxBuffer) return 'failed';
  if (result.isTerminated) return 'signalled';
  return result.exitCode === undefined ? 'failed' : undefined;
}
