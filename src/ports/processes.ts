/** Other programs, and the parts of this one that run in processes of their own. */

export interface ProcessResult {
  /** `undefined` where the program could not be started, was ended by a signal, or ran out of time. */
  readonly exitCode: number | undefined;
  readonly stdout: Uint8Array;
  readonly stderr: string;
  readonly failure?: 'not-found' | 'timed-out' | 'signalled' | 'failed';
}

export interface ChildProgram {
  readonly pid: number;
  /** Writes to the program's stdin; `false` when its buffer is full. */
  write(bytes: Uint8Array): boolean;
  /** Ends stdin. */
  end(): void;
  kill(): void;
  onStderr(listener: (text: string) => void): void;
  onStdout(listener: (text: string) => void): void;
  /** Called once, also when the program could not be started. */
  onExit(listener: (result: { readonly exitCode: number | undefined; readonly failure?: string }) => void): void;
}

/** A helper's channel to the program that started it. */
export interface ParentChannel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the program has ended or asks the helper to end; the process ends by itself soon after. */
  onClosed(listener: () => void): void;
}

/** A part of the program in a child process, such as the mixer. It exchanges messages, and ends when this process does. */
export interface Helper {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Asks it to end; SIGTERM follows after `graceMs`, SIGKILL after twice that. */
  stop(graceMs: number): Promise<void>;
}

/** A process of a machine, between two of its starts; in a container numbers of processes are its own (`space`). */
export interface ProcessMark {
  readonly host: string;
  readonly boot: string;
  readonly space: string;
  readonly pid: number;
  /** When it began: numbers are given out again. */
  readonly begun: string;
}

/** `unknown` for a process that cannot be seen from here. */
export type ProcessState = 'running' | 'ended' | 'unknown';

/**
 * Programs are always started with argument arrays, never through a shell, and by the full path from `find`: for a bare
 * name the system may also look in the working folder.
 */
export interface Processes {
  /** The full path of a program on PATH, whose empty and relative entries are ignored. */
  find(program: string): string | undefined;
  run(
    program: string,
    args: readonly string[],
    options: { readonly stdin?: string; readonly timeoutMs: number },
  ): Promise<ProcessResult>;
  start(program: string, args: readonly string[]): ChildProgram;
  /** Starts one of the program's own helpers, such as `mixer`. */
  startHelper(name: string): Helper;
  /** Runs a program on the person's terminal, an editor or a browser, and resolves with its exit code. */
  runInForeground(program: string, args: readonly string[]): Promise<number | undefined>;
  /** This very process. */
  ownMark(): ProcessMark;
  stateOf(mark: ProcessMark): ProcessState;
}
