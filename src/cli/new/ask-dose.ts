/** How an exercise is done, and how much of it: questions whose answers are the keys of a step. */

import { isOneSided } from '../../routine/figure.ts';
import type { WrittenExerciseStep } from '../../routine/format.ts';
import type { QuantityName } from '../../routine/quantity.ts';
import type { Exercise, Sides, Work } from '../../routine/routine.ts';
import type { Choice, Prompts } from '../prompts.ts';
import { askText, askTextOrNothing } from './ask-text.ts';
import { type Amount, judgeAmount, judgeTimes, readAmount, readTimes } from './read-amount.ts';

type Keys = Partial<WrittenExerciseStep>;

export async function askStep(exercise: Exercise, prompts: Prompts): Promise<WrittenExerciseStep> {
  const work = await prompts.choose('How is it done?', works);
  const done = await workQuestions[work](exercise, prompts);
  const sides = work === 'stations' ? undefined : await askSides(exercise, prompts);
  const times = await askTimes(work === 'count' ? 'count' : 'reps', sides, prompts);
  const note = await askTextOrNothing('A word to remember? It is spoken and shown. Enter for none:', 300, prompts);
  // As the bundled routines have it: how much of what stands on the first line.
  const dose = work === 'count' || work === 'stations' ? { ...times, ...done } : { ...done, ...times };
  return {
    exercise: exercise.id,
    ...dose,
    ...(sides === undefined ? {} : { sides }),
    ...(note === undefined ? {} : { note }),
  };
}

const works: readonly Choice<Work['kind']>[] = [
  { name: 'Held, counted aloud second by second', value: 'hold' },
  { name: 'Held for some breaths', value: 'breaths' },
  { name: 'Counted repetitions without a hold', value: 'count' },
  { name: 'A slow movement out and back', value: 'tempo' },
  { name: 'Several positions, one after the other', value: 'stations' },
];

const workQuestions: Readonly<Record<Work['kind'], (exercise: Exercise, prompts: Prompts) => Promise<Keys>>> = {
  hold: async (_exercise, prompts) => ({
    hold: await askTime('How long is each hold? For example 8s, or 8-10s:', 'hold', prompts),
  }),
  breaths: async (_exercise, prompts) => ({
    breaths: await askAmount('How many breaths? For example 3, or 3-5:', 'breaths', prompts),
  }),
  count: async (_exercise, prompts) => ({
    every: await askTime('How long does one repetition take? For example 2s:', 'every', prompts),
  }),
  tempo: async (_exercise, prompts) => ({
    tempo: {
      out: await askTime('How long is the way out? For example 2s:', 'out', prompts),
      stay: await askTime('How long do you stay there? For example 1s, or 0s:', 'stay', prompts),
      back: await askTime('How long is the way back? For example 2s:', 'back', prompts),
    },
  }),
  stations: askStations,
};

type Station = NonNullable<WrittenExerciseStep['stations']>[number];

const mostStations = 12;

/** The figure's own poses are offered; without a figure any name will do. */
async function askStations({ figure }: Exercise, prompts: Prompts): Promise<Keys> {
  const poses = Object.keys(figure?.poses ?? {}).map((pose) => ({ name: pose, value: pose }));
  const stations: Station[] = [];
  for (;;) {
    const number = stations.length + 1;
    const pose =
      poses.length > 0
        ? await prompts.choose(`Position ${number} of one repetition?`, poses)
        : await askText(`Name of position ${number}, for example left:`, 40, prompts);
    const say = await askText('What is said on the way into it? For example: knees to the left', 80, prompts);
    stations.push({ pose, say, hold: await askTime('How long is it held? For example 5s:', 'hold', prompts) });
    if (number === mostStations || !(await prompts.confirm('Another position in the same repetition?', true))) {
      return { stations };
    }
  }
}

const sideChoices: readonly Choice<Sides>[] = [
  { name: 'Each side: all repetitions on one, then all on the other', value: 'each' },
  { name: 'By turns: the side changes with every repetition', value: 'alternate' },
  { name: 'Left side only', value: 'left' },
  { name: 'Right side only', value: 'right' },
];

function askSides(exercise: Exercise, prompts: Prompts): Promise<Sides | undefined> {
  const none = { name: 'No sides', value: undefined };
  return prompts.choose('Which sides?', isOneSided(exercise) ? sideChoices : [none, ...sideChoices]);
}

const timesQuestions = {
  reps: 'How often? For example 8; 4-5; 3 x 8; sets of 6, 4, 2:',
  count: 'How many? For example 30; 30-50; or 3 x 20 in sets:',
};

const sideWords: Readonly<Record<Sides, string>> = {
  each: ' on each side',
  alternate: ', left and right together',
  left: '',
  right: '',
};

async function askTimes(name: 'reps' | 'count', sides: Sides | undefined, prompts: Prompts): Promise<Keys> {
  const where = sides === undefined ? '' : sideWords[sides];
  const question = timesQuestions[name].replace('?', `${where}?`);
  const judge = (typed: string) => judgeTimes(name, readTimes(name, typed));
  const { reps, sets } = readTimes(name, await prompts.line(question, judge));
  const some = sets === undefined ? {} : { sets };
  if (typeof reps === 'object') return { reps: [...reps] };
  return name === 'count' ? { count: reps, ...some } : { reps, ...some };
}

async function askTime(question: string, name: QuantityName, prompts: Prompts): Promise<string> {
  return String(await askAmount(question, name, prompts));
}

/** A time or a number as the format writes it. */
async function askAmount(question: string, name: QuantityName, prompts: Prompts): Promise<Amount> {
  return readAmount(name, await prompts.line(question, (typed) => judgeAmount(name, readAmount(name, typed))));
}
