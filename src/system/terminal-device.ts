import { openSync } from 'node:fs';
import type { ReadStream, WriteStream } from 'node:tty';
import type { TerminalSize } from '../ports.ts';
import { controllingTerminal, type TerminalChoice } from './terminal-choice.ts';

const showCursor = '\u001b[?25h';
const hideCursor = '\u001b[?25l';
/** Cleared, because it may be entered again over what a shell wrote there while the program was stopped. */
const enterScreen = `\u001b[?1049h\u001b[2J\u001b[H${hideCursor}`;
const leaveScreen = `\u001b[0m${showCursor}\u001b[?1049l`;

/** The size of a terminal that reports none, or 0. */
const defaultSize: TerminalSize = { columns: 80, rows: 24 };

/** Lines of hours: who lets a terminal stand longer does not read them one by one. */
const maxQueuedLetters = 256 * 1024;

/** The streams of the chosen terminal and the modes it can be put into. No method throws. */
export class TerminalDevice {
  readonly output: WriteStream;
  readonly input: ReadStream | undefined;
  readonly #isOwnOutput: boolean;
  readonly #isAscii: boolean;
  #size: TerminalSize;
  #isDropping = false;

  /** `onLost` is called when the terminal was closed, perhaps more than once. */
  constructor(choice: TerminalChoice, onLost: () => void) {
    this.#isOwnOutput = choice.output === 'tty';
    this.#isAscii = choice.isAscii;
    this.output = this.#isOwnOutput ? openOutput() : process.stderr;
    this.input = openInput(choice.input);
    this.#size = readSize(this.output);
    assumeSize(this.output);
    writeWithoutWaiting(this.output);
    // A redirected stderr may fail like any pipe, and there is nowhere left to report it.
    this.output.on('error', this.output.isTTY ? onLost : () => {});
    this.input?.on('error', onLost).on('end', onLost);
  }

  get size(): TerminalSize {
    return this.#size;
  }

  /** Node updates the size of stderr by itself; that of a terminal opened by us is read through a new handle. */
  measure(): void {
    if (!this.#isOwnOutput) {
      this.#size = readSize(this.output);
      return;
    }
    try {
      const probe = openOutput();
      this.#size = readSize(probe);
      // Where a prompt reads it.
      Object.assign(this.output, this.#size);
      probe.destroy();
    } catch {
      // ENXIO when the terminal was closed, which `onLost` reports.
    }
  }

  write(text: string): void {
    this.output.write(this.#isAscii ? asciiText(text) : text);
  }

  /** Leaves out what a stalled terminal would show late, all of a screen or lines beyond hours; then it is painted anew. */
  writeOrDrop(text: string, isScreen: boolean, repaint: () => void): void {
    if (this.#isDropping) return;
    if (!this.#isStalled || (!isScreen && this.output.writableLength < maxQueuedLetters)) {
      this.write(text);
      return;
    }
    this.#isDropping = true;
    this.onceTaken(() => {
      this.#isDropping = false;
      repaint();
    });
  }

  /** Whether what is written to the screen now would be late, or left out. */
  get isBusy(): boolean {
    return this.#isDropping || this.#isStalled;
  }

  /** Whether the terminal has not taken yet what was written: it is stopped with Ctrl+S, or nobody reads it. */
  get #isStalled(): boolean {
    return (streamHandle(this.output)?.writeQueueSize ?? 0) > 0;
  }

  /** Calls back once the terminal has taken everything. */
  onceTaken(listener: () => void): void {
    this.output.write('', listener);
  }

  /** Whether something waits for keys, such as a prompt that is on the screen. */
  get hasKeyListener(): boolean {
    return this.input !== undefined && this.input.listenerCount('keypress') > 0;
  }

  startKeys(): void {
    // Off first: after a stop or a prompt Node assumes a mode that the terminal no longer has, and would do nothing.
    this.#setRawMode(false);
    this.#setRawMode(true);
    this.input?.resume();
  }

  stopKeys(): void {
    this.#setRawMode(false);
    this.input?.pause();
  }

  #setRawMode(isRaw: boolean): void {
    try {
      this.input?.setRawMode(isRaw);
    } catch {
      // The terminal was closed, which `onLost` reports; prompt libraries have taken its listener away.
    }
  }

  enterScreen(): void {
    this.write(enterScreen);
  }

  leaveScreen(): void {
    this.write(leaveScreen);
  }

  showCursor(): void {
    this.write(showCursor);
  }
}

/** What Node itself writes through; it has no public name. */
interface StreamHandle {
  setBlocking?(blocks: boolean): void;
  readonly writeQueueSize?: number;
}

function streamHandle(output: WriteStream): StreamHandle | undefined {
  return '_handle' in output ? (output._handle as StreamHandle | undefined) : undefined;
}

/** Node waits for a terminal to take what is written: one that takes nothing would hold the program up, signals and all. */
export function writeWithoutWaiting(output: WriteStream): void {
  if (output.isTTY) streamHandle(output)?.setBlocking?.(false);
}

function openOutput(): WriteStream {
  const { WriteStream } = process.getBuiltinModule('node:tty');
  const output = new WriteStream(openSync(controllingTerminal, 'w'));
  // Prompt libraries end the stream they wrote to, unless it is the process's own.
  output.end = () => output;
  return output;
}

function openInput(input: TerminalChoice['input']): ReadStream | undefined {
  if (input === 'tty') {
    const { ReadStream } = process.getBuiltinModule('node:tty');
    const keys = new ReadStream(openSync(controllingTerminal, 'r'));
    // Like the process's own stdin: it keeps the program running only while keys are read.
    return keys
      .unref()
      .on('pause', () => keys.unref())
      .on('resume', () => keys.ref());
  }
  return input === 'stdin' ? process.stdin : undefined;
}

/** Libraries divide by the columns of the output: with 0 of them a spinner would clear lines without end. */
function assumeSize(output: WriteStream): void {
  if (!output.isTTY) return;
  Object.assign(output, readSize(output));
  // Before other listeners of a resize read the new size, which may be 0 too.
  output.prependListener('resize', () => Object.assign(output, readSize(output)));
}

function readSize({ columns, rows }: WriteStream): TerminalSize {
  return { columns: columns || defaultSize.columns, rows: rows || defaultSize.rows };
}

/** The characters beyond ASCII that the program itself writes, each with an ASCII one of the same width. */
const asciiForms: ReadonlyMap<string, string> = new Map([
  ['·', '|'],
  ['•', '-'],
  ['×', 'x'],
  ['−', '-'],
  ['–', '-'],
  ['→', '>'],
  ['←', '<'],
  ['…', '.'],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
]);

const beyondAscii = /[^\p{ASCII}]/gu;

/** For a terminal that does not read UTF-8: letters without their accents, and `?` for those that have no ASCII form. */
export function asciiText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(beyondAscii, (letter) => asciiForms.get(letter) ?? '?');
}
