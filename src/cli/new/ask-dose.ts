/** How an exercise is done, and how much of it: questions whose answers are the keys of a step. */
import { isOneSided } from '../../routine/figure.ts';
import type { QuantityName } from '../../routine/quantity.ts';
import type { Exercise, Sides, WorkKind } from '../../routine/routine.ts';
import { maxLetters, namesSideInLines } from '../../routine/routine-texts.ts';
import { maxHolds, maxStations, type WrittenExerciseStep } from '../../routine/step-format.ts';
import { timesKeyOf } from '../../routine/times-key.ts';
import type { ListItem, Prompts } from '../prompts.ts';
import {
  type Amount,
  askText,
  askTextOrNothing,
  judgeAmount,
  judgeTimes,
  readAmount,
  readDose,
  readReps,
} from './read-typed.ts';

type Keys = Partial<WrittenExerciseStep>;

/** In one line, as it stands on the sheet; or asked for one by one. */
export async function askStep(exercise: Exercise, prompts: Prompts): Promise<WrittenExerciseStep> {
  const judge = (typed: string) => {
    const dose = typed.trim() === '' || readDose(typed, exercise);
    return typeof dose === 'string' ? dose : true;
  };
  const dose = readDose(await prompts.line(doseQuestion, judge), exercise);
  return typeof dose === 'string' ? askOneByOne(exercise, prompts) : dose;
}

const doseQuestion = 'How much? As on the sheet: 8-10s x 4-5 each side; or Enter to be asked one by one:';

async function askOneByOne(exercise: Exercise, prompts: Prompts): Promise<WrittenExerciseStep> {
  const work = await prompts.choose('How is it done?', listWorkChoices(exercise));
  const { hasSides, isTimesFirst } = workQuestions[work];
  const done = await workQuestions[work].ask(exercise, prompts);
  const timesKey = timesKeyOf[work];
  const sides = hasSides ? await askSides(exercise, timesKey !== undefined, prompts) : undefined;
  const times = timesKey === undefined ? {} : await askTimes(timesKey, sides, prompts);
  const note = await askTextOrNothing(
    'A word to remember? It is spoken and shown. Enter for none:',
    maxLetters.note,
    prompts,
  );
  const dose = isTimesFirst ? { ...times, ...done } : { ...done, ...times };
  return {
    exercise: exercise.id,
    ...dose,
    ...(sides !== undefined && { sides }),
    ...(note !== undefined && { note }),
  };
}

interface WorkQuestions {
  /** How it is done, as it can be chosen. */
  readonly choice: string;
  readonly ask: (exercise: Exercise, prompts: Prompts) => Promise<Keys>;
  /** Stations go to both sides themselves. */
  readonly hasSides: boolean;
  /** As the bundled routines have it: what says how much of it stands on the first line. */
  readonly isTimesFirst: boolean;
}

/** In the order in which they are offered. */
const workQuestions: Readonly<Record<WorkKind, WorkQuestions>> = {
  hold: {
    choice: 'Held, counted aloud second by second',
    ask: async (_exercise, prompts) => ({
      hold: await askTime('How long is each hold? For example 8s, or 8-10s:', 'hold', prompts),
    }),
    hasSides: true,
    isTimesFirst: false,
  },
  breaths: {
    choice: 'Held for some breaths',
    ask: async (_exercise, prompts) => ({
      breaths: await askAmount('How many breaths? For example 3, or 3-5:', 'breaths', prompts),
    }),
    hasSides: true,
    isTimesFirst: false,
  },
  count: {
    choice: 'Counted repetitions without a hold',
    ask: async (_exercise, prompts) => ({
      every: await askTime('How long does one repetition take? For example 2s:', 'every', prompts),
    }),
    hasSides: true,
    isTimesFirst: true,
  },
  tempo: {
    choice: 'A slow movement out and back',
    ask: async (_exercise, prompts) => ({
      tempo: {
        out: await askTime('How long is the way out? For example 2s:', 'out', prompts),
        stay: await askTime('How long do you stay there? For example 1s, or 0s:', 'stay', prompts),
        back: await askTime('How long is the way back? For example 2s:', 'back', prompts),
      },
    }),
    hasSides: true,
    isTimesFirst: false,
  },
  stations: {
    choice: 'Several positions, one after the other',
    ask: askStations,
    hasSides: false,
    isTimesFirst: true,
  },
  time: {
    choice: 'For some minutes, without a hold',
    ask: async (_exercise, prompts) => ({
      time: await askTime('For how long? For example 5 min:', 'time', prompts),
    }),
    hasSides: true,
    isTimesFirst: false,
  },
  holds: {
    choice: 'Held several times, each time longer or shorter',
    ask: async (_exercise, prompts) => ({ hold: await askHolds(prompts) }),
    hasSides: true,
    isTimesFirst: false,
  },
};

