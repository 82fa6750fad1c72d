/** Texts as the format takes them, asked until they are. */
import { findUnsayable } from '../../routine/expectation.ts';
import type { Prompts } from '../prompts.ts';

/** A text of at most `most` letters. */
export async function askText(question: string, most: number, prompts: Prompts): Promise<string> {
  const typed = await prompts.line(question, (text) =>
    text.trim() === '' ? 'Please type something.' : judgeText(text, most),
  );
  return typed.trim();
}

/** The same, or `undefined` for Enter alone. */
export async function askTextOrNothing(question: string, most: number, prompts: Prompts): Promise<string | undefined> {
  const typed = (await prompts.line(question, (text) => judgeText(text, most))).trim();
  return typed === '' ? undefined : typed;
}

/** What is wrong with a text for the format; `true` where nothing is. */
export function judgeText(text: string, most: number): true | string {
  if (text.trim().length > most) return `Please keep it to ${most} letters; these are ${text.trim().length}.`;
  return findUnsayable(text) === undefined ? true : 'Please type letters only: there is one here that nobody can see.';
}
