/** Answers to what is asked before a session, as they lie in a person's data folder. */
import { packConcerns } from '../../src/care/cautions.ts';
import type { SafetyAnswer } from '../../src/journal/answers.ts';
import { bundledFiles } from './bundled-files.ts';

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

/** That nothing speaks against packs nor against any exercise that the program brings, as files. */
export function noConcernFiles(): Readonly<Record<string, string>> {
  const texts = Object.values(bundledFiles()).filter((text) => text.includes('take-care:'));
  const exercises = texts.flatMap((text) => [...text.matchAll(/^ *- concern: (.*)$/gm)].map(([, concern]) => concern));
  return Object.fromEntries(
    Object.entries({ exercises, packs: packConcerns }).map(([topic, asked]) => [
      `/home/person/.local/share/backroutine/cautions/20260301T080000Z-${topic}-none-0a.json`,
      JSON.stringify({ asked, ticked: [], replaces: [] }),
    ]),
  );
}
