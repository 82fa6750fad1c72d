import { createPromptModule } from 'inquirer';
import { type Choice, chosenOf, type Prompts } from './prompts.ts';
import { UserError } from './user-error.ts';

type Ask = ReturnType<typeof createPromptModule>;

/** Prompts that are repainted while the person chooses. They are written to the interface, never to stdout. */
export class InquirerPrompts implements Prompts {
  readonly #ask: Ask;

  constructor(streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }) {
    this.#ask = createPromptModule({ input: streams.input, output: streams.output });
  }

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const numbered = choices.map(({ name }, index) => ({ name, value: index }));
    const { answer } = await orLeave(
      this.#ask<{ answer: number }>([
        { type: 'select', name: 'answer', message: question, choices: numbered, loop: false },
      ]),
    );
    return chosenOf(choices, answer);
  }

  async search<Value>(question: string, find: (typed: string) => readonly Choice<Value>[]): Promise<Value> {
    let found: readonly Choice<Value>[] = [];
    const source = (typed: string | undefined) => {
      found = find(typed ?? '');
      return found.map(({ name }, index) => ({ name, value: index }));
    };
    const { answer } = await orLeave(
      this.#ask<{ answer: number }>([{ type: 'search', name: 'answer', message: question, source }]),
    );
    return chosenOf(found, answer);
  }

  async confirm(question: string, usual: boolean): Promise<boolean> {
    const { answer } = await orLeave(
      this.#ask<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message: question, default: usual }]),
    );
    return answer;
  }

  async line(question: string, check: (text: string) => true | string): Promise<string> {
    const { answer } = await orLeave(
      this.#ask<{ answer: string }>([{ type: 'input', name: 'answer', message: question, validate: check }]),
    );
    return answer;
  }
}

/** Raw keys make Ctrl+C a key of the prompt, which leaves it by an error of its own. */
async function orLeave<Answers>(asked: Promise<Answers>): Promise<Answers> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof Error && error.name === 'ExitPromptError' ? new UserError({ code: 'interrupted' }) : error;
  }
}
