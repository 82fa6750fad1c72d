import type { ChildProcess } from 'node:child_process';
import type { ProcessResult } from '../ports.ts';
import { endWithProcess } from './end-with-process.ts';
import { readErrorCode } from './file-error.ts';

export interface RunOptions {
  readonly stdin?: string;
  readonly timeoutMs: number;
  /** Bytes of stdout; more end the program. */
  readonly maxBytes?: number;
}

type Failure = NonNullable<ProcessResult['failure']>;

const USUAL_MAX_BYTES = 16 * 1024 * 1024;
const MAX_STDERR_BYTES = 64 * 1024;

/** Between asking a program to end and ending it. */
const GRACE_MS = 500;

/** How long a program's own children may hold its streams open after it has ended. */
const STREAMS_LINGER_MS = 1000;

/** Runs a program to its end, or to the limits of time and size. Never rejects: the result tells what happened. */
export function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<ProcessResult> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  let child: ChildProcess;
  try {
    child = spawn(program, args, { stdio: 'pipe', windowsHide: true });
  } catch {
    // An argument that no program can be given, such as one with a zero byte.
    return Promise.resolve({ exitCode: undefined, stdout: new Uint8Array(), stderr: '', failure: 'failed' });
  }
  endWithProcess(child);
  return new RunningProgram(child, options).result;
}

class RunningProgram {
  readonly result: Promise<ProcessResult>;
  readonly #child: ChildProcess;
  readonly #stdout: CollectedBytes;
  readonly #stderr = new CollectedBytes(MAX_STDERR_BYTES);
  readonly #timers: NodeJS.Timeout[] = [];
  #failure: Failure | undefined;

  constructor(child: ChildProcess, options: RunOptions) {
    this.#child = child;
    this.#stdout = new CollectedBytes(options.maxBytes ?? USUAL_MAX_BYTES);
    this.result = new Promise((resolve) => {
      child.once('close', (exitCode, signal) => resolve(this.#buildResult(exitCode, signal)));
    });
    this.#watchErrors();
    this.#collect();
    this.#limitTime(options.timeoutMs);
    // The write is repeated by Node until all is taken; a program that reads nothing ends in the time limit.
    child.stdin?.end(options.stdin ?? '');
  }

  #watchErrors(): void {
    this.#child.once('error', (error) => {
      this.#failure ??= readErrorCode(error) === 'ENOENT' ? 'not-found' : 'failed';
    });
    // A program may close its stdin unread; what it answers is what counts.
    this.#child.stdin?.on('error', () => {});
    this.#child.once('exit', () => this.#after(STREAMS_LINGER_MS, () => this.#closeStreams()));
  }

  #collect(): void {
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      if (!this.#stdout.add(chunk)) {
        this.#end('failed');
      }
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => this.#stderr.add(chunk));
  }

  #limitTime(timeoutMs: number): void {
    if (Number.isFinite(timeoutMs)) {
      this.#after(timeoutMs, () => this.#end('timed-out'));
    }
  }

  #end(failure: Failure): void {
    this.#failure ??= failure;
    this.#child.kill('SIGTERM');
    this.#after(GRACE_MS, () => {
      this.#child.kill('SIGKILL');
      this.#closeStreams();
    });
  }

  /** Without this, a grandchild that keeps the pipes would keep us waiting for ever. */
  #closeStreams(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  #after(delayMs: number, act: () => void): void {
    this.#timers.push(setTimeout(act, delayMs));
  }

  #buildResult(exitCode: number | null, signal: NodeJS.Signals | null): ProcessResult {
    for (const timer of this.#timers) {
      clearTimeout(timer);
    }
    const failure = this.#failure ?? (signal === null ? undefined : 'signalled');
    return {
      exitCode: failure === undefined && exitCode !== null ? exitCode : undefined,
      stdout: this.#stdout.bytes(),
      stderr: new TextDecoder().decode(this.#stderr.bytes()),
      ...(failure === undefined ? {} : { failure }),
    };
  }
}

/** Output up to a limit; what comes beyond it is dropped. */
class CollectedBytes {
  readonly #chunks: Buffer[] = [];
  readonly #maxBytes: number;
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** `false` when the chunk did not fit. */
  add(chunk: Buffer): boolean {
    const fits = this.#length + chunk.length <= this.#maxBytes;
    if (fits) {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
    }
    return fits;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}
