import type { DescribedCommand } from '../describe-command.ts';

/** What completions are made of: the commands, and names that only this program knows. */
export interface Completed {
  readonly program: DescribedCommand;
  /** The exercises that the program brings. Routines are asked for when they are completed. */
  readonly exercises: readonly string[];
}

/** A script for one shell. It compares what was typed and never evaluates it. */
export type BuildCompletions = (completed: Completed) => string;

/** Prints the names of the routines there are, one a line. Not by the word that was typed, which may be anything. */
export const listNames = 'command backroutine list --names 2>/dev/null';

/** Single quotes: in them no shell that this is for evaluates anything. `'\''` ends them for one quote. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
