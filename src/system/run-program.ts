import type { ChildProcess } from 'node:child_process';
import type { Result } from 'execa';
import type { ProcessResult } from '../ports/processes.ts';
import { endWithProcess } from './node-child-program.ts';

export interface RunOptions {
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
