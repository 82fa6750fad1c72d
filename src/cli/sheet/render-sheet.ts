/** A pasted sheet line by line, with what was understood of each line and what was not. In English, as all of import is. */
import { maxOwnExercises, type WrittenRoutine } from '../../routine/format.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import type { SheetRoutine } from '../../routine/sheet/build-sheet-routine.ts';
import { describePack } from '../../routine/sheet/read-pack.ts';
import {
  isOpenMeaning,
  type LineMeaning,
  type OpenMeaning,
  type ReadSheet,
  type SheetLine,
} from '../../routine/sheet/sheet.ts';
import type { OpenReason } from '../../routine/sheet/sheet-builder.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { maxTexts } from '../../routine/text-limits.ts';
import { safeText } from '../../text/escape.ts';

const meanings: Readonly<Record<Exclude<LineMeaning, OpenMeaning>, string>> = {
  title: 'the title',
  exercise: 'an exercise',
  amount: 'how much of the exercise above',
  how: 'how the exercise above is done',
  break: 'a break',
  rest: 'the rest between sets, of every exercise',
  'amount-of-all': 'how much, of every exercise that does not say it itself',
  section: 'a heading, which changes nothing of what stands below it',
  'amount-of-names': 'how much, of every exercise below up to the next heading or empty line',
  place: 'how to lie or stand for the exercises below',
  side: 'the side of the exercises that it is about',
  rounds: 'how many rounds of the exercises that it is about',
  frequency: 'how often',
  'often-of-one': 'how often the exercise above is done, in words: nothing is called due by it',
  'frequency-rule': 'how often, and what to mind in every exercise: said with the first one',
  'day-part': 'a routine of its own, done every day where the sheet does not say how often',
  'occasional-part': 'a routine of its own, done as its heading says, and never called due',
  'weeks-part': 'the weeks of the exercises below, which are steps of the same routine',
  'weekdays-part': 'a routine of its own, for these days of the week',
  'frequency-words': 'how often, in the words of the sheet: nothing is called due by it',
  'frequency-range': 'how often: the fewest times are called due, and what is said has all of it',
  stop: 'when to stop',
  pack: 'a pack',
  goal: 'the goal',
  rule: 'what to mind in every exercise: said with the first one',
  headings: 'the headings of the columns below',
};

/** Why a line is left to the person, and what to write instead. */
export const openReasons: Readonly<Record<OpenReason, string>> = {
  unclear: 'not understood',
  advice: 'advice that a routine has no place for',
  'beside-stop': 'when to stop is read, and what stands before it is not understood',
  'beside-often': 'how often is read, and what stands beside it is left to you',
  'more-than-often':
    'how often, beside words that may change it: where it is of all exercises, write how often on a line of its own',
  several: 'more than one exercise: write each on a line of its own',
  'own-amounts': 'how much, in a sentence that names no exercise: begin its line with a name where it is one',
  'half-said':
    'more of one side or way than of the other: write all of it for each, "left 2 x 8 with a red band, right 2 x 10 with a red band"',
  'open-ended':
    'how long or how many it leaves open: write a time or a number that you can do, such as "Plank 20-40 sec, 3 times"',
  distance: 'a distance: write how long it takes you, such as "Walk 10 min"',
  'some-weeks': 'for some weeks, but not in a way that can be kept: write it as "Bridge 3x12 (weeks 5-6)"',
  'unlike-often': 'how often, but the sheet says otherwise elsewhere: leave only what holds',
  'weeks-gap': 'for certain weeks, while other weeks have nothing: write what is done then',
  'other-way': 'what to do instead in some case: write it as a "note" of its exercise when the routine is there',
  'whose-often':
    'how often, but not of what: write it behind the amount of its exercise, or below all and "do all exercises" before it',
  'whose-rest': 'a rest between sets, but not of which exercise: write it behind the amount of each',
  'other-part': 'below a heading of other weeks, days or something else: import these lines as a sheet of their own',
  headed: 'a heading and what stands below it in one: write each on a line of its own',
  'no-amount': 'an exercise, but not how much of it',
  'both-sides': 'an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
  'each-of-one': 'for each side, and for one side: write "left arm" or "right leg" behind the amount, or "each side"',
  'which-ways': 'an amount of each way, but not which ways: write "each side", or "10 one way, 10 the other way"',
  'each-of-what': 'an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
  'which-limb':
    'one side, but not which limb: in this exercise another one works on the other side; write "left leg", or "left arm"',
  'pack-again': 'a pack that would come too soon after another one of its kind',
  'pack-place': 'a pack, but not where: add "on your knee", or where it goes',
  'no-dose': 'an exercise, with an amount that a routine cannot have',
  'no-time': 'a movement for so long, which a routine has for five seconds or more, in sets: write how many, or "hold"',
  'too-many-exercises': `one more than the ${maxOwnExercises} exercises that a routine can describe`,
  'too-many-reasons': `one more than the ${maxTexts.stopIf} reasons to stop that a routine can have`,
  'whose-side': 'an exercise below a side, and perhaps not on it: write the side behind its name',
  'rounds-once':
    'rounds, but not of which exercises: each is done once; write "rounds" into the routine when it is there',
  'whose-time':
    'how long, but of no exercise that is known: where it is one, write name and time in one line, behind a number or a bullet',
  'bare-number': 'a number, but not of what: write "10 reps" or "x 10" where it is how often',
  'amount-below':
    'an exercise, but an amount below it is not understood, or is of something else: write name and amount in one line',
  'amount-of-all': 'an exercise, but the line that says how much of each is not understood: write it behind the name',
  'which-reps': 'a hold, but not how many: the line that says it of each is not understood',
  'which-hold': 'so many, but not how long each is held: the line that says it of each is not understood',
  'about-open': 'about an exercise that is left out',
};

