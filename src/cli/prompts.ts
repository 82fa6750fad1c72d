/** Questions before and after a session. Two ways of asking: with inquirer, or line by line where nothing can be repainted. */
import type { Terminal } from '../ports.ts';

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

export interface Prompts {
  choose<Value>(question: string, choices: readonly Choice<Value>[]): Promise<Value>;
  confirm(question: string, usual: boolean): Promise<boolean>;
  /** A line of text that `check` accepts; `check` answers with what is wrong. */
  line(question: string, check: (text: string) => true | string): Promise<string>;
}

/** The prompts for a terminal, or `undefined` where nobody can be asked. */
export async function openPrompts(terminal: Terminal, isPlain: boolean): Promise<Prompts | undefined> {
  const streams = terminal.promptStreams();
  if (streams === undefined) return undefined;
  if (isPlain || !terminal.canRepaint) return new (await import('./line-prompts.ts')).LinePrompts(streams);
  return new (await import('./inquirer-prompts.ts')).InquirerPrompts(streams);
}

/** The value of the choice at `index`, which a prompt has checked. */
export function chosenOf<Value>(choices: readonly Choice<Value>[], index: number): Value {
  const chosen = choices[index];
  if (chosen === undefined) throw new Error(`No choice ${index} of ${choices.length}.`);
  return chosen.value;
}
