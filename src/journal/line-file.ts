/**
 * A file that grows by whole lines while a person stretches. A full or broken disk must not end the session: what
 * cannot be written waits in memory and is tried again with the next line, and reported once.
 */
import type { AppendFile, Files } from '../ports.ts';

/** Nobody else may read it: what a person did for their back, and how it hurts, is private. */
export const ownerOnly = { folder: 0o700, file: 0o600 };

/** Far more lines than the longest session has; they are small. */
const maxWaitingLines = 5_000;

/** A place for lines: a file or stdout. */
export interface LineSink {
  append(line: string): void;
  /** Why lines are not written, as long as there are any. */
  readonly failure: Error | undefined;
  close(): Promise<void>;
}

/** Creates a file for its owner alone, in a folder for its owner alone. Throws where there is one of that name. */
export function createOwnFile(files: Files, folder: string, name: string): AppendFile {
  files.makeFolder(folder, ownerOnly.folder);
  return files.createAppend(files.join(folder, name), ownerOnly.file);
}

export class LineFile implements LineSink {
  readonly #open: () => AppendFile;
  readonly #report: (error: Error) => void;
  #file: AppendFile | undefined;
  #waiting: Uint8Array[] = [];
  #flushing: Promise<void> = Promise.resolve();
  #error: Error | undefined;
  #isReported = false;
  #isIncomplete = false;

  /** `open` is called at the first line, and again as long as it throws; `report` once, at the first failure. */
  constructor(open: () => AppendFile, report: (error: Error) => void) {
    this.#open = open;
    this.#report = report;
  }

  get failure(): Error | undefined {
    return this.#isIncomplete || this.#waiting.length > 0 ? this.#error : undefined;
  }

  /** Writes the lines that wait and then this one, each with one write of its own. */
  append(line: string): void {
    // The newest line is the one to lose: a file without its beginning could not be read.
    if (this.#waiting.length < maxWaitingLines) this.#waiting.push(new TextEncoder().encode(`${line}\n`));
    else this.#isIncomplete = true;
    this.#writeWaiting();
  }

  /** Brings what was written onto the disk, while the session goes on. */
  flush(): void {
    const file = this.#file;
    if (file === undefined) return;
    this.#flushing = this.#flushing
      .then(() => file.flush())
      .catch((thrown: unknown) => {
        this.#isIncomplete = true;
        this.#fail(thrown);
      });
  }

  async close(): Promise<void> {
    if (this.#waiting.length > 0) this.#writeWaiting();
    this.flush();
    await this.#flushing;
    try {
      await this.#file?.close();
    } catch (thrown) {
      this.#isIncomplete = true;
      this.#fail(thrown);
    }
  }

  #writeWaiting(): void {
    let written = 0;
    try {
      this.#file ??= this.#open();
      for (const line of this.#waiting) {
        this.#file.append(line);
        written += 1;
      }
    } catch (thrown) {
      this.#fail(thrown);
    }
    if (written > 0) this.#waiting = this.#waiting.slice(written);
  }

  #fail(thrown: unknown): void {
    this.#error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (this.#isReported) return;
    this.#isReported = true;
    this.#report(this.#error);
  }
}
