/** Texts as the format takes them, asked until they are. */
import { findUnsayable } from '../../routine/expectation.ts';
import type { Prompts } from '../prompts.ts';

/** A text of at most `maxLetters`. */
export async function askText(question: string, maxLetters: number, prompts: Prompts): Promise<string> {
  const typed = await prompts.line(question, (text) =>
    text.trim() === '' ? 'Please type something.' : judgeText(text, maxLetters),
  );
  return typed.trim();
}

/** The same, or `undefined` for Enter alone. */
export async function askTextOrNothing(
  question: string,
  maxLetters: number,
  prompts: Prompts,
): Promise<string | undefined> {
  const typed = (await prompts.line(question, (text) => judgeText(text, maxLetters))).trim();
  return typed === '' ? undefined : typed;
}

/** What is wrong with a text for the format; `true` where nothing is. */
export function judgeText(text: string, maxLetters: number): true | string {
  if (text.trim().length > maxLetters)
    return `Please keep it to ${maxLetters} letters; these are ${text.trim().length}.`;
  if (findUnsayable(text) !== undefined) return 'Please type letters only: there is one here that nobody can see.';
  return /[{}]/.test(text) ? 'Please leave out { and }: in a routine they stand for a side.' : true;
}
