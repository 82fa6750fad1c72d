import type { PromptControls } from '../messages/prompts.ts';
import type { Cancel } from '../ports.ts';
import { wrapLines } from '../text/prose.ts';
import {
  chosenOf,
  type ListItem,
  type PromptStreams,
  type Prompts,
  type PromptTerminal,
  readTicks,
  renderTickList,
  type TickGroup,
} from './prompts.ts';
import { UserError } from './user-error.ts';

/** Questions as plain lines, for screen readers and dumb terminals: nothing is painted twice. */
export function openLinePrompts(streams: PromptStreams, terminal: PromptTerminal, controls: PromptControls): Prompts {
  return new LinePrompts(new LineReader(streams, terminal), controls);
}

class LinePrompts implements Prompts {
  readonly #reader: LineReader;
  readonly #controls: PromptControls;

  constructor(reader: LineReader, controls: PromptControls) {
    this.#reader = reader;
    this.#controls = controls;
  }

  withControls(controls: PromptControls): LinePrompts {
    return new LinePrompts(this.#reader, controls);
  }

  async choose<Value>(question: string, choices: readonly ListItem<Value>[]): Promise<Value> {
    const { typeNumber, numberUnclear } = this.#controls;
    const max = choices.length;
    const text = await this.line(`${question}\n${renderChoices(choices)}\n${typeNumber(max)}`, (answer) =>
      choices[Number(answer) - 1] === undefined ? numberUnclear(max) : true,
    );
    return chosenOf(choices, Number(text) - 1);
  }

  async search<Value>(question: string, find: (typed: string) => readonly ListItem<Value>[]): Promise<Value> {
    let found = find('');
    let prompt = `${question}\n${renderChoices(found)}`;
    for (;;) {
      const typed = await this.line(`${prompt}\n${this.#controls.typeOrSearch}`, (answer) =>
        answer !== '' && (found[Number(answer) - 1] || find(answer).length > 0) ? true : this.#controls.nothingFound,
      );
      const numbered = found[Number(typed) - 1];
      if (numbered) return numbered.value;
      found = find(typed);
      const [only] = found;
      if (only !== undefined && found.length === 1) return only.value;
      prompt = renderChoices(found);
    }
  }

  async tick<Value>(question: string, groups: readonly TickGroup<Value>[]): Promise<readonly Value[]> {
    const choices = groups.flatMap((group) => group.choices);
    const list = renderTickList(groups).join('\n');
    const { numbersUnclear } = this.#controls;
    const typeNumbers = this.#controls.typeNumbers(choices.some(({ isTicked }) => isTicked));
    const read = (text: string) => readTicks(text, choices.length, this.#controls);
    const text = await this.line(`${question}\n${list}\n${typeNumbers}`, (answer) =>
      read(answer) === undefined ? numbersUnclear(choices.length) : true,
    );
    return (read(text) ?? []).map((index) => chosenOf(choices, index));
  }

  async confirm(question: string, defaultAnswer: boolean): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#controls;
    const [yesKey, noKey] = [firstLetter(yes), firstLetter(no)];
    const keys = defaultAnswer ? `${yesKey.toUpperCase()}/${noKey}` : `${yesKey}/${noKey.toUpperCase()}`;
    const text = await this.line(`${question} (${keys})`, (answer) =>
      answer === '' || readYesOrNo(answer, this.#controls) !== undefined ? true : yesOrNo,
    );
    return readYesOrNo(text, this.#controls) ?? defaultAnswer;
  }

  async decide(question: string): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#controls;
    const text = await this.line(`${question} (${firstLetter(yes)}/${firstLetter(no)})`, (answer) =>
      readYesOrNo(answer, this.#controls) === undefined ? yesOrNo : true,
    );
    return readYesOrNo(text, this.#controls) === true;
  }

  async score(question: string): Promise<number | undefined> {
    const text = await this.line(question, (answer) =>
      /^(?:\d|10|)$/.test(answer) ? true : this.#controls.scoreUnclear,
    );
    return text === '' ? undefined : Number(text);
  }

  async line(question: string, check: (text: string) => true | string): Promise<string> {
    for (;;) {
      const answer = (await this.#reader.answerTo(question)).trim();
      const verdict = check(answer);
      if (verdict === true) return answer;
      if (this.#reader.hasEnded) throw new UserError({ code: 'usage', message: this.#controls.inputEnded });
      this.#reader.write(verdict);
    }
  }
}

function renderChoices(choices: readonly ListItem<unknown>[]): string {
  return choices.map(({ name }, index) => `  ${index + 1}  ${name}`).join('\n');
}

/** By the word or its first letters: in the person's language, else in English, as inquirer takes it too. */
function readYesOrNo(answer: string, { yes, no }: PromptControls): boolean | undefined {
  const typed = answer.toLowerCase();
  if (typed === '') return undefined;
  const words = [
    [yes, true],
    [no, false],
    ['yes', true],
    ['no', false],
  ] as const;
  return words.find(([word]) => word.toLowerCase().startsWith(typed))?.[1];
}

function firstLetter(word: string): string {
  return word.slice(0, 1).toLowerCase();
}

/** Asks in plain lines and reads what is typed, line by line. */
class LineReader {
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

  /** Asks again when the program runs on after a stop: the shell has written below the question. */
  async answerTo(question: string): Promise<string> {
    const ask = () => {
      const lines = wrapLines(question.split('\n'), this.#terminal.size().columns);
      this.#streams.output.write(`${lines.join('\n')} `);
    };
    const unsubscribe = this.#terminal.onReturn(() => {
      // The stop has paused it.
      this.#streams.input.resume();
      ask();
    });
    ask();
    try {
      return await this.#readLine();
    } finally {
      unsubscribe();
    }
  }

  /** The next line; an empty one at the end of the input. Rejects on a signal, with the shell's prompt on its own line. */
  #readLine(): Promise<string> {
    const { input, output } = this.#streams;
    if (this.#hasEnded) return Promise.resolve('');
    return new Promise((resolve, reject) => {
      let unsubscribe: Cancel = () => {};
      const leave = () => {
        input.off('data', onData);
        input.off('end', onEnd);
        input.pause();
        unsubscribe();
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
      unsubscribe = this.#terminal.onSignal((signal) => {
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
