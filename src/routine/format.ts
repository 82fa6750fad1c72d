/**
 * The routine format, version 1: what may be written, said once. Reading checks against it, and the JSON Schema that
 * editors use is made from it. Rules that need more than one value are in `routine-rules.ts`.
 */
import * as v from 'valibot';
import { readWindow, windowPattern } from './day-window.ts';
import { defaultEveryMs, defaultMaxPerDay, defaultPace } from './defaults.ts';
import { expecting } from './expectation.ts';
import { figureSchema } from './figure-schema.ts';
import { formed, list, mapping, may, name, number, numberRange, text, time, words, yesOrNo } from './format-fields.ts';
import { renderTime } from './quantity.ts';
import type { WorkKind } from './routine.ts';

const version = v.pipe(v.literal(1), expecting({ kind: 'version' }), v.description('Version of this format: 1.'));

const source = mapping('source', {
  title: text(200, 'The sheet, leaflet or page, and who published it.'),
  gives: may(text(300, 'What comes from there: a dose, a caution, a picture.')),
  figure: may(text(100, 'The number or name of its picture.')),
  url: may(formed('address', /^https?:\/\/[^\s]{1,500}$/, 'Where to read it: an address that starts with https://.')),
});

const sources = list(source, 20, 'Where this comes from.');

const exerciseEntries = {
  name: text(60, 'The name as it is shown.'),
  also: may(list(text(60, 'Another name.'), 10, 'Other names of the exercise.')),
  say: may(text(80, 'How the voice says the name, where it differs from `name`.')),
  position: words(
    ['supine', 'prone', 'side', 'all-fours', 'seated', 'standing', 'kneeling'],
    'How the body is placed. Turning over to another position gets extra time.',
  ),
  how: may(
    list(text(160, 'One line.'), 8, 'How it is done: short lines in order, the starting position first. Spoken aloud.'),
  ),
  breathe: may(text(160, 'When to breathe out and in.')),
  mistakes: may(list(text(200, 'One mistake.'), 10, 'What often goes wrong.')),
  easier: may(text(300, 'An easier form.')),
  harder: may(text(300, 'A harder form.')),
  'take-care': may(list(text(300, 'One caution.'), 10, 'Who should ask first, or leave it out.')),
  sources: may(sources),
  figure: may(figureSchema),
};

/** An exercise in a file of its own: `exercises/<id>.yaml`. */
export const exerciseFormat = mapping('exercise', { format: version, ...exerciseEntries });

/** An exercise of the person's own, in the routine that uses it. */
const ownExercise = mapping('exercise', exerciseEntries);

const paceEntries = {
  settle: may(
    time('settle', `Getting into position before the first rep. Without it: ${renderTime(defaultPace.settleMs)}.`),
  ),
  move: may(time('move', `Into a hold, and the same again out of it. Without it: ${renderTime(defaultPace.moveMs)}.`)),
  switch: may(time('switch', `Changing sides. Without it: ${renderTime(defaultPace.switchMs)}.`)),
  rest: may(time('rest', `Between sets. Without it: ${renderTime(defaultPace.restMs)}.`)),
  breath: may(
    time('breath', `One breath, where holds are measured in breaths. Without it: ${renderTime(defaultPace.breathMs)}.`),
  ),
};

export const pace = v.pipe(mapping('pace', paceEntries), v.description('The seconds between things.'));

const station = mapping('station', {
  pose: v.pipe(
    text(40, 'The position: left, right, or the name of another pose of the figure.'),
    v.examples(['left', 'middle', 'right']),
  ),
  say: text(80, 'What is said on the way into it.'),
  hold: time('hold', 'How long: 5s, or a range such as 5-8s.'),
});

const tempo = mapping('tempo', {
  out: time('out', 'Moving out.'),
  stay: may(time('stay', 'Staying there. Without it: 0s.')),
  back: time('back', 'Moving back.'),
});

const repsOfASet = numberRange('reps', 'Reps: 8, or a range such as 4-5.');

const side = ['left', 'right'] as const;

/** The keys of each kind of work. */
const workEntries = {
  hold: { hold: may(time('hold', 'How long each rep is held: 8s, or a range such as 8-10s.')) },
  breaths: {
    breaths: may(numberRange('breaths', 'How long each rep is held, in breaths: 3, or a range such as 3-5.')),
  },
  tempo: { tempo: may(v.pipe(tempo, v.description('Each rep is a slow movement: out, stay, back.'))) },
  count: {
    count: may(numberRange('count', 'Repetitions that are counted one by one, without a hold: 20, or 30-50.')),
    every: may(time('every', `The time of one counted repetition. Without it: ${renderTime(defaultEveryMs)}.`)),
  },
  stations: { stations: may(list(station, 12, 'One rep is these holds in order.')) },
  time: {
    time: may(time('time', 'How long it is done, without a hold, as walking is: 5 min, or a range such as 5-10 min.')),
  },
} satisfies Record<WorkKind, v.ObjectEntries>;

