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

/** One to `max` texts, asked until Enter alone; the last one there is room for is said to be it. */
export async function askTexts(
  questions: { readonly first: string; readonly next: string },
  max: number,
  maxLetters: number,
  prompts: Prompts,
): Promise<readonly string[]> {
  const texts = [await askText(questions.first, maxLetters, prompts)];
  while (texts.length < max) {
    const last = texts.length === max - 1 ? 'The last one there is room for. ' : '';
    const text = await askTextOrNothing(`${last}${questions.next} Enter ends:`, maxLetters, prompts);
    if (text === undefined) break;
    texts.push(text);
  }
  return texts;
}

/** What is wrong with a text for the format; `true` where nothing is. */
export function judgeText(text: string, maxLetters: number): true | string {
  if (text.trim().length > maxLetters)
    return `Please keep it to ${maxLetters} letters; these are ${text.trim().length}.`;
  if (findUnsayable(text) !== undefined) return 'Please type letters only: there is one here that nobody can see.';
  return /[{}]/.test(text) ? 'Please leave out { and }: in a routine they stand for a side.' : true;
}
