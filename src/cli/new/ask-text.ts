/** Texts as the format takes them, asked until they are. */
import { findUnsayable } from '../../routine/format-fields.ts';
import type { Prompts } from '../prompts.ts';

/** A text of at most `limit`. */
export async function askText(question: string, limit: number, prompts: Prompts): Promise<string> {
  const typed = await prompts.line(question, (text) =>
    text.trim() === '' ? 'Please type something.' : judgeText(text, limit),
  );
  return typed.trim();
}

/** The same, or `undefined` for Enter alone. */
export async function askTextOrNothing(question: string, limit: number, prompts: Prompts): Promise<string | undefined> {
  const typed = (await prompts.line(question, (text) => judgeText(text, limit))).trim();
  return typed === '' ? undefined : typed;
}

/** One to `max` texts, asked until Enter alone; the last one there is room for is said to be it. */
export async function askTexts(
  questions: { readonly first: string; readonly next: string },
  max: number,
  limit: number,
  prompts: Prompts,
): Promise<readonly string[]> {
  const texts = [await askText(questions.first, limit, prompts)];
  while (texts.length < max) {
    const last = texts.length === max - 1 ? 'The last one there is room for. ' : '';
    const text = await askTextOrNothing(`${last}${questions.next} Enter ends:`, limit, prompts);
    if (text === undefined) break;
    texts.push(text);
  }
  return texts;
}

/** What is wrong with a text for the format; `true` where nothing is. */
export function judgeText(text: string, limit: number): true | string {
  if (text.trim().length > limit) return `Please keep it to ${limit} letters; these are ${text.trim().length}.`;
  if (findUnsayable(text) !== undefined) return 'Please type letters only: there is one here that nobody can see.';
  return /[{}]/.test(text) ? 'Please leave out { and }: in a routine they stand for a side.' : true;
}
