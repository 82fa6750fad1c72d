import type { PromptControls } from '../messages/prompts.ts';
import { LineReader } from './line-reader.ts';
import { type Choice, chosenOf, type PromptStreams, type Prompts, type PromptTerminal } from './prompts.ts';
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

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const { typeNumber, numberUnclear } = this.#controls;
    const most = choices.length;
    const text = await this.line(`${question}\n${renderChoices(choices)}\n${typeNumber(most)}`, (answer) =>
      choices[Number(answer) - 1] === undefined ? numberUnclear(most) : true,
    );
    return chosenOf(choices, Number(text) - 1);
  }

  async search<Value>(question: string, find: (typed: string) => readonly Choice<Value>[]): Promise<Value> {
    let found = find('');
    let prompt = `${question}\n${renderChoices(found)}`;
    for (;;) {
      const typed = await this.line(`${prompt}\n${this.#controls.typeOrSearch}`, (answer) =>
        answer !== '' && (found[Number(answer) - 1] || find(answer).length > 0) ? true : this.#controls.nothingFound,
      );
      const numbered = found[Number(typed) - 1];
      if (numbered) return numbered.value;
      found = find(typed);
      prompt = renderChoices(found);
    }
  }

  async confirm(question: string, usual: boolean): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#controls;
    const [yesKey, noKey] = [firstLetter(yes), firstLetter(no)];
    const keys = usual ? `${yesKey.toUpperCase()}/${noKey}` : `${yesKey}/${noKey.toUpperCase()}`;
    const text = await this.line(`${question} (${keys})`, (answer) =>
      answer === '' || readYesOrNo(answer, this.#controls) !== undefined ? true : yesOrNo,
    );
    return readYesOrNo(text, this.#controls) ?? usual;
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

function renderChoices(choices: readonly Choice<unknown>[]): string {
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
