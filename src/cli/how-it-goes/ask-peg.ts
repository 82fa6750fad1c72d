/** The weekly questions, one key each. */
import { type PegScores, writePegAnswer } from '../../journal/peg-answers.ts';
import type { PegMessages } from '../../messages/weeks.ts';
import type { Ports } from '../../ports.ts';
import { type Prompts, writeLines } from '../prompts.ts';

/** Passing over one of them passes over all, since only the three together are a score. */
export async function askPeg(
  { intro, questions }: PegMessages,
  prompts: Prompts,
  ports: Ports,
): Promise<PegScores | undefined> {
  writeLines(ports.terminal, ['', intro]);
  const pain = await prompts.score(questions.pain);
  const enjoyment = pain === undefined ? undefined : await prompts.score(questions.enjoyment);
  const activity = enjoyment === undefined ? undefined : await prompts.score(questions.activity);
  const isWhole = pain !== undefined && enjoyment !== undefined && activity !== undefined;
  const scores = isWhole ? { pain, enjoyment, activity } : undefined;
  await writePegAnswer(scores, ports);
  return scores;
}
