/**
 * The steps of a routine as they may be written: exercises with a dose, breaks, and rounds of both. `build-routine.ts`
 * makes data of them, and `plan/build-plan.ts` the steps of a plan.
 */
import * as v from 'valibot';
import { choosable } from './choosable.ts';
import { defaultEveryMs } from './defaults.ts';
import {
  expecting,
  inForms,
  list,
  mapping,
  may,
  name,
  number,
  numberRange,
  spoken,
  text,
  time,
  words,
  yesOrNo,
} from './format-fields.ts';
import { quantities, renderTime } from './quantity.ts';
import { maxLetters, maxTexts } from './routine-texts.ts';
import { paceFormat } from './timing-format.ts';

const station = mapping('station', {
  pose: v.pipe(
    text(
      maxLetters.pose,
      'The position: left, right, or the name of another pose of the figure. With sides: held, rest, or what the names of the poses of both sides share.',
    ),
    v.examples(['left', 'middle', 'right']),
  ),
  say: spoken(maxLetters.station, 'What is said on the way into it.'),
  hold: time('hold', 'How long: 5s, or a range such as 5-8s.'),
});

const tempo = mapping('tempo', {
  out: time('out', 'Moving out: 2s, or a range such as 2-3s.'),
  stay: may(time('stay', 'Staying there. Without it: 0s.')),
  back: time('back', 'Moving back.'),
});

/** Reps whose holds differ. */
export const maxHolds = 20;

/** Weeks in which a step changes. */
const maxWeeks = 20;

/** Positions in one rep. */
export const maxStations = 12;

const oneHold = time('hold', 'How long each rep is held: 8s, or a range such as 8-10s.');
const holdsOfReps = list(oneHold, maxHolds, 'How long each rep is held, in order.');
export const anyHold = v.union([oneHold, holdsOfReps]);

const noteOfStep = spoken(maxLetters.note, 'A word about this step.');
const noteOfSides = mapping('side-notes', {
  left: may(spoken(maxLetters.note, 'A word about the left side.')),
  right: may(spoken(maxLetters.note, 'A word about the right side.')),
});
export const anyNote = v.union([noteOfStep, noteOfSides]);

const countOfASet = numberRange('count', 'Repetitions: 20, or a range such as 30-50.');
const countsOfSets = list(countOfASet, quantities.sets.max, 'The repetitions of each set, in order.');
const repsOfASet = numberRange('reps', 'Reps: 8, or a range such as 4-5.');
const pyramid = list(repsOfASet, quantities.sets.max, 'The reps of each set, in order.');
const repsOfSides = mapping('side-reps', {
  left: number('side-reps', 'Reps on the left side.'),
  right: number('side-reps', 'Reps on the right side.'),
});
const countsOfSides = mapping('side-reps', {
  left: number('side-count', 'Repetitions on the left side.'),
  right: number('side-count', 'Repetitions on the right side.'),
});
export const anyCount = v.union([countOfASet, countsOfSets, countsOfSides]);
export const anyReps = v.union([repsOfASet, pyramid, repsOfSides]);

