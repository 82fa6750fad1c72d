/** Questions, and the text between them. Two ways of asking: inquirer, or plain lines where nothing can be repainted. */
import type { NoticeMessages, PromptControls } from '../messages/prompts.ts';
import type { Terminal } from '../ports.ts';
import { safeText } from '../text/escape.ts';
import { wrapLines } from '../text/prose.ts';
import { UserError } from './user-error.ts';

/** What can be chosen from a list. */
export interface ListItem<Value> {
  readonly name: string;
  readonly value: Value;
}

/** Choices to tick that belong together, below a heading where there is one. */
export interface TickGroup<Value> {
  readonly heading?: string;
  readonly choices: readonly TickItem<Value>[];
}

interface TickItem<Value> extends ListItem<Value> {
  /** Ticked before the person has done anything. */
  readonly isTicked?: boolean;
}

/** Where questions are asked. */
export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What prompts need to know of the terminal besides its streams. */
export type PromptTerminal = Pick<Terminal, 'onReturn' | 'onSignal' | 'size' | 'take' | 'write'>;

export interface Prompts {
  /** The same prompts in another language. What was typed ahead is theirs. */
  withControls(controls: PromptControls): Prompts;
  choose<Value>(question: string, choices: readonly ListItem<Value>[]): Promise<Value>;
  /** One of the choices that `find` gives for the letters typed so far; all of them for none. */
  search<Value>(question: string, find: (typed: string) => readonly ListItem<Value>[]): Promise<Value>;
  /** All that were ticked; none of them only where the person says so: Enter alone is no answer. */
  tick<Value>(question: string, groups: readonly TickGroup<Value>[]): Promise<readonly Value[]>;
  confirm(question: string, defaultAnswer: boolean): Promise<boolean>;
  /** Yes or no, with neither of them taken for an Enter. */
  decide(question: string): Promise<boolean>;
  /** A number from 0 to 10, with one key where keys can be read; `undefined` where Enter skips the question. */
  score(question: string): Promise<number | undefined>;
  /**
   * A line of text that `check` accepts; `check` answers with what is wrong. `written` stands there to be changed, where a
   * line can be.
   */
  line(question: string, check: (text: string) => true | string, written?: string): Promise<string>;
}

/** The value of the choice at `index`, which a prompt has checked. */
export function chosenOf<Value>(choices: readonly ListItem<Value>[], index: number): Value {
  const chosen = choices[index];
  if (chosen === undefined) throw new Error(`No choice ${index} of ${choices.length}.`);
  return chosen.value;
}

/** Text between the questions, broken between words, so that no window breaks it within one. */
export function writeLines(terminal: Pick<Terminal, 'size' | 'write'>, lines: readonly string[]): void {
  const safe = lines.flatMap((line) => line.split('\n').map(safeText));
  terminal.write(`${wrapLines(safe, terminal.size().columns).join('\n')}\n`);
}

/** One that cannot be kept counts for this session all the same, which is said. */
export async function keepAnswer(
  keep: () => Promise<unknown>,
  { answersNotKept }: Pick<NoticeMessages, 'answersNotKept'>,
  terminal: Pick<Terminal, 'size' | 'write'>,
): Promise<void> {
  try {
    await keep();
  } catch (error) {
    // A signal at the question ends the program.
    if (error instanceof UserError) throw error;
    writeLines(terminal, [answersNotKept]);
  }
}

export function renderTickList(groups: readonly TickGroup<unknown>[]): readonly string[] {
  let number = 0;
  return groups.flatMap(({ heading, choices }) => [
    ...(heading === undefined ? [] : [`  ${heading}`]),
    ...choices.map(({ name, isTicked }) => `    ${String(++number).padStart(2)} ${isTicked ? '[x] ' : ''}${name}`),
  ]);
}

/** Which were typed, counted from 0; `undefined` where that is not clear. Enter alone is no answer. */
export function readTicks(text: string, max: number, { none }: PromptControls): readonly number[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && [none.toLowerCase(), 'none'].includes(words[0] ?? '')) return [];
  const isClear = words.length > 0 && words.every((word) => /^\d{1,3}$/.test(word) && inRange(Number(word), max));
  return isClear ? [...new Set(words.map((word) => Number(word) - 1))] : undefined;
}

function inRange(number: number, max: number): boolean {
  return number >= 1 && number <= max;
}
