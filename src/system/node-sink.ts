import type { WriteStream } from 'node:tty';
import type { TextSink } from '../ports.ts';
import { writeWithoutWaiting } from './terminal-device.ts';

/** The width of a stream that is no terminal. */
const defaultColumns = 80;

const escapeKey = '\u001b';

/** Every control character but line ends (those of CSV and of calendars too), tabs and the program's own colours. */
const controls = new RegExp(`(${escapeKey}\\[[\\d;]*m)|(?!\\n|\\r\\n|\\t)\\p{Cc}`, 'gu');

/** stdout or stderr. The stream is opened at the first use, because opening it takes time. */
export class NodeSink implements TextSink {
  readonly #openStream: () => WriteStream;
  #stream: WriteStream | undefined;
  #failure: Error | undefined;
  /** Writes that have neither completed nor failed. */
  #pending = 0;
  #failureListeners: ((error: Error) => void)[] = [];
  #flushed: (() => void)[] = [];

  constructor(openStream: () => WriteStream) {
    this.#openStream = openStream;
  }

  get isTerminal(): boolean {
    return this.#open().isTTY === true;
  }

  get columns(): number {
    return this.#open().columns || defaultColumns;
  }

  write(text: string): void {
    this.#send(visibleText(text));
  }

  writeBytes(bytes: Uint8Array): Promise<void> {
    this.#send(bytes);
    return this.flush();
  }

  #send(content: string | Uint8Array): void {
    if (this.#failure !== undefined) {
      return;
    }
    this.#pending += 1;
    this.#open().write(content, () => this.#settleWrite());
  }

  onFailure(listener: (error: Error) => void): void {
    if (this.#failure === undefined) {
      this.#failureListeners.push(listener);
    } else {
      listener(this.#failure);
    }
  }

  flush(): Promise<void> {
    if (this.#pending === 0) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#flushed.push(resolve);
    });
  }

  #open(): WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#openStream();
      writeWithoutWaiting(this.#stream);
      // A closed pipe and a full disk are reported here only; without a listener they would crash the program.
      this.#stream.on('error', (error) => this.#fail(error));
    }
    return this.#stream;
  }

  #settleWrite(): void {
    this.#pending -= 1;
    if (this.#pending === 0) {
      for (const resolve of this.#flushed.splice(0)) {
        resolve();
      }
    }
  }

  #fail(error: Error): void {
    if (this.#failure !== undefined) {
      return;
    }
    this.#failure = error;
    for (const listener of this.#failureListeners.splice(0)) {
      listener(error);
    }
  }
}

/**
 * The last check before a terminal or a file that may be shown on one. Texts of others are made safe where they are put
 * into words; whatever was forgotten there can here no longer move the cursor or change the terminal.
 */
function visibleText(text: string): string {
  return text.replace(controls, (letter, colour: string | undefined) =>
    colour === undefined ? `\\u{${letter.codePointAt(0)?.toString(16)}}` : colour,
  );
}
