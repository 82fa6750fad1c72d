import { createPromptModule } from 'inquirer';
import type { PromptControls } from '../messages/prompts.ts';
import type { SignalName } from '../ports.ts';
import { type Choice, chosenOf, type PromptStreams, type Prompts, type PromptTerminal } from './prompts.ts';
import { UserError } from './user-error.ts';

type Ask = ReturnType<typeof createPromptModule>;

/** Prompts that are repainted while the person chooses. They are written to the interface, never to stdout. */
export class InquirerPrompts implements Prompts {
  readonly #streams: PromptStreams;
  readonly #terminal: PromptTerminal;
  readonly #controls: PromptControls;

  constructor(streams: PromptStreams, terminal: PromptTerminal, controls: PromptControls) {
    this.#streams = streams;
    this.#terminal = terminal;
    this.#controls = controls;
  }

  withControls(controls: PromptControls): InquirerPrompts {
    return new InquirerPrompts(this.#streams, this.#terminal, controls);
  }

  async choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value> {
    const theme = keysTheme(this.#controls);
    const numbered = choices.map(({ name }, index) => ({ name, value: index }));
    const chosen = await this.#answerTo((ask) =>
      ask<{ answer: number }>([
        { type: 'select', name: 'answer', message: question, choices: numbered, loop: false, theme },
      ]),
    );
    return chosenOf(choices, chosen);
  }

  async search<Value>(question: string, find: (typed: string) => readonly Choice<Value>[]): Promise<Value> {
    const theme = keysTheme(this.#controls);
    let found: readonly Choice<Value>[] = [];
    const source = (typed: string | undefined) => {
      found = find(typed ?? '');
      return found.map(({ name }, index) => ({ name, value: index }));
    };
    const chosen = await this.#answerTo((ask) =>
      ask<{ answer: number }>([{ type: 'search', name: 'answer', message: question, source, theme }]),
    );
    return chosenOf(found, chosen);
  }

  confirm(question: string, defaultAnswer: boolean): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#controls;
    const theme = { keywords: { yes, no, error: () => yesOrNo } };
    return this.#answerTo((ask) =>
      ask<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message: question, default: defaultAnswer, theme }]),
    );
  }

  line(question: string, check: (text: string) => true | string): Promise<string> {
    return this.#answerTo((ask) =>
      ask<{ answer: string }>([{ type: 'input', name: 'answer', message: question, validate: check }]),
    );
  }

  /**
   * Asks again when the program runs on after a stop: inquirer paints only what changes, and the shell has written over
   * the question. A signal ends the question, so that inquirer leaves its line and the caller can still finish.
   */
  async #answerTo<Answer>(put: (ask: Ask) => Promise<{ readonly answer: Answer }>): Promise<Answer> {
    for (;;) {
      const ending = new AbortController();
      let signal: SignalName | undefined;
      const unsubscribes = [
        this.#terminal.onReturn(() => ending.abort()),
        this.#terminal.onSignal((name) => {
          signal = name;
          ending.abort();
        }),
      ];
      try {
        return (await put(createPromptModule({ ...this.#streams, signal: ending.signal }))).answer;
      } catch (error) {
        if (signal !== undefined || isCtrlC(error))
          throw new UserError({ code: 'interrupted', signal: signal ?? 'SIGINT' });
        if (!ending.signal.aborted) throw error;
      } finally {
        for (const unsubscribe of unsubscribes) unsubscribe();
      }
    }
  }
}

/** The keys of a list and what they do, below it. */
function keysTheme({ navigate, select }: PromptControls) {
  return { style: { keysHelpTip: () => `${navigate.join(' ')} • ${select.join(' ')}` } };
}

/** In raw mode Ctrl+C arrives as a key, and inquirer ends the prompt with an error of its own. */
function isCtrlC(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
