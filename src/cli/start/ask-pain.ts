import type { Prompts } from '../prompts.ts';

/** Pain from 0 to 10; `undefined` when the person skips the question with Enter. */
export async function askPain(question: string, prompts: Prompts): Promise<number | undefined> {
  const text = await prompts.line(`${question} 0 is none, 10 the worst imaginable; Enter skips:`, (answer) =>
    /^(?:\d|10|)$/.test(answer.trim()) ? true : 'Please type a whole number from 0 to 10, or nothing.',
  );
  return text.trim() === '' ? undefined : Number(text);
}

/** From here on the gentler routine is proposed. */
export const highPain = 6;
