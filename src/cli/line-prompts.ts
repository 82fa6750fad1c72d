import type { Cancel } from '../ports.ts';
import { type Choice, chosenOf, type PromptStreams, type Prompts, type PromptTerminal } from './prompts.ts';
import { UserError } from './user-error.ts';
import { wrapLines } from './write-lines.ts';

/** Questions as plain lines, for screen readers and dumb terminals: nothing is painted twice. */
export class LinePrompts implements Prompts {
  readonly #streams: PromptStreams;
  readonly #terminal: PromptTerminal;
  #rest = '';
  #hasEnded = false;

  constructor(streams: PromptStreams, terminal: PromptTerminal) {
    this.#streams = streams;
    this.#terminal = terminal;
  }

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const numbers = `a number from 1 to ${choices.length}`;
    const text = await this.line(`${question}\n${renderChoices(choices)}\nType ${numbers}:`, (answer) =>
      choices[Number(answer) - 1] === undefined ? `Please type ${numbers}.` : true,
    );
    return chosenOf(choices, Number(text) - 1);
  }

  async search<Value>(question: string, find: (typed: string) => readonly Choice<Value>[]): Promise<Value> {
    let found = find('');
    let prompt = `${question}\n${renderChoices(found)}`;
    for (;;) {
      const typed = await this.line(`${prompt}\nType a number, or letters to search for:`, (answer) =>
        answer !== '' && (found[Number(answer) - 1] || find(answer).length > 0) ? true : 'Nothing is found by this.',
      );
      const numbered = found[Number(typed) - 1];
      if (numbered) return numbered.value;
      found = find(typed);
      prompt = renderChoices(found);
    }
  }

  async confirm(question: string, usual: boolean): Promise<boolean> {
    const text = await this.line(`${question} (${usual ? 'Y/n' : 'y/N'})`, (answer) =>
      /^(?:y|yes|n|no|)$/i.test(answer) ? true : 'Please type y or n.',
    );
    return text === '' ? usual : /^y/i.test(text);
  }

  async line(question: string, check: (text: string) => true | string): Promise<string> {
    for (;;) {
      const answer = (await this.#answerTo(question)).trim();
      const verdict = check(answer);
      if (verdict === true) return answer;
      if (this.#hasEnded) throw new UserError({ code: 'usage', message: 'The input ended before all was answered.' });
      this.#streams.output.write(`${verdict}\n`);
    }
  }

  /** Asks once more after a stop: the shell has written below the question. */
  async #answerTo(question: string): Promise<string> {
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

function renderChoices(choices: readonly Choice<unknown>[]): string {
  return choices.map(({ name }, index) => `  ${index + 1}  ${name}`).join('\n');
}
