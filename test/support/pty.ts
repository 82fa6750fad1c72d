import { type IPty, spawn } from '@lydell/node-pty';
import { InterpretedScreen } from './interpreted-screen.ts';

/** What a terminal sends for the keys that the program knows. */
const keyBytes = {
  space: ' ',
  return: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-z': '\u001a',
  'ctrl-backslash': '\u001c',
} as const;

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Added to a bare environment: PATH, TERM, LANG and nothing of the machine the test runs on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly workingFolder?: string;
  /** The test answers the program's questions about the terminal, instead of the terminal. */
  readonly isSilent?: boolean;
}

export interface PtyExit {
  readonly exitCode: number;
  readonly signal: number;
}

interface Waiter {
  readonly isMet: () => boolean;
  readonly resolve: () => void;
}

/** Long enough for a busy machine of two cores, and shorter than a test may take, so that the failure is reported. */
const usualWaitMs = 60_000;

/** A program on a real pseudo-terminal, with a terminal that understands what it paints. */
export class Pty {
  readonly screen: InterpretedScreen;
  /** Resolves when the started program has ended and all it wrote is on the screen. */
  readonly exited: Promise<PtyExit>;
  readonly #pty: IPty;
  readonly #waiters = new Set<Waiter>();

  constructor(file: string, args: readonly string[], options: PtyOptions = {}) {
    const { columns = 80, rows = 24 } = options;
    const env = { ...bareEnvironment(), ...options.env };
    this.screen = new InterpretedScreen(columns, rows);
    this.#pty = spawn(file, [...args], {
      name: env.TERM ?? '',
      cols: columns,
      rows,
      env,
      ...(options.workingFolder === undefined ? {} : { cwd: options.workingFolder }),
    });
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        void this.screen.write('').then(() => resolve({ exitCode, signal: signal ?? 0 }));
      });
    });
    this.#pty.onData((text) => void this.screen.write(text).then(() => this.#checkWaiters()));
    if (!options.isSilent) this.screen.onAnswer((text) => this.#pty.write(text));
  }

  get pid(): number {
    return this.#pty.pid;
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  press(key: keyof typeof keyBytes): void {
    this.type(keyBytes[key]);
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Waits until the screen shows `text`. A failure reports what the screen showed instead. */
  waitForText(text: string | RegExp, withinMs = usualWaitMs): Promise<void> {
    const shows = (): boolean => {
      const shown = this.screen.text();
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    };
    return this.waitFor(shows, `${text} on the screen`, withinMs);
  }

  /** Waits until `isMet` holds after some output. */
  waitFor(isMet: () => boolean, what: string, withinMs = usualWaitMs): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { isMet, resolve: () => settle(resolve) };
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        act();
      };
      const fail = () => reject(new Error(`No ${what} within ${withinMs} ms. The screen:\n${this.screen.text()}`));
      const timer = setTimeout(() => settle(fail), withinMs);
      this.#waiters.add(waiter);
      this.#checkWaiters();
    });
  }

  /** Closes the terminal like a window: the system sends SIGHUP to every program in it. */
  hangUp(): void {
    if ('destroy' in this.#pty && typeof this.#pty.destroy === 'function') {
      this.#pty.destroy();
    }
  }

  #checkWaiters(): void {
    for (const waiter of [...this.#waiters]) {
      if (waiter.isMet()) {
        waiter.resolve();
      }
    }
  }
}

/** What a program needs to run, and nothing that differs between machines. */
export function bareEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8' };
}
