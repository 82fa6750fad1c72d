import { createPromptModule } from 'inquirer';
import type { PromptControls } from '../messages/prompts.ts';
import type { SignalName } from '../ports.ts';
import { wrapLines, wrapText } from '../text/prose.ts';
import { askForKey, judgeScore, judgeYesOrNo } from './key-prompt.ts';
import { openLinePrompts } from './line-prompts.ts';
import {
  chosenOf,
  type ListItem,
  type PromptStreams,
  type Prompts,
  type PromptTerminal,
  renderTickList,
  type TickGroup,
} from './prompts.ts';
import { UserError } from './user-error.ts';

/** The value of "none of these" among the indexes of the choices. */
const noTick = -1;

/** As wide as what stands before a choice, and one more, as a cursor at the very edge breaks the line. */
const tickMark = '   ';

/** "None of these", an empty line, what is missing, and the keys. */
const linesBelowTicks = 4;

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

  async choose<Value>(question: string, choices: readonly ListItem<Value>[]): Promise<Value> {
    const theme = keysTheme(this.#controls);
    const numbered = choices.map(({ name }, index) => ({ name, value: index }));
    const chosen = await this.#answerTo((ask) =>
      ask<{ answer: number }>([
        { type: 'select', name: 'answer', message: question, choices: numbered, loop: false, theme },
      ]),
    );
    return chosenOf(choices, chosen);
  }

  async search<Value>(question: string, find: (typed: string) => readonly ListItem<Value>[]): Promise<Value> {
    const theme = keysTheme(this.#controls, this.#controls.typeToSearch);
    let found: readonly ListItem<Value>[] = [];
    const source = (typed: string | undefined) => {
      found = find(typed ?? '');
      return found.map(({ name }, index) => ({ name, value: index }));
    };
    const chosen = await this.#answerTo((ask) =>
      ask<{ answer: number }>([{ type: 'search', name: 'answer', message: question, source, theme }]),
    );
    return chosenOf(found, chosen);
  }

  async tick<Value>(question: string, groups: readonly TickGroup<Value>[]): Promise<readonly Value[]> {
    const choices = groups.flatMap((group) => group.choices);
    const list = renderTickList(groups);
    const { columns, rows } = this.#terminal.size();
    const height = wrapLines([question, ...list], columns).length + linesBelowTicks;
    // What does not fit the window is asked in plain lines: a sign must not be missed below its edge.
    if (height > rows) return openLinePrompts(this.#streams, this.#terminal, this.#controls).tick(question, groups);
    return (await this.#tick(question, groups)).map((index) => chosenOf(choices, index));
  }

  async #tick(question: string, groups: readonly TickGroup<unknown>[]): Promise<readonly number[]> {
    const { noneOfThese, tick, goOn, navigate, tickFirst, tickedBoth } = this.#controls;
    const { columns, rows } = this.#terminal.size();
    let index = 0;
    const choices = groups.flatMap((group) => [
      ...(group.heading === undefined ? [] : [{ type: 'separator' as const, separator: group.heading }]),
      ...group.choices.map(({ name, isTicked }) => ({
        name: wrapText(name, columns - tickMark.length).join(`\n${tickMark}`),
        short: name,
        value: index++,
        checked: isTicked === true,
      })),
    ]);
    const validate = (ticked: readonly { readonly value: number }[]) => {
      if (ticked.length === 0) return tickFirst;
      return ticked.length > 1 && ticked.some(({ value }) => value === noTick) ? tickedBoth : true;
    };
    const answer = await this.#answerTo((ask) =>
      ask<{ answer: readonly number[] }>([
        {
          type: 'checkbox',
          name: 'answer',
          message: question,
          choices: [{ name: noneOfThese, value: noTick }, ...choices],
          validate,
          // The list is shown whole, so that nothing waits out of sight.
          pageSize: rows,
          loop: false,
          shortcuts: { all: null, invert: null },
          theme: {
            style: {
              keysHelpTip: () => [navigate, tick, goOn].map((keys) => keys.join(' ')).join(' • '),
              renderSelectedChoices: (chosen: readonly { readonly short: string }[]) =>
                ['', ...wrapText(chosen.map(({ short }) => short).join('; '), columns - tickMark.length)].join('\n  '),
            },
          },
        },
      ]),
    );
    return answer.filter((value) => value !== noTick);
  }

  confirm(question: string, defaultAnswer: boolean): Promise<boolean> {
    const { yes, no, yesOrNo } = this.#controls;
    const theme = { keywords: { yes, no, error: () => yesOrNo } };
    return this.#answerTo((ask) =>
      ask<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message: question, default: defaultAnswer, theme }]),
    );
  }

  decide(question: string): Promise<boolean> {
    const { yes, no } = this.#controls;
    return askForKey(`${question} (${yes}/${no})`, judgeYesOrNo({ yes, no }), this.#terminal);
  }

  score(question: string): Promise<number | undefined> {
    return askForKey(question, judgeScore(this.#controls.oneOrTen), this.#terminal);
  }

  async line(question: string, check: (text: string) => true | string, written = ''): Promise<string> {
    // Inquirer takes an emptied line for its default; here that is an answer, and so what stands there is asked of the screen.
    let shown = written;
    let answer = written;
    const asked = {
      type: 'input',
      name: 'answer',
      message: question,
      default: written,
      prefill: 'editable',
      theme: { style: { defaultAnswer: () => '' } },
      transformer: (text: string) => {
        shown = text;
        return text;
      },
      validate: () => {
        answer = shown;
        return check(answer);
      },
    } as const;
    await this.#answerTo((ask) => ask<{ answer: string }>([asked]));
    return answer;
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
function keysTheme({ navigate, select }: PromptControls, ...more: readonly string[]) {
  return { style: { keysHelpTip: () => [...more, navigate.join(' '), select.join(' ')].join(' • ') } };
}

/** In raw mode Ctrl+C arrives as a key, and inquirer ends the prompt with an error of its own. */
function isCtrlC(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