/** A sheet, or a part of the day of one, and the routine that it became. */
export interface SheetReading {
  readonly sheet: ReadSheet;
  readonly built: SheetRoutine;
}

/** Each line of the sheet, numbered as it is, and below it what it became: every one safe to show. */
export function renderSheet(readings: readonly SheetReading[], catalog: ExerciseCatalog): readonly string[] {
  const last = Math.max(0, ...readings.map(({ sheet }) => sheet.lines.at(-1)?.number ?? 0));
  const columns = String(last).length;
  const indent = ' '.repeat(columns);
  const all = readings
    .flatMap((reading) => reading.sheet.lines.map((line) => ({ line, ...reading })))
    .toSorted((one, other) => one.line.number - other.line.number);
  return all.flatMap(({ line, sheet, built }, index) => [
    // A row of a table may be of several parts of the day: it is shown once.
    ...(all[index - 1]?.line.number === line.number
      ? []
      : [`${String(line.number).padStart(columns)}  ${safeText(line.text)}`]),
    ...listMeanings(line, built, catalog).map(
      (meaning) => `${indent}    ${meaning}${isShared(line, readings) ? ` (${safeText(sheet.partName ?? '')})` : ''}`,
    ),
    ...(line.meaning === 'pack' ? [] : (built.packs.get(line.number) ?? [])).map(
      (pack) => `${indent}    = ${describePack(pack)}`,
    ),
    // A reason is not always in the words of its line: it is seen before it is saved.
    ...sheet.stopIf
      .filter((stop) => stop.line === line.number && built.open.get(stop.line) !== 'too-many-reasons')
      .map(({ reason }) => `${indent}      "Stop if ${safeText(reason)}"`),
  ]);
}

function nameReason(reason: OpenReason, unread: string | undefined): string {
  return unread === undefined ? openReasons[reason] : `${openReasons[reason]}, for ${safeText(unread)}`;
}

function isShared({ number }: SheetLine, readings: readonly SheetReading[]): boolean {
  return readings.filter(({ sheet }) => sheet.lines.some((line) => line.number === number)).length > 1;
}

function listMeanings(
  { number, meaning, unread }: SheetLine,
  built: SheetRoutine,
  catalog: ExerciseCatalog,
): readonly string[] {
  const reason = built.open.get(number);
  if (reason !== undefined) return [`? ${nameReason(reason, unread)}`];
  if (isOpenMeaning(meaning)) return [`? ${openReasons[meaning]}`];
  const packs = built.packs.get(number);
  if (meaning === 'pack' && packs !== undefined) return [`= ${packs.map(describePack).join(', and then ')}`];
  const steps = built.steps.get(number);
  if (steps === undefined) return [`= ${meanings[meaning]}`];
  return steps.map((step) => `= ${safeText(describeStep(step, nameOf(step.exercise, built.written, catalog)))}`);
}

/** What the routine has nothing of, a line each, every one safe to show. */
export function renderOpen({ sheet, built: { open, notes } }: SheetReading): readonly string[] {
  const left = sheet.lines.flatMap(({ number, text, unread }) => {
    const reason = open.get(number);
    return reason === undefined ? [] : [`Line ${number}, ${nameReason(reason, unread)}: "${text}"`];
  });
  return [...left, ...notes].map(safeText);
}

function nameOf(exercise: string, { exercises }: WrittenRoutine, catalog: ExerciseCatalog): string {
  return exercises?.[exercise]?.name ?? catalog.get(exercise)?.name ?? exercise;
}

/** `Bridging: hold 5s, reps 10, sets 3`: as it will stand in the file, on one line. */
function describeStep({ exercise: _, notes, ...keys }: WrittenExerciseStep, name: string): string {
  const dose = Object.entries(keys).map(([key, value]) => `${key} ${describeValue(value)}`);
  return [`${name}: ${dose.join(', ')}`, ...(notes ?? []).map((note) => `"${String(note)}"`)].join('; ');
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.join('/');
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = Object.entries(value).map(([key, one]) => `${key} ${String(one)}`);
  return `(${inner.join(', ')})`;
}