/** One hold for each repetition. */
async function askHolds(prompts: Prompts): Promise<string[]> {
  const read = (typed: string) => typed.split(/[,;/]/).map((part) => readAmount('hold', part));
  const judge = (typed: string) => {
    const verdicts = read(typed).map((amount) => judgeAmount('hold', amount));
    return verdicts.find((verdict) => verdict !== true) ?? (verdicts.length <= maxHolds || `At most ${maxHolds}.`);
  };
  return read(await prompts.line('How long is each hold, in order? For example 10s, 20s, 30s:', judge)).map(String);
}

/** What an exercise whose lines name a side is done as must have sides. */
function listWorkChoices(exercise: Exercise): readonly ListItem<WorkKind>[] {
  return (Object.keys(workQuestions) as WorkKind[])
    .filter((value) => workQuestions[value].hasSides || !namesSideInLines(exercise))
    .map((value) => ({ name: workQuestions[value].choice, value }));
}

type WrittenStation = NonNullable<WrittenExerciseStep['stations']>[number];

/** The figure's own poses are offered; without a figure any name will do. */
async function askStations({ figure }: Exercise, prompts: Prompts): Promise<Keys> {
  const drawn = Object.entries(figure?.poses ?? {});
  // What another pose is only reached from is nothing to stay in; rest is.
  const starts = new Set(drawn.map(([, { start }]) => start).filter((start) => start !== 'rest'));
  const poses = drawn.flatMap(([pose]) => (starts.has(pose) ? [] : [{ name: pose, value: pose }]));
  const stations: WrittenStation[] = [];
  for (;;) {
    const number = stations.length + 1;
    const pose =
      poses.length > 0
        ? await prompts.choose(`Position ${number} of one repetition?`, poses)
        : await askText(`Name of position ${number}, for example left:`, maxLetters.pose, prompts);
    const say = await askText(
      'What is said on the way into it? For example: knees to the left',
      maxLetters.station,
      prompts,
    );
    stations.push({ pose, say, hold: await askTime('How long is it held? For example 5s:', 'hold', prompts) });
    if (number === maxStations || !(await prompts.confirm('Another position in the same repetition?', true))) {
      return { stations };
    }
  }
}

const sideChoices: readonly ListItem<Sides>[] = [
  { name: 'Each side: all repetitions on one, then all on the other', value: 'each' },
  { name: 'By turns: the side changes with every repetition', value: 'alternate' },
  { name: 'Left side only', value: 'left' },
  { name: 'Right side only', value: 'right' },
];

/** On your left side, a clamshell lifts the right leg: which of the two is chosen must be seen. */
function nameSides({ otherLimb }: Exercise, { name, value }: ListItem<Sides>): ListItem<Sides> {
  if (otherLimb === undefined || (value !== 'left' && value !== 'right')) return { name, value };
  return { name: `${name}, with your ${value === 'left' ? 'right' : 'left'} ${otherLimb}`, value };
}

/** What is done once in each set has no turns. */
function askSides(exercise: Exercise, hasTurns: boolean, prompts: Prompts): Promise<Sides | undefined> {
  const none = { name: 'No sides', value: undefined };
  const choices = sideChoices
    .filter(({ value }) => hasTurns || value !== 'alternate')
    .map((choice) => nameSides(exercise, choice));
  return prompts.choose(
    'Which sides?',
    isOneSided(exercise) || namesSideInLines(exercise) ? choices : [none, ...choices],
  );
}

const timesQuestions = {
  reps: 'How often? For example 8; 4-5; 3 x 8; sets of 6, 4, 2:',
  count: 'How many? For example 30; 30-50; 3 x 20; sets of 12, 10, 8:',
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
  const judge = (typed: string) => judgeTimes(name, readReps(name, typed), sides === 'each');
  const { reps, sets } = readReps(name, await prompts.line(question, judge));
  const some = sets === undefined ? {} : { sets };
  if (typeof reps === 'object' && 'left' in reps) return { [name]: reps };
  // A list of sets names every one of them.
  return typeof reps === 'object' ? { [name]: [...reps] } : { [name]: reps, ...some };
}

async function askTime(question: string, name: QuantityName, prompts: Prompts): Promise<string> {
  return String(await askAmount(question, name, prompts));
}

/** A time or a number as the format writes it. */
async function askAmount(question: string, name: QuantityName, prompts: Prompts): Promise<Amount> {
  return readAmount(name, await prompts.line(question, (typed) => judgeAmount(name, readAmount(name, typed))));
}
