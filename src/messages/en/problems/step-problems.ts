/** English for what can be wrong with steps whose shape is right. */

import type { StepProblemArgs } from '../../../routine/problem.ts';
import { renderTime } from '../../../routine/quantity.ts';
import { workKinds } from '../../../routine/written-work.ts';
import type { ProblemMessages } from '../../problems.ts';
import { list, quoted } from './found-text.ts';

export const stepProblems: ProblemMessages<StepProblemArgs> = {
  'unknown-exercise': ({ found, known }) => ({
    message: `There is no exercise ${quoted(found)}.`,
    expected: `one of ${list(known)}, or one of your own under "exercises:"`,
    section: 'exercises-of-your-own',
  }),
  'no-work': () => ({
    message: 'This step does not say how much.',
    expected: `one of ${workKinds.join(', ')}`,
    section: 'steps',
  }),
  'two-works': ({ key, other }) => ({
    message: `${quoted(key)} and ${quoted(other)} cannot be in the same step.`,
    expected: `one of ${workKinds.join(', ')}; write two steps to do both`,
    section: 'steps',
  }),
  'needs-key': ({ key, needed }) => ({
    message: `${quoted(key)} needs ${needed.map((other) => quoted(other)).join(' and ')} in the same step.`,
    expected: needed.map((other) => needExamples.get(other) ?? other).join(', and '),
    section: 'steps',
  }),
  'not-together': ({ key, other }) => ({
    message: `${quoted(key)} says nothing beside ${quoted(other)} as it stands here.`,
    expected: exclusionReasons.get(`${key} ${other}`) ?? exclusionReasons.get(key) ?? 'one of the two',
    section: 'steps',
  }),
  'rounds-in-rounds': () => ({
    message: 'There are rounds within rounds here.',
    expected: 'steps with an exercise, or breaks',
    section: 'rounds-and-breaks',
  }),
  'no-easier-form': ({ exercise }) => ({
    message: `${quoted(exercise)} has no easier form to ask for.`,
    expected: 'no "easier", or an exercise of your own that describes one',
    section: 'steps',
  }),
  'unknown-pose': ({ found, exercise, known }) => ({
    message: `The figure of ${quoted(exercise)} has no pose ${quoted(found)}.`,
    expected: list(known),
    section: 'stations',
  }),
  'too-long': ({ totalMs, maxMs }) => ({
    message: `Holds, counts and breaks alone would take ${(totalMs / 3_600_000).toFixed(0)} hours.`,
    expected: `at most ${renderTime(maxMs)} in all`,
    section: 'times-and-numbers',
  }),
};

const needExamples = new Map([
  ['reps', 'reps: 4 beside it, or a range such as reps: 4-5'],
  ['count', 'count: 30 beside it, or a range such as count: 30-50'],
  ['sides', 'sides: each or sides: alternate beside it'],
]);

const exclusionReasons = new Map([
  ['reps count', 'no "reps": the count says how many'],
  ['reps time', 'no "reps": it is done once in each set'],
  ['time', 'sides: each'],
  ['sets', 'no "sets": the list of reps names every set'],
  ['sides', 'no "sides": the stations name the sides themselves'],
  ['start-side', 'sides: each or sides: alternate'],
  ['more-on', 'sides: each or sides: alternate'],
  ['sources', 'everything under "sources"'],
]);
