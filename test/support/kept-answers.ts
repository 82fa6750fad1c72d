/** Answers to the safety question as they lie in a person's data folder. */
import type { SafetyAnswer } from '../../src/journal/safety-answers.ts';

type Kept = Pick<SafetyAnswer, 'asked' | 'answer'> & Partial<SafetyAnswer>;

let files = 0;

/** Lays answers into a folder, each of them as intact as the program keeps it. Returns the names of their files. */
export function keepSafetyAnswers(
  put: (path: string, text: string) => void,
  dataFolder: string,
  ...answers: readonly Kept[]
): readonly string[] {
  return answers.map((answer) => {
    const name = `20260301T080000Z-${answer.asked}-${answer.answer}-${(files++).toString(16).padStart(8, '0')}.json`;
    put(`${dataFolder}/safety/${name}`, JSON.stringify({ signs: [], lifts: [], ...answer }));
    return name;
  });
}

export const clearInFull: Kept = { asked: 'full', answer: 'clear' };
