import type { PromptMessages } from '../../messages/prompts.ts';
import type { Prompts } from '../prompts.ts';

/** Pain from 0 to 10; `undefined` when the person skips the question with Enter. */
export async function askPain(
  question: 'painNow' | 'painAfter',
  asked: PromptMessages,
  prompts: Prompts,
): Promise<number | undefined> {
  const text = await prompts.line(asked[question], (answer) =>
    /^(?:\d|10|)$/.test(answer.trim()) ? true : asked.painUnclear,
  );
  return text.trim() === '' ? undefined : Number(text);
}
