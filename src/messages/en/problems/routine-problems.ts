/** English for what can be wrong, or odd, in a routine whose shape is right. */
import { hourMs, minuteMs } from '../../../durations.ts';
import type { PictureProblemArgs, RoutineWarningArgs, StepProblemArgs } from '../../../routine/problem.ts';
import { isOpenEnded, renderTime } from '../../../routine/quantity.ts';
import { workKeys } from '../../../routine/written-work.ts';
import { joinKnown, type ProblemMessages, quoted } from './problem-words.ts';

export const stepProblems: ProblemMessages<StepProblemArgs> = {
  'unknown-exercise': ({ found }) => ({
    message: `There is no exercise ${quoted(found)}.`,
    // Dozens of names in a line help nobody; the section has them.
    expected: 'one of those that ship, or one of your own under "exercises:"',
    section: 'the-exercises-that-ship',
  }),
  'no-work': () => ({
    message: 'This step does not say how much.',
    expected: `one of ${workKeys.join(', ')}`,
    section: 'steps',
  }),
  'two-works': ({ key, other }) => ({
    message: `${quoted(key)} and ${quoted(other)} cannot be in the same step.`,
    expected: `one of ${workKeys.join(', ')}; write two steps to do both`,
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
    section: exclusionSections.get(key) ?? 'steps',
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
  'side-unknown': ({ key }) => ({
    message: 'This text names the side that is done, but the step has no sides.',
    expected: sideRemedies[key],
    section: 'left-and-right',
  }),
  'unknown-pose': ({ found, exercise, known }) => ({
    message: `The figure of ${quoted(exercise)} has no pose ${quoted(found)}.`,
    expected: joinKnown(known),
    section: 'stations',
  }),
  'empty-weeks': ({ from, to }) => ({
    message: `No exercise is left ${nameWeeks(from, to)}.`,
    expected: `a step that is done then: with "weeks: ${isOpenEnded({ high: to }) ? `from ${from}` : from === to ? from : `${from}-${to}`}", or without "weeks"`,
    section: 'from-week-to-week',
  }),
  'too-long': ({ totalMs, maxMs }) => ({
    message: `Holds, counts and breaks alone would take ${(totalMs / hourMs).toFixed(0)} hours.`,
    expected: `at most ${renderTime(maxMs)} in all`,
    section: 'times-and-numbers',
  }),
  'too-many-steps': ({ count, max }) => ({
    message: `There are ${count} steps here, with those of every round.`,
    expected: `at most ${max}`,
    section: 'rounds-and-breaks',
  }),
};

function nameWeeks(from: number, to: number): string {
  if (isOpenEnded({ high: to })) return `from week ${from} on`;
  return from === to ? `in week ${from}` : `in weeks ${from} to ${to}`;
}

const sideRemedies = {
  note: '"sides: each", or alternate, left, right; or left and right in words',
  say: '"sides: each", for stations on one side, then on the other; or left and right in words',
} as const;

const needExamples = new Map([
  ['reps', 'reps: 4 beside it, or a range such as reps: 4-5'],
  ['count', 'count: 30 beside it, or a range such as count: 30-50'],
  ['sides', 'sides: each or sides: alternate beside it'],
]);

const exclusionReasons = new Map([
  ['reps count', 'no "reps": the count says how many'],
  ['reps hold', 'no "reps": the list has a hold for each of them'],
  ['sides hold', 'sides: each'],
  ['reps time', 'no "reps": it is done once in each set'],
  ['sides time', 'sides: each'],
  ['more-on reps', 'no "more-on": the reps say how many there are on each side'],
  ['more-on count', 'no "more-on": the count says how many there are on each side'],
  ['sides reps', 'sides: each'],
  ['sides count', 'sides: each'],
  ['sets', 'no "sets": the list of reps names every set'],
  ['sets count', 'no "sets": the list of counts names every set'],
  [
    'sides stations',
    'sides: each, left or right, with stations of one side; those called left and right name the sides themselves',
  ],
  ['times-a-week', '"days" for certain days, or "times-a-week" for any of them'],
  ['start-side', 'sides: each or sides: alternate'],
  ['more-on', 'sides: each or sides: alternate'],
  ['sources', 'everything under "sources"'],
]);

/** Where the keys are explained that are none of a step. */
const exclusionSections = new Map([['times-a-week', 'packs-and-coming-again']]);

export const pictureProblems: ProblemMessages<PictureProblemArgs> = {
  'picture-without-folder': () => ({
    message: 'A routine from standard input has no folder, and no picture beside it.',
    expected: 'no "picture"; or the routine as a file, with its pictures in the same folder',
    section: 'pictures',
  }),
  'picture-missing': ({ file, folder }) => ({
    message: `There is no ${quoted(file)} beside the routine.`,
    expected: `a picture of this name in ${quoted(folder)}, or no "picture"`,
    section: 'pictures',
  }),
  'picture-elsewhere': ({ file }) => ({
    message: `${quoted(file)} is a link to another place, or no file.`,
    expected: 'a copy of the picture itself in the folder of the routine',
    section: 'pictures',
  }),
  'picture-too-large': ({ file }) => ({
    message: `${quoted(file)} is larger than 1 MB.`,
    expected: 'a smaller picture: 1,000 pixels across are plenty',
    section: 'pictures',
  }),
  'picture-unreadable': ({ file }) => ({
    message: `${quoted(file)} cannot be read.`,
    expected: 'a file that you may read',
    section: 'pictures',
  }),
  'not-a-picture': ({ file }) => ({
    message: `${quoted(file)} is neither a JPEG nor a PNG, whatever its name says.`,
    expected: 'a picture that was saved as one of these',
    section: 'pictures',
  }),
};

/** What is allowed, but probably not meant. */
export const routineWarnings: ProblemMessages<RoutineWarningArgs> = {
  'title-minutes': ({ saidMs, plannedMs }) => ({
    message: `The title says ${renderMinutes(saidMs)}, but the routine takes ${renderMinutes(plannedMs)}.`,
    expected: `a title that agrees with the doses, or "minutes: ${saidMs / minuteMs}" and doses with ranges`,
    section: 'each-key',
  }),
  'sides-missing': ({ exercise }) => ({
    message: `${quoted(exercise)} is done with one side at a time, but the step does not say which.`,
    expected: '"sides: each", or alternate, left, right',
    section: 'steps',
  }),
  'uneven-turns': ({ turns }) => ({
    message: `${turns} by turns cannot be shared evenly: one side gets one more than the other.`,
    expected: `an even number, or "more-on" for the side that is to get one more`,
    section: 'steps',
  }),
  'sides-needless': ({ exercise, sides }) => ({
    message: `${quoted(exercise)} is done with both sides at once, but the step has ${quoted(`sides: ${sides}`)}.`,
    expected: 'no "sides", or an exercise of your own for the form with one side',
    section: 'steps',
  }),
  'same-step': () => ({
    message: 'This step is the same as the one before it.',
    expected: '"sets: 2" in one step, if it is meant twice; or the exercise that was meant',
    section: 'steps',
  }),
  'cold-too-soon': ({ everyMs, minMs }) => ({
    message: `A cold pack every ${renderTime(everyMs)} is too often for the skin.`,
    expected: expectedOfCold(minMs),
    section: 'packs-and-coming-again',
  }),
  'cold-close': ({ minMs }) => ({
    message: 'This cold pack comes too soon after the one before it, on whichever place that was.',
    expected: expectedOfCold(minMs),
    section: 'packs-and-coming-again',
  }),
  'heat-often': ({ packs, perDay }) => ({
    message: `${packs} heat packs are too many for one day.`,
    expected: `at most ${perDay} a day`,
    section: 'packs-and-coming-again',
  }),
  'long-heat': ({ forMs, maxMs }) => ({
    message: `A heat pack for ${renderTime(forMs)} is long for the skin.`,
    expected: `at most ${renderTime(maxMs)}, as leaflets have it`,
    section: 'packs-and-coming-again',
  }),
  'figure-one-side': ({ exercise, pose }) => ({
    message: `${quoted(exercise)} is done on both sides, but its figure shows the pose ${quoted(pose)} for both, in which left and right differ.`,
    expected:
      'a pose for each side under "held:" in the figure: { left: …, right: … }; "mirror" makes one from the other',
    section: 'figures',
  }),
  'long-hold': ({ holdMs, maxMs }) => ({
    message: `A hold of ${renderTime(holdMs)} is unusually long.`,
    expected: `at most ${renderTime(maxMs)}, unless your sheet says so; a time that is not held is "time:"`,
    section: 'times-and-numbers',
  }),
  'source-missing': () => ({
    message: 'The routine does not say where its exercises and doses come from.',
    expected: '"source: { title: … }", be it "My own choice"',
    section: 'each-key',
  }),
};

function expectedOfCold(minMs: number): string {
  return `at least ${renderTime(minMs)} between cold packs, and skin that is back to normal`;
}

function renderMinutes(timeMs: number): string {
  return `${Math.round(timeMs / minuteMs)} min`;
}
