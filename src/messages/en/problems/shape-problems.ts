/** English for what can be wrong with keys and with the kinds of values under them. */

import { writtenDefaultPace } from '../../../routine/defaults.ts';
import type { ExpectedType, ShapeName, ShapeProblemArgs } from '../../../routine/problem.ts';
import { capital } from '../../../text/prose.ts';
import { describe, isQuotedNumber, isScalar, type ProblemMessages, quoted } from './problem-words.ts';

export const shapeProblems: ProblemMessages<ShapeProblemArgs> = {
  'unknown-key': ({ key, shape, known, empty }) => ({
    message: `${quoted(key)} is not a key of ${shapes[shape].name}.`,
    expected:
      key === '<<'
        ? 'every key written out where it is needed; nothing is merged'
        : empty
          ? `${known.join(', ')}. If it belongs to the text before it, put that whole text in quotes: between { and } a comma ends a text`
          : known.join(', '),
    section: shapes[shape].section,
  }),
  'missing-key': ({ key, shape }) => ({
    message:
      key === 'exercise' ? 'This step says nothing to do.' : `${capital(shapes[shape].name)} needs ${quoted(key)}.`,
    expected: key === 'exercise' ? 'one of exercise, break, rounds' : `${quoted(`${key}:`)} among its keys`,
    section: shapes[shape].section,
  }),
  'wrong-type': ({ expected, found, shape }) => ({
    message: `${capital(describe(found))} cannot stand here.`,
    expected:
      expected === 'text' && isScalar(found)
        ? `a text; put it in quotes: "${found}"`
        : ((shape && shapes[shape].example) ?? typeNames[expected]),
    section: shape === undefined ? 'the-file' : shapes[shape].section,
  }),
  'unknown-word': ({ found, known }) => ({
    message: `${capital(describe(found))} is not one of the words that can stand here.`,
    expected: known.join(', '),
    section: wordSections.get(known[0] ?? '') ?? 'each-key',
  }),
  'other-format': ({ found }) => ({
    message: `This file is written in format ${describe(found)}, which this version of backroutine does not know.`,
    expected: isQuotedNumber(found) ? 'format: 1, without quotes' : 'format: 1',
    section: 'each-key',
  }),
  'unknown-placeholder': ({ found, known }) => ({
    message: `Nothing is said in place of ${quoted(found)} here.`,
    expected: known.length > 0 ? `${known.join(' or ')} for the side; no other braces` : 'a text without braces',
    section: 'left-and-right',
  }),
  'text-length': ({ length, max }) => ({
    message: length === 0 ? 'The text is empty.' : `The text has ${length} letters.`,
    expected: `a text of 1 to ${max} letters`,
    section: 'each-key',
  }),
  'list-length': ({ length, max }) => ({
    message: length === 0 ? 'The list is empty.' : `The list has ${length} items.`,
    expected: `1 to ${max} items`,
    section: 'each-key',
  }),
  'not-a-name': ({ found }) => ({
    message: `${quoted(found)} cannot be a name.`,
    expected:
      'small letters, digits and hyphens between them, at most 64; no word that a computer keeps for itself, such as con',
    section: 'exercises-of-your-own',
  }),
  'not-a-window': ({ found }) => ({
    message: `${quoted(found)} is not a stretch of the day.`,
    expected: 'two times of day such as "08:00-21:00", in quotes',
    section: 'packs-and-coming-again',
  }),
  'inverted-window': ({ found }) => ({
    message: `The stretch of the day ${quoted(found)} ends before it starts.`,
    expected: 'the earlier time first, such as "08:00-21:00": the hours of one day, which cannot go over midnight',
    section: 'packs-and-coming-again',
  }),
  'not-a-language': ({ found }) => ({
    message: `${quoted(found)} is not the code of a language.`,
    expected: 'a code such as en, de or pt-BR',
    section: 'each-key',
  }),
  'not-an-address': ({ found }) => ({
    message: `${quoted(found)} is not an address on the web.`,
    expected: 'an address that starts with https:// and has no spaces',
    section: 'each-key',
  }),
  'not-a-picture-name': ({ found }) => ({
    message: `${quoted(found)} is not the name of a picture beside the routine.`,
    expected:
      'the name of a file in the folder of the routine, without a folder before it: wall-slides.jpg, or .jpeg, .png',
    section: 'pictures',
  }),
  'not-a-week': ({ found }) => ({
    message: found === '1' ? 'Week 1 is what the step itself says.' : `${quoted(found)} is not a week.`,
    expected: 'a whole number from 2 to 99: the week since the first session of the routine',
    section: 'from-week-to-week',
  }),
  'not-a-date': ({ found }) => ({
    message: `${capital(describe(found))} is not a day of the calendar.`,
    expected: 'year, month and day, such as 2026-12-24',
    section: 'packs-and-coming-again',
  }),
};

