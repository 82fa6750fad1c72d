import { type Choice, chosenOf, type Prompts } from './prompts.ts';

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Questions as plain lines, for screen readers and dumb terminals: nothing is painted twice. */
export class LinePrompts implements Prompts {
  readonly #streams: Streams;
  #rest = '';

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const lines = choices.map(({ name }, index) => `  ${index + 1}  ${name}`);
    const numbers = `a number from 1 to ${choices.length}`;
    const text = await this.line(`${question}\n${lines.join('\n')}\nType ${numbers}:`, (answer) =>
      choices[Number(answer) - 1] === undefined ? `Please type ${numbers}.` : true,
    );
    return chosenOf(choices, Number(text) - 1);
  }

  async confirm(question: string, usual: boolean): Promise<boolean> {
    const text = await this.line(`${question} (${usual ? 'Y/n' : 'y/N'})`, (answer) =>
      /^(?:y|yes|n|no|)$/i.test(answer) ? true : 'Please type y or n.',
    );
    return text === '' ? usual : /^y/i.test(text);
  }

  async line(question: string, check: (text: string) => true | string): Promise<string> {
    for (;;) {
      this.#streams.output.write(`${question} `);
      const answer = (await this.#readLine()).trim();
      const verdict = check(answer);
      if (verdict === true) return answer;
      this.#streams.output.write(`${verdict}\n`);
    }
  }

  /** The next line; an empty one at the end of the input. */
  #readLine(): Promise<string> {
    const { input } = this.#streams;
    return new Promise((resolve) => {
      const finish = (line: string, rest: string) => {
        input.off('data', onData);
        input.off('end', onEnd);
        input.pause();
        this.#rest = rest;
        resolve(line);
      };
      const onData = (chunk: Buffer | string) => {
        this.#rest += chunk.toString();
        const [line, ...rest] = this.#rest.split(/\r?\n|\r/);
        if (line !== undefined && rest.length > 0) finish(line, rest.join('\n'));
      };
      const onEnd = () => finish(this.#rest, '');
      input.on('data', onData);
      input.on('end', onEnd);
      input.resume();
      onData('');
    });
  }
}
