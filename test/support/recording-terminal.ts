import { PassThrough, Writable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import type { Cancel, PictureAbility, SignalName, Terminal, TerminalListener, TerminalSize } from '../../src/ports.ts';

export interface RecordingTerminalOptions {
  readonly canAsk?: boolean;
  readonly canRepaint?: boolean;
  readonly hasColour?: boolean;
  readonly hasUnicode?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** What it answers where it is asked about pictures. */
  readonly pictures?: PictureAbility;
}

interface Taken {
  readonly listener: TerminalListener;
  readonly repaint: boolean;
}

/** A terminal of a fixed size that keeps what was written and takes its keys and signals from the test. */
export class RecordingTerminal implements Terminal {
  readonly canAsk: boolean;
  readonly canRepaint: boolean;
  hasColour: boolean;
  readonly hasUnicode: boolean;
  /** Everything written, escape codes included. */
  written = '';
  /** How often the program was stopped with Ctrl+Z. */
  readonly #promptInput = new PassThrough();
  pictures: PictureAbility | undefined;
  /** Set by a test whose terminal takes nothing for a while. */
  isBusy = false;
  /** What will be written before the screen is left. */
  leaveWith = '';
  #size: TerminalSize;
  #taken: Taken | undefined;
  readonly #takenListeners: (() => void)[] = [];
  readonly #signalListeners = new Set<(name: SignalName) => void>();
  readonly #returnListeners = new Set<() => void>();

  constructor(options: RecordingTerminalOptions = {}) {
    this.canAsk = options.canAsk ?? true;
    this.canRepaint = options.canRepaint ?? true;
    this.hasColour = options.hasColour ?? false;
    this.hasUnicode = options.hasUnicode ?? true;
    this.pictures = options.pictures;
    this.#size = { columns: options.columns ?? 80, rows: options.rows ?? 24 };
  }

  /** Whether the program holds the terminal, and how. */
  get state(): 'given-back' | 'taken' | 'taken-for-repainting' {
    if (this.#taken === undefined) {
      return 'given-back';
    }
    return this.#taken.repaint ? 'taken-for-repainting' : 'taken';
  }

  leaveOutColour(): void {
    this.hasColour = false;
  }

  size(): TerminalSize {
    return this.#size;
  }

  write(text: string): void {
    this.written += text;
  }

  take(listener: TerminalListener, options: { readonly repaint: boolean }): Cancel {
    if (this.#taken !== undefined) {
      throw new Error('The terminal is taken already.');
    }
    const taken: Taken = { listener, repaint: options.repaint && this.canRepaint };
    this.#taken = taken;
    return () => {
      if (this.#taken === taken) {
        this.#taken = undefined;
      }
    };
  }

  askPictures(): Promise<PictureAbility | undefined> {
    return Promise.resolve(this.pictures);
  }

  packBytes(bytes: Uint8Array): string {
    return deflateSync(bytes).toString('base64');
  }

  onceTaken(listener: () => void): void {
    this.#takenListeners.push(listener);
  }

  /** Takes again what is written. */
  takeAll(): void {
    this.isBusy = false;
    for (const listener of this.#takenListeners.splice(0)) listener();
  }

  beforeLeaving(text: string): void {
    this.leaveWith = text;
  }

  dropKeys(): Promise<void> {
    while (this.#promptInput.read() !== null) {
      // Forgotten.
    }
    return Promise.resolve();
  }

  promptStreams(): { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined {
    if (!this.canAsk) {
      return undefined;
    }
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.write(chunk.toString());
        done();
      },
    });
    // Prompt libraries end the stream they wrote to; the terminal's own takes no notice of that either.
    output.end = () => output;
    return { input: this.#promptInput, output };
  }

  onSignal(listener: (name: SignalName) => void): Cancel {
    this.#signalListeners.add(listener);
    return () => {
      this.#signalListeners.delete(listener);
    };
  }

  onReturn(listener: () => void): Cancel {
    this.#returnListeners.add(listener);
    return () => {
      this.#returnListeners.delete(listener);
    };
  }

  /** The program runs again after a stop. */
  comeBack(): void {
    for (const listener of [...this.#returnListeners]) {
      listener();
    }
    this.#taken?.listener.onRepaint(this.#size);
  }

  /** Presses a key by its readline name; nobody listening is an error of the test. */
  press(name: string, { ctrl = false }: { readonly ctrl?: boolean } = {}): void {
    if (this.#taken === undefined) {
      throw new Error(`Nobody listens for the key ${name}.`);
    }
    if (ctrl && name === 'c') {
      this.sendSignal('SIGINT');
    } else if (ctrl && name === 'z') {
      this.comeBack();
    } else {
      this.#taken.listener.onKey({ name, ctrl });
    }
  }

  /** Types at a prompt. */
  type(text: string): void {
    this.#promptInput.write(text);
  }

  /** Answers a question: with keys where it reads these, the Enter only where it needs one, else with a line. */
  answer(text: string): void {
    if (this.#taken === undefined) {
      this.type(`${text}\n`);
      return;
    }
    for (const key of text) this.press(key);
    if (text === '' || text === '1') this.press('return');
  }

  /** Ends what is typed, as Ctrl+D does. */
  endInput(): void {
    this.#promptInput.end();
  }

  sendSignal(name: SignalName): void {
    for (const listener of [...this.#signalListeners]) {
      listener(name);
    }
  }

  resize(columns: number, rows: number): void {
    this.#size = { columns, rows };
    this.#taken?.listener.onRepaint(this.#size);
  }
}
