/** A session of the built program with nobody there: its log comes on stdout, its interface as lines on stderr. */
import { spawn } from 'node:child_process';
import { builtProgram } from './built-program.ts';
import { bareEnvironment } from './pty.ts';

export interface UnattendedEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface UnattendedOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What the program is started by; by itself where absent. */
  readonly wrapper?: readonly string[];
}

export class UnattendedSession {
  /** Whole lines of the log: what the program has acknowledged so far. */
  readonly log: string[] = [];
  /** When each of them came, on the monotonic clock. */
  readonly loggedAtMs: number[] = [];
  /** What the person would have seen. */
  shown = '';
  readonly ended: Promise<UnattendedEnd>;
  readonly #child;
  readonly #listeners = new Set<() => void>();

  /** `args` stand behind `start`; the answers and the plain interface are given. */
  constructor(args: readonly string[], { env = {}, wrapper = [] }: UnattendedOptions = {}) {
    const usual = ['--yes', '--plain', '--log-format', 'jsonl'];
    const [file = '', ...rest] = [...wrapper, ...builtProgram, 'start', ...args, ...usual];
    this.#child = spawn(file, rest, {
      detached: true,
      env: { ...bareEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (exitCode, signal) => resolve({ exitCode, signal }));
    });
    onLines(this.#child.stdout, (line) => {
      this.log.push(line);
      this.loggedAtMs.push(Number(process.hrtime.bigint()) / 1e6);
      for (const listener of [...this.#listeners]) listener();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.shown += text;
    });
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Resolves when the log has so many lines, or when the session has ended before. */
  acknowledged(lines: number): Promise<unknown> {
    const reached = new Promise<void>((resolve) => {
      const check = () => {
        if (this.log.length >= lines) resolve();
      };
      this.#listeners.add(check);
      check();
    });
    return Promise.race([reached, this.ended]);
  }
}

function onLines(stream: NodeJS.ReadableStream, listener: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener(line);
  });
}
