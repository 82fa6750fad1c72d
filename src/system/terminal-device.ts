import { openSync } from 'node:fs';
import type { ReadStream, WriteStream } from 'node:tty';
import type { TerminalSize } from '../ports.ts';
import { asciiText } from './ascii-text.ts';
import type { TerminalChoice } from './terminal-choice.ts';
import { CONTROLLING_TERMINAL } from './terminal-facts.ts';

const SHOW_CURSOR = '\u001b[?25h';
const HIDE_CURSOR = '\u001b[?25l';
/** Cleared, because it may be entered anew over what a shell wrote there while the program was stopped. */
const ENTER_SCREEN = `\u001b[?1049h\u001b[2J\u001b[H${HIDE_CURSOR}`;
const LEAVE_SCREEN = `\u001b[0m${SHOW_CURSOR}\u001b[?1049l`;

/** Terminals that do not tell their size, or say 0, are taken for the classic one. */
const USUAL_SIZE: TerminalSize = { columns: 80, rows: 24 };

/** The streams of the chosen terminal and the modes it can be put into. No act on it throws. */
export class TerminalDevice {
  readonly output: WriteStream;
  readonly input: ReadStream | undefined;
  readonly #isOwnOutput: boolean;
  readonly #isAscii: boolean;
  #size: TerminalSize;

  /** `onLost` is called when the terminal has gone away, perhaps more than once. */
  constructor(choice: TerminalChoice, onLost: () => void) {
    this.#isOwnOutput = choice.output === 'tty';
    this.#isAscii = choice.isAscii;
    this.output = this.#isOwnOutput ? openOutput() : process.stderr;
    this.input = openInput(choice.input);
    this.#size = readSize(this.output);
    assumeSize(this.output);
    // A redirected stderr may fail as any pipe does, and there is nowhere left to tell it.
    this.output.on('error', this.output.isTTY ? onLost : () => {});
    this.input?.on('error', onLost).on('end', onLost);
  }

  get size(): TerminalSize {
    return this.#size;
  }

  /** Node measures stderr anew by itself; a terminal opened by us is measured through a new handle. */
  measure(): void {
    if (!this.#isOwnOutput) {
      this.#size = readSize(this.output);
      return;
    }
    try {
      const probe = openOutput();
      this.#size = readSize(probe);
      probe.destroy();
    } catch {
      // Gone; `onLost` tells.
    }
  }

  write(text: string): void {
    this.output.write(this.#isAscii ? asciiText(text) : text);
  }

  /** Whether somebody waits for keys, such as a prompt that is on the screen. */
  get isListenedTo(): boolean {
    return this.input !== undefined && this.input.listenerCount('keypress') > 0;
  }

  startKeys(): void {
    // Switching off first: after a stop from outside, or a prompt, Node believes in a mode that the terminal lost.
    this.input?.setRawMode(false).setRawMode(true).resume();
  }

  stopKeys(): void {
    this.input?.setRawMode(false).pause();
  }

  enterScreen(): void {
    this.write(ENTER_SCREEN);
  }

  leaveScreen(): void {
    this.write(LEAVE_SCREEN);
  }

  showCursor(): void {
    this.write(SHOW_CURSOR);
  }
}

function openOutput(): WriteStream {
  const { WriteStream } = process.getBuiltinModule('node:tty');
  const output = new WriteStream(openSync(CONTROLLING_TERMINAL, 'w'));
  // Prompt libraries end the stream they wrote to, unless it is the process's own.
  output.end = () => output;
  return output;
}

function openInput(input: TerminalChoice['input']): ReadStream | undefined {
  if (input === 'tty') {
    const { ReadStream } = process.getBuiltinModule('node:tty');
    const keys = new ReadStream(openSync(CONTROLLING_TERMINAL, 'r'));
    // As the process's own stdin does: only while keys are waited for is the program kept from ending.
    return keys
      .unref()
      .on('pause', () => keys.unref())
      .on('resume', () => keys.ref());
  }
  return input === 'stdin' ? process.stdin : undefined;
}

/** Libraries that paint on the output divide by its columns: at 0 of them a spinner would clear lines for ever. */
function assumeSize(output: WriteStream): void {
  if (!output.isTTY) return;
  Object.assign(output, readSize(output));
  // Asked again before anybody else hears of a resize: the new size may be 0 too.
  output.prependListener('resize', () => Object.assign(output, readSize(output)));
}

function readSize({ columns, rows }: WriteStream): TerminalSize {
  return { columns: columns || USUAL_SIZE.columns, rows: rows || USUAL_SIZE.rows };
}