const exerciseStep = mapping('exercise-step', {
  exercise: name('The exercise: one of the program, or one under `exercises:` in this file.'),
  ...workEntries.hold,
  ...workEntries.breaths,
  ...workEntries.tempo,
  ...workEntries.count,
  ...workEntries.time,
  reps: may(
    v.pipe(
      v.lazy((written) => repsFor(written)),
      v.description('Reps on each side: 8, a range such as 4-5, or a pyramid of sets such as [6, 4, 2].'),
    ),
  ),
  sets: may(number('sets', 'How many times the reps are done, with a rest between.')),
  ...workEntries.stations,
  sides: may(
    words(
      ['each', 'alternate', 'left', 'right'],
      'each: all reps on one side, then the other. alternate: the side changes every rep. left, right: that side alone. Without it the exercise has no sides.',
    ),
  ),
  'start-side': may(words(side, 'The side that comes first.')),
  'more-on': may(words(side, 'The worse side: it gets one more rep in every set.')),
  optional: may(yesOrNo('true: may be left out to fit the minutes, last ones first.')),
  easier: may(yesOrNo('true: the easier form of the exercise.')),
  pace: may(pace),
  note: may(text(300, 'A word about this step. Spoken and shown.')),
});

const pyramid = list(repsOfASet, 10, 'The reps of each set, in order.');
const anyReps = v.union([repsOfASet, pyramid]);

/** What was meant, so that what is wrong is said about that. valibot asks with nothing for a schema of all there is. */
function repsFor(written: unknown) {
  if (written === undefined) {
    return anyReps;
  }
  return Array.isArray(written) ? pyramid : repsOfASet;
}

export const exerciseStepKeys: readonly string[] = Object.keys(exerciseStep.entries);

const breakStep = mapping('break', {
  break: time('break', 'A pause between blocks, such as 60s.'),
  note: may(text(300, 'What to do meanwhile.')),
});

const roundsStep = mapping('rounds', {
  rounds: number('rounds', 'How many times the steps below are done, one after the other.'),
  steps: list(
    v.lazy((written) => innerStepFor(written)),
    100,
    'The steps of one round.',
  ),
});

const noRounds = v.pipe(v.never(), expecting({ kind: 'no-rounds' }));
const innerStep = v.union([exerciseStep, breakStep]);
const anyStep = v.union([exerciseStep, breakStep, roundsStep]);

/** The kind of step that was meant, as with `repsFor`. */
function stepFor(written: unknown) {
  if (written === undefined) {
    return anyStep;
  }
  return hasKey(written, 'rounds') && !hasKey(written, 'exercise') ? roundsStep : innerStepFor(written);
}

function innerStepFor(written: unknown) {
  if (written === undefined) {
    return innerStep;
  }
  if (hasKey(written, 'rounds') && !hasKey(written, 'exercise')) {
    return noRounds;
  }
  return hasKey(written, 'break') && !hasKey(written, 'exercise') ? breakStep : exerciseStep;
}

function hasKey(written: unknown, key: string): boolean {
  return typeof written === 'object' && written !== null && Object.hasOwn(written, key);
}

const pack = mapping('pack', {
  pack: words(['cold', 'heat'], 'A cold or a heat pack.'),
  for: time('for', 'How long it stays on: 10 min. Never longer than 20 min.'),
});

const again = mapping('again', {
  every: time('again', 'The time from one round to the next: 3h.'),
  between: v.pipe(
    formed('window', windowPattern, 'The hours of the day in which rounds may fall, in quotes: "08:00-21:00".'),
    v.check((written) => isWindow(written)),
  ),
  'most-a-day': may(number('most-a-day', `The most rounds in a day. Without it: ${defaultMaxPerDay}.`)),
});

function isWindow(written: string): boolean {
  const window = readWindow(written);
  return window !== undefined && window.fromMinute < window.toMinute;
}

/** A routine uses fewer; their figures take time to check. */
export const maxOwnExercises = 30;

/** A routine file. */
export const routineFormat = mapping('routine', {
  format: version,
  title: text(80, 'What the routine is called.'),
  mode: may(
    words(
      ['maintenance', 'pain-day'],
      'maintenance: for days without pain. pain-day: the gentle end of every range, and packs afterwards. Without it: maintenance.',
    ),
  ),
  language: may(
    formed(
      'language',
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
      'The language of the texts: en, de, pt-BR. Without it: en.',
    ),
  ),
  about: may(text(500, 'One or two sentences: what it is for.')),
  minutes: may(number('minutes', 'The time there is. Doses are chosen within their ranges to fit it.')),
  source: may(v.pipe(source, v.description('Where this comes from.'))),
  sources: may(sources),
  pace: may(pace),
  steps: list(
    v.lazy((written) => stepFor(written)),
    5000,
    'The steps in order.',
  ),
  after: may(list(pack, 6, 'Packs after the steps, in order.')),
  again: may(v.pipe(again, v.description('When to come again on the same day.'))),
  exercises: may(
    v.pipe(
      v.record(name('Your own name for it: small letters, digits and hyphens.'), ownExercise),
      v.maxEntries(maxOwnExercises),
      expecting({ kind: 'shape', shape: 'exercises', known: [] }),
      v.description("Exercises of your own. One with the name of the program's takes its place."),
    ),
  ),
});

/** Parts of the format by the names that the JSON Schema gives them. */
export const formatParts = {
  step: anyStep,
  'step-with-exercise': exerciseStep,
  'step-with-rounds': roundsStep,
  break: breakStep,
  'step-in-rounds': innerStep,
  reps: anyReps,
  source,
  exercise: ownExercise,
} satisfies Record<string, v.GenericSchema>;

/** A routine as it stands in the file: checked, with times still as text. */
export type WrittenRoutine = v.InferOutput<typeof routineFormat>;
export type WrittenStep = WrittenRoutine['steps'][number];
export type WrittenExerciseStep = v.InferOutput<typeof exerciseStep>;
export type WrittenExercise = v.InferOutput<typeof ownExercise>;