const typeNames: Readonly<Record<ExpectedType, string>> = {
  text: 'a text',
  list: 'a list: lines that start with "- "',
  mapping: 'keys with values, such as "title: My stretches"',
  number: 'a number',
  'true or false': 'true or false',
};

/** Headings under which words are explained, by the first word of their list. */
const wordSections = new Map([
  ['each', 'steps'],
  ['left', 'steps'],
  ['true', 'steps'],
  ['supine', 'exercises-of-your-own'],
  ['leave-out', 'exercises-of-your-own'],
  ['cold', 'packs-and-coming-again'],
  ['lower back', 'packs-and-coming-again'],
  ['mon', 'packs-and-coming-again'],
  ['every day', 'packs-and-coming-again'],
]);

/** A mapping of the format, in words. */
interface ShapeWords {
  /** With its article. */
  readonly name: string;
  /** Heading of `routines/README.md` that explains it. */
  readonly section: string;
  /** What it looks like, for a person who wrote something else in its place. */
  readonly example?: string;
}

const shapes: Readonly<Record<ShapeName, ShapeWords>> = {
  routine: { name: 'a routine', section: 'each-key' },
  source: { name: 'a source', section: 'each-key', example: '{ title: Sheet from the practice }' },
  pace: { name: 'the pace', section: 'pace', example: writtenDefaultPace },
  'exercise-step': {
    name: 'a step with an exercise',
    section: 'steps',
    example: 'an exercise and its dose: "exercise: bridging", and below it "hold: 8s" and "reps: 8"',
  },
  station: {
    name: 'a station',
    section: 'stations',
    example: '{ pose: left, say: knees to the left, hold: 5s }',
  },
  tempo: { name: 'a tempo', section: 'steps', example: '{ out: 2s, stay: 1s, back: 2s }' },
  'side-reps': { name: 'the list of reps for each side', section: 'steps', example: '{ left: 8, right: 12 }' },
  'side-notes': { name: 'a note for a side', section: 'steps', example: '{ left: Stop at the first pull. }' },
  'from-week': {
    name: 'the weeks',
    section: 'from-week-to-week',
    example: '{ 3: { hold: 20s }, 5: { with: red band } }',
  },
  'week-changes': { name: 'what changes in a week', section: 'from-week-to-week', example: '{ hold: 20s }' },
  break: { name: 'a break', section: 'rounds-and-breaks' },
  rounds: { name: 'a step with rounds', section: 'rounds-and-breaks' },
  pack: { name: 'a pack', section: 'packs-and-coming-again', example: '"pack: cold", and below it "for: 10 min"' },
  again: {
    name: 'the repetition',
    section: 'packs-and-coming-again',
    example: '{ every: 3h, between: "08:00-21:00" }',
  },
  when: {
    name: 'the days',
    section: 'packs-and-coming-again',
    example: 'every other day; 3 times a week; or { days: [mon, wed, fri], times-a-day: 2 }',
  },
  exercise: {
    name: 'an exercise',
    section: 'exercises-of-your-own',
    example: 'the exercise described: "name: Wall slides", and below it "position: standing"',
  },
  exercises: {
    name: 'the exercises',
    section: 'exercises-of-your-own',
    example: 'names of your own exercises, each described below it; what is done in which order stands under "steps"',
  },
  'easier-form': {
    name: 'an easier form',
    section: 'exercises-of-your-own',
    example: 'a text; or "how:", and below it the lines of the easier form',
  },
  caution: {
    name: 'a caution',
    section: 'exercises-of-your-own',
    example: 'a text, or { concern: osteoporosis, say: No forceful twisting. }',
  },
  figure: { name: 'a figure', section: 'figures' },
  pose: { name: 'a pose', section: 'figures' },
  sides: { name: 'the two sides', section: 'figures' },
  configuration: { name: 'the configuration', section: 'steps' },
};
