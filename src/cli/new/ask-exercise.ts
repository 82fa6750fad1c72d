/** Which exercise is meant: found among the known ones, or described by the person. */
import type { WrittenExercise } from '../../routine/format.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import type { Exercise, Position } from '../../routine/routine.ts';
import { maxShownLetters, nameFromText } from '../../routine/routine-name.ts';
import { safeText } from '../../text/escape.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { askText, askTextOrNothing, judgeText } from './ask-text.ts';

export type ExerciseAnswer =
  | { readonly kind: 'known'; readonly exercise: Exercise }
  | { readonly kind: 'other' }
  | { readonly kind: 'done' };

/** `number` counts the steps asked for; the first one is needed. */
export function askExercise(
  number: number,
  known: readonly Exercise[],
  mayDescribe: boolean,
  prompts: Prompts,
): Promise<ExerciseAnswer> {
  const done: readonly Choice<ExerciseAnswer>[] = number > 1 ? [{ name: 'That is all', value: { kind: 'done' } }] : [];
  const other: readonly Choice<ExerciseAnswer>[] = mayDescribe
    ? [{ name: 'Something else: describe it yourself', value: { kind: 'other' } }]
    : [];
  return prompts.search(`Exercise ${number}: which one?`, (typed) => [
    ...done.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
    ...findExercises(known, typed).map((exercise) => nameChoice(exercise)),
    ...other,
  ]);
}

function nameChoice(exercise: Exercise): Choice<ExerciseAnswer> {
  const { name, also, position } = exercise;
  const others = also.length > 0 ? `: ${also.join(', ')}` : '';
  return { name: safeText(`${name} (${position})${others}`), value: { kind: 'known', exercise } };
}

const positions: readonly Choice<Position>[] = [
  { name: 'On the back', value: 'supine' },
  { name: 'On the front', value: 'prone' },
  { name: 'On the side', value: 'side' },
  { name: 'On all fours', value: 'all-fours' },
  { name: 'Seated', value: 'seated' },
  { name: 'Standing', value: 'standing' },
  { name: 'Kneeling', value: 'kneeling' },
];

const maxLines = 8;

/** An exercise in the person's own words. Its id is one that is not taken yet. */
export async function describeExercise(
  isTaken: (id: string) => boolean,
  prompts: Prompts,
): Promise<readonly [id: string, exercise: WrittenExercise]> {
  const name = await prompts.line('What is it called?', (text) => judgeName(text.trim(), isTaken));
  const position = await prompts.choose('How is the body placed?', positions);
  const how: string[] = [];
  while (how.length < maxLines) {
    const question = how.length === 0 ? 'How is it done? A line, starting position first:' : 'Next line? Enter ends:';
    const line =
      how.length === 0 ? await askText(question, 160, prompts) : await askTextOrNothing(question, 160, prompts);
    if (line === undefined) break;
    how.push(line);
  }
  return [nameFromText(name) ?? '', { name: name.trim(), position, how }];
}

function judgeName(text: string, isTaken: (id: string) => boolean): true | string {
  const verdict = judgeText(text, maxShownLetters);
  if (verdict !== true) return verdict;
  const id = nameFromText(text);
  if (id === undefined || id === 'constructor' || id === 'prototype') {
    return 'Please name it with letters from a to z or digits among others: they become its name in the file.';
  }
  return isTaken(id) ? 'There is an exercise of this name already. Please call yours something else.' : true;
}

/** The exercises that have every word of what was typed among their names; else the one whose name is nearest. */
function findExercises(exercises: readonly Exercise[], typed: string): readonly Exercise[] {
  const words = typed.toLowerCase().split(/\s+/);
  const found = exercises.filter((exercise) => {
    const names = namesOf(exercise);
    return words.every((word) => names.includes(word));
  });
  if (found.length > 0) return found;
  const nearest = nearestWord(
    typed,
    exercises.map(({ id }) => id),
  );
  return exercises.filter(({ id }) => id === nearest);
}

function namesOf({ id, name, also, position }: Exercise): string {
  return [id, name, ...also, position].join('\n').toLowerCase();
}
