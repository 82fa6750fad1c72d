import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { bareEnvironment } from './pty.ts';

export interface WithoutTerminalOptions {
  readonly stdin: 'null' | 'closed' | 'open-pipe' | { readonly text: string };
  readonly env?: Readonly<Record<string, string>>;
  /** Then it is killed, and `exitCode` is `undefined`: for what waits for ever, not for what is slow. */
  readonly limitMs?: number;
  /** A file that stdout is written to, such as /dev/full. */
  readonly stdoutFile?: string;
}

export interface WithoutTerminalResult {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
}

/** Runs a program in a session of its own (as `setsid` does), so that not even /dev/tty leads to a person. */
export function runWithoutTerminal(
  command: readonly string[],
  options: WithoutTerminalOptions,
): Promise<WithoutTerminalResult> {
  const [file = '', ...args] = options.stdin === 'closed' ? ['sh', '-c', 'exec "$@" <&-', 'sh', ...command] : command;
  const startedMs = performance.now();
  const stdoutFile = options.stdoutFile === undefined ? undefined : openSync(options.stdoutFile, 'w');
  const child = spawn(file, args, {
    detached: true,
    env: { ...bareEnvironment(), ...options.env },
    stdio: [options.stdin === 'null' ? 'ignore' : 'pipe', stdoutFile ?? 'pipe', 'pipe'],
  });
  if (typeof options.stdin === 'object') {
    child.stdin?.end(options.stdin.text);
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), options.limitMs ?? 60_000);
  const result = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    result.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    result.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      if (stdoutFile !== undefined) {
        closeSync(stdoutFile);
      }
      child.stdin?.destroy();
      resolve({ ...result, exitCode: exitCode ?? undefined, tookMs: performance.now() - startedMs });
    });
  });
}
