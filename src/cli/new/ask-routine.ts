/** A routine from a person's answers, as it will stand in the file. */
import { buildExercise } from '../../routine/build-exercise.ts';
import { readWeekdays } from '../../routine/calendar.ts';
import { maxOwnExercises, type WrittenExercise, type WrittenRoutine, type WrittenStep } from '../../routine/format.ts';
import { readFrequency } from '../../routine/read-frequency.ts';
import type { Exercise, Mode } from '../../routine/routine.ts';
import { maxLetters } from '../../routine/routine-texts.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import { askStep } from './ask-dose.ts';
import { askExercise, describeExercise } from './ask-exercise.ts';
import { askTextOrNothing, judgeAmount, readAmount } from './read-typed.ts';

/** Asks for everything but the title. `known` are the exercises of the program. */
export async function askRoutine(title: string, known: readonly Exercise[], prompts: Prompts): Promise<WrittenRoutine> {
  const mode = await prompts.choose('For which days?', modes);
  const minutes = await askMinutes(prompts);
  const source = await askTextOrNothing(
    'Where does it come from? Enter for your own choice:',
    maxLetters.sourceTitle,
    prompts,
  );
  const { steps, exercises } = await askSteps(known, prompts);
  const after = await prompts.choose('Packs afterwards?', packs);
  const again = await askAgain(mode, prompts);
  return {
    format: 1,
    title,
    mode,
    ...(minutes !== undefined && { minutes }),
    source: { title: source ?? 'My own choice' },
    steps: [...steps],
    ...(after.length > 0 && { after: [...after] }),
    ...again,
    ...(exercises.size > 0 && { exercises: Object.fromEntries(exercises) }),
  };
}

const modes: readonly ListItem<Mode>[] = [
  { name: 'Maintenance: days on which the back feels fine', value: 'maintenance' },
  { name: 'Pain days: shortest holds, fewest repeats', value: 'pain-day' },
];

type Packs = NonNullable<WrittenRoutine['after']>;

/** The lengths are those that leaflets give: 10 to 15 minutes. */
export const packs: readonly ListItem<Packs>[] = [
  { name: 'None', value: [] },
  { name: 'Cold, 10 minutes', value: [{ pack: 'cold', for: '10 min' }] },
  { name: 'Heat, 15 minutes', value: [{ pack: 'heat', for: '15 min' }] },
  {
    name: 'Cold, then heat',
    value: [
      { pack: 'cold', for: '10 min' },
      { pack: 'heat', for: '15 min' },
    ],
  },
];

type Repetition = Pick<WrittenRoutine, 'again' | 'when'>;

const repeats: readonly ListItem<Repetition>[] = [
  {
    name: 'Every 3 hours, at most 5 times a day',
    value: { again: { every: '3h', between: '08:00-21:00', 'most-a-day': 5 } },
  },
  {
    name: 'Twice a day, at least 6 hours apart',
    value: { again: { every: '6h', between: '08:00-21:00', 'most-a-day': 2 } },
  },
  { name: 'No', value: {} },
];

/** A pain day comes when it comes, and is repeated on the day; other days are chosen. */
async function askAgain(mode: Mode, prompts: Prompts): Promise<Repetition> {
  if (mode === 'pain-day') return prompts.choose('Again on the same day?', repeats);
  const judge = (typed: string) => typed.trim() === '' || readWhen(typed) !== undefined || daysUnclear;
  const when = readWhen(await prompts.line(daysQuestion, judge));
  return when === undefined ? {} : { when };
}

const daysQuestion =
  'When? For example every day; every other day; 3 times a week; mon, wed, fri; 2 times a day. Enter leaves it open:';
const daysUnclear =
  'Please type days such as mon, wed, fri, or: every day, every other day, 3 times a week, 2 times a day.';

async function askMinutes(prompts: Prompts): Promise<number | undefined> {
  const question = 'How many minutes may it take? Enter leaves it open:';
  const judge = (typed: string) => typed.trim() === '' || judgeAmount('minutes', readAmount('minutes', typed));
  const typed = (await prompts.line(question, judge)).trim();
  return typed === '' ? undefined : Number(readAmount('minutes', typed));
}

interface AskedSteps {
  readonly steps: readonly WrittenStep[];
  /** Exercises that the person described, by id. */
  readonly exercises: ReadonlyMap<string, WrittenExercise>;
}

async function askSteps(known: readonly Exercise[], prompts: Prompts): Promise<AskedSteps> {
  const steps: WrittenStep[] = [];
  const exercises = new Map<string, WrittenExercise>();
  for (;;) {
    const own = [...exercises].map(([id, written]) => buildExercise(id, written));
    const all = [...known, ...own];
    const answer = await askExercise(steps.length + 1, all, own.length < maxOwnExercises, prompts);
    if (answer.kind === 'done') return { steps, exercises };
    if (answer.kind === 'known') steps.push(await askStep(answer.exercise, prompts));
    else {
      const isTaken = (other: string) => all.some((exercise) => exercise.id === other);
      const [id, written] = await describeExercise(answer.typed, isTaken, prompts);
      exercises.set(id, written);
      steps.push(await askStep(buildExercise(id, written), prompts));
    }
  }
}

/** `every day`, `3 times a week`, `mon, wed and fri`, `Monday Thursday, 2 times a day`; `undefined` where it is none of these. */
export function readWhen(typed: string): WrittenRoutine['when'] | undefined {
  const text = typed.trim().toLowerCase();
  const often = readFrequency(text);
  if (often !== undefined) return often;
  const [, named = '', times] = /^(.*?)(?:[ ,;]+((?:\d|once|twice).*))?$/.exec(text) ?? [];
  const days = readWeekdays(named);
  if (days === undefined) return undefined;
  if (times === undefined) return { days };
  const onDays = readFrequency(times);
  // So many days a week are not those that are named.
  return typeof onDays === 'object' && onDays['times-a-week'] === undefined ? { ...onDays, days } : undefined;
}
