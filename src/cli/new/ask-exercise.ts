/** Which exercise is meant: found among the known ones, or described by the person. */
import type { WrittenExercise } from '../../routine/format.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import type { Exercise, Position } from '../../routine/routine.ts';
import { isForbiddenKey, maxShownLetters, nameFromText } from '../../routine/routine-name.ts';
import { maxLetters, maxTexts } from '../../routine/routine-texts.ts';
import { safeText } from '../../text/escape.ts';
import { capital } from '../../text/prose.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { askTexts, judgeText } from './read-typed.ts';

type ExerciseAnswer =
  | { readonly kind: 'known'; readonly exercise: Exercise }
  /** `typed` is what was searched for in vain. */
  | { readonly kind: 'other'; readonly typed: string }
  | { readonly kind: 'done' };

/** `number` counts the steps asked for; the first one is needed. */
export function askExercise(
  number: number,
  known: readonly Exercise[],
  mayDescribe: boolean,
  prompts: Prompts,
): Promise<ExerciseAnswer> {
  const done: readonly ListItem<ExerciseAnswer>[] =
    number > 1 ? [{ name: 'That is all', value: { kind: 'done' } }] : [];
  return prompts.search(`Exercise ${number}: which one?`, (typed) => {
    const exact = known.filter((exercise) => isNamed(exercise, typed));
    // Nothing else can be meant.
    if (exact.length === 1) return exact.map(nameChoice);
    return [
      ...done.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
      ...findExercises(known, typed).map(nameChoice),
      ...(mayDescribe ? [nameOther(typed.trim())] : []),
    ];
  });
}

function nameOther(typed: string): ListItem<ExerciseAnswer> {
  const what = judgeText(typed, maxShownLetters) === true && typed !== '' ? `"${typed}", which you` : 'Something else:';
  return { name: `${what} describe${typed === '' ? ' it' : ''} yourself`, value: { kind: 'other', typed } };
}

function isNamed({ id, name, also }: Exercise, typed: string): boolean {
  const word = typed.trim().toLowerCase();
  return [id, name, ...also].some((each) => each.toLowerCase() === word);
}

function nameChoice(exercise: Exercise): ListItem<ExerciseAnswer> {
  const { name, also, position } = exercise;
  const others = also.length > 0 ? `: ${also.join(', ')}` : '';
  return { name: safeText(`${name} (${position})${others}`), value: { kind: 'known', exercise } };
}

export const positions: readonly ListItem<Position>[] = [
  { name: 'On the back', value: 'supine' },
  { name: 'On the front', value: 'prone' },
  { name: 'On the side', value: 'side' },
  { name: 'On all fours', value: 'all-fours' },
  { name: 'Seated', value: 'seated' },
  { name: 'Standing', value: 'standing' },
  { name: 'Kneeling', value: 'kneeling' },
];

const howQuestions = { first: 'How is it done? A line, starting position first:', next: 'Next line?' };

/** An exercise in the person's own words. Its id is one that is not taken yet. */
export async function describeExercise(
  typed: string,
  isTaken: (id: string) => boolean,
  prompts: Prompts,
): Promise<readonly [id: string, exercise: WrittenExercise]> {
  const name = await askExerciseName(typed, isTaken, prompts);
  const position = await prompts.choose('How is the body placed?', positions);
  const how = await askTexts(howQuestions, maxTexts.howLines, maxLetters.howLine, prompts);
  return [nameFromText(name) ?? '', { name, position, how: [...how] }];
}

/** What was searched for is most likely its name. */
async function askExerciseName(typed: string, isTaken: (id: string) => boolean, prompts: Prompts): Promise<string> {
  const proposed = capital(typed);
  if (judgeName(proposed, isTaken) !== true)
    return (await prompts.line('What is it called?', (text) => judgeName(text.trim(), isTaken))).trim();
  const nameOf = (text: string) => (text.trim() === '' ? proposed : text.trim());
  return nameOf(
    await prompts.line(`What is it called? Enter takes "${proposed}":`, (text) => judgeName(nameOf(text), isTaken)),
  );
}

function judgeName(text: string, isTaken: (id: string) => boolean): true | string {
  const verdict = judgeText(text, maxShownLetters);
  if (verdict !== true) return verdict;
  const id = nameFromText(text);
  if (id === undefined || isForbiddenKey(id)) {
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
