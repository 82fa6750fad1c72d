/** A program on a real terminal, with the time of every output. */
import { spawn } from '@lydell/node-pty';
import { environment } from './world.ts';

export interface TimedOutput {
  /** Milliseconds on the suite's own clock. */
  readonly atMs: number;
  readonly text: string;
}

export class TerminalRun {
  readonly startMs = performance.now();
  readonly outputs: TimedOutput[] = [];
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

  /** The time at which `text` had been written. */
  async waitFor(text: string): Promise<number> {
    await this.waitUntil(() => this.#text.includes(text));
    return this.outputs.at(-1)?.atMs ?? Number.NaN;
  }

  /** Waits until the session's screen is shown. */
  waitForScreen(): Promise<void> {
    return this.waitUntil(() => this.#text.includes('\u001b[?1049h'));
  }

  /** Waits until `isMet` holds after some output. A failure reports what there was instead. */
  waitUntil(isMet: () => boolean, withinMs = 60_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.#listeners.delete(check);
        act();
      };
      const fail = () => reject(new Error(`It did not come within ${withinMs} ms. There was:\n${this.#text}`));
      const timer = setTimeout(() => settle(fail), withinMs);
      const check = () => {
        if (isMet()) settle(resolve);
      };
      this.#listeners.add(check);
      check();
    });
  }

  /** Ends the program at once, and waits for that. */
  async kill(): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.exited;
  }

  get #text(): string {
    return this.outputs.map(({ text }) => text).join('');
  }
}