/** All but the exercise. */
const doseEntries = {
  hold: may(
    v.pipe(
      inForms(anyHold, oneHold, { list: holdsOfReps }),
      v.description('How long each rep is held: 8s, a range such as 8-10s, or one for each rep: [10s, 20s, 30s].'),
    ),
  ),
  breaths: may(numberRange('breaths', 'How long each rep is held, in breaths: 3, or a range such as 3-5.')),
  tempo: may(v.pipe(tempo, v.description('Each rep is a slow movement: out, stay, back.'))),
  count: may(
    v.pipe(
      inForms(anyCount, countOfASet, { list: countsOfSets, mapping: countsOfSides }),
      v.description(
        'Repetitions that are counted one by one, without a hold: 20, a range such as 30-50, a pyramid of sets: [12, 10, 8], or sides that differ: { left: 10, right: 6 }.',
      ),
    ),
  ),
  every: may(time('every', `The time of one counted repetition. Without it: ${renderTime(defaultEveryMs)}.`)),
  time: may(time('time', 'How long it is done, without a hold, as walking is: 5 min, or a range such as 5-10 min.')),
  reps: may(
    v.pipe(
      inForms(anyReps, repsOfASet, { list: pyramid, mapping: repsOfSides }),
      v.description(
        'Reps on each side: 8, a range such as 4-5, a pyramid of sets such as [6, 4, 2], or sides that differ: { left: 8, right: 12 }.',
      ),
    ),
  ),
  sets: may(numberRange('sets', 'How many times the reps are done, with a rest between: 3, or a range such as 2-3.')),
  stations: may(list(station, maxStations, 'One rep is these holds in order.')),
  sides: may(
    words(
      ['each', 'alternate', 'left', 'right'],
      'each: all reps on one side, then the other. alternate: the side changes every rep. left, right: that side alone. Without it the exercise has no sides.',
    ),
  ),
  'start-side': may(words(choosable.sides, 'The side that comes first.')),
  'more-on': may(words(choosable.sides, 'The worse side: it gets one more rep in every set.')),
  optional: may(yesOrNo('true: may be left out to fit the minutes, last ones first.')),
  easier: may(yesOrNo('true: the easier form of the exercise.')),
  pace: may(paceFormat),
  with: may(spoken(maxLetters.equipment, 'What it is done with: "red band". Said and shown with the dose.', [])),
  note: may(spoken(maxLetters.note, 'A word about this step. Spoken and shown.')),
  notes: may(
    list(
      inForms(anyNote, noteOfStep, { list: noteOfSides, mapping: noteOfSides }),
      maxTexts.notes,
      'Several words about this step; one for a side is written { left: … }.',
    ),
  ),
};

/** Weeks since the first session, of which the first is described by the step itself. */
const weekPattern = /^(?:[2-9]|[1-9]\d)$/;

const weekChanges = mapping('week-changes', doseEntries);

export const exerciseStep = mapping('exercise-step', {
  exercise: name('The exercise: one of the program, or one under `exercises:` in this file.'),
  ...doseEntries,
  weeks: may(
    numberRange(
      'weeks',
      'The weeks in which it is done: 3-6, 3, from 3, or up to 2. Weeks count from the first session of this routine.',
    ),
  ),
  'from-week': may(
    v.pipe(
      v.record(
        v.pipe(
          v.string(),
          v.regex(weekPattern),
          expecting({ kind: 'week' }),
          v.description('A week since the first session of this routine, from 2 on.'),
        ),
        weekChanges,
      ),
      v.maxEntries(maxWeeks),
      expecting({ kind: 'shape', shape: 'from-week', known: [] }),
      v.description(
        'What changes from a week on: { 3: { hold: 20s } }. Weeks count from the first session of this routine.',
      ),
    ),
  ),
});

export const exerciseStepKeys: readonly string[] = Object.keys(exerciseStep.entries);

export const breakStep = mapping('break', {
  break: time('break', 'A pause between blocks, such as 60s.'),
  note: may(spoken(maxLetters.note, 'What to do meanwhile.', [])),
});

export const roundsStep = mapping('rounds', {
  rounds: number('rounds', 'How many times the steps below are done, one after the other.'),
  steps: list(
    v.lazy((written) => innerStepFor(written)),
    100,
    'The steps of one round.',
  ),
});

const noRounds = v.pipe(v.never(), expecting({ kind: 'no-rounds' }));
export const innerStep = v.union([exerciseStep, breakStep]);
export const anyStep = v.union([exerciseStep, breakStep, roundsStep]);

/** The kind of step that was meant, as with `inForms`. */
export function stepFor(written: unknown) {
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

/** A step with an exercise as it stands in the file. */
export type WrittenExerciseStep = v.InferOutput<typeof exerciseStep>;
