import type { Cancel } from '../ports.ts';
import { wrapLines } from '../text/wrap.ts';
import type { PromptStreams, PromptTerminal } from './prompts.ts';
import { UserError } from './user-error.ts';

/** Asks in plain lines and reads what is typed, line by line. */
export class LineReader {
  readonly #streams: PromptStreams;
  readonly #terminal: PromptTerminal;
  #rest = '';
  #hasEnded = false;

  constructor(streams: PromptStreams, terminal: PromptTerminal) {
    this.#streams = streams;
    this.#terminal = terminal;
  }

  /** Whether nothing more can be typed. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  write(line: string): void {
    this.#streams.output.write(`${line}\n`);
  }

  /** Asks once more after a stop: the shell has written below the question. */
  async answerTo(question: string): Promise<string> {
    const ask = () => {
      const lines = wrapLines(question.split('\n'), this.#terminal.size().columns);
      this.#streams.output.write(`${lines.join('\n')} `);
    };
    const stopHearing = this.#terminal.onReturn(ask);
    ask();
    try {
      return await this.#readLine();
    } finally {
      stopHearing();
    }
  }

  /** The next line; an empty one at the end of the input. Rejects on a signal, with the shell's prompt on its own line. */
  #readLine(): Promise<string> {
    const { input, output } = this.#streams;
    if (this.#hasEnded) return Promise.resolve('');
    return new Promise((resolve, reject) => {
      let stopHearing: Cancel = () => {};
      const leave = () => {
        input.off('data', onData);
        input.off('end', onEnd);
        input.pause();
        stopHearing();
      };
      const finish = (line: string, rest: string) => {
        leave();
        this.#rest = rest;
        resolve(line);
      };
      const onData = (chunk: Buffer | string) => {
        this.#rest += chunk.toString();
        const [line, ...rest] = this.#rest.split(/\r?\n|\r/);
        if (line !== undefined && rest.length > 0) finish(line, rest.join('\n'));
      };
      const onEnd = () => {
        this.#hasEnded = true;
        finish(this.#rest, '');
      };
      stopHearing = this.#terminal.onSignal((signal) => {
        leave();
        output.write('\n');
        reject(new UserError({ code: 'interrupted', signal }));
      });
      input.on('data', onData);
      input.on('end', onEnd);
      input.resume();
      onData('');
    });
  }
}
