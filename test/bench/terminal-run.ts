/** A program on a real terminal, of which every output is noted with its time. */
import { spawn } from '@lydell/node-pty';
import { environment } from './world.ts';

export interface Output {
  /** Milliseconds on the suite's own clock. */
  readonly atMs: number;
  readonly text: string;
}

export class TerminalRun {
  readonly startMs = performance.now();
  readonly outputs: Output[] = [];
  readonly exited: Promise<void>;
  readonly #pty: ReturnType<typeof spawn>;
  readonly #listeners = new Set<() => void>();

  constructor([file, ...args]: readonly string[], env: Readonly<Record<string, string>> = environment) {
    this.#pty = spawn(file ?? '', args, { name: 'xterm-256color', cols: 100, rows: 30, env: { ...env } });
    this.#pty.onData((text) => {
      this.outputs.push({ atMs: performance.now(), text });
      for (const listener of this.#listeners) listener();
    });
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(() => resolve());
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** The time at which `text` had been written after `fromMs`. */
  async waitFor(text: string, { fromMs = 0, withinMs = 60_000 } = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const fail = () => {
        this.#listeners.delete(look);
        reject(new Error(`No "${text}" within ${withinMs} ms. There was:\n${this.#textFrom(0)}`));
      };
      const timer = setTimeout(fail, withinMs);
      const look = () => {
        if (!this.#textFrom(fromMs).includes(text)) return;
        clearTimeout(timer);
        this.#listeners.delete(look);
        resolve(this.outputs.at(-1)?.atMs ?? Number.NaN);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Ends the program at once, and waits for that. */
  async kill(): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.exited;
  }

  #textFrom(fromMs: number): string {
    return this.outputs
      .filter(({ atMs }) => atMs >= fromMs)
      .map(({ text }) => text)
      .join('');
  }
}
