/** A pasted sheet line by line, with what was understood of each line and what was not. In English, as all of import is. */
import type { SheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { describePack } from '../../import/sheet/read-pack.ts';
import {
  isOpenMeaning,
  type LineMeaning,
  type OpenMeaning,
  type ReadSheet,
  type SheetLine,
} from '../../import/sheet/sheet.ts';
import type { OpenReason } from '../../import/sheet/sheet-builder.ts';
import { maxOwnExercises, type WrittenRoutine } from '../../routine/format.ts';
import { quantities } from '../../routine/quantity.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { maxTexts } from '../../routine/routine-texts.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { safeText } from '../../text/escape.ts';
import { listOffers } from './sheet-text.ts';

const meanings: Readonly<Record<Exclude<LineMeaning, OpenMeaning>, string>> = {
  title: 'the title',
  exercise: 'an exercise',
  amount: 'how much of the exercise above',
  how: 'how the exercise above is done',
  break: 'a break',
  rest: 'the rest between sets, of every exercise',
  section: 'a heading, which changes nothing of what stands below it',
  frequency: 'how often',
  'often-of-one': 'how often the exercise above is done, in words: nothing is called due by it',
  part: 'the heading of a routine of its own',
  stop: 'when to stop',
  'leave-out': 'when the exercise that it names is left out: a note of that one',
  pack: 'a pack',
  goal: 'the goal',
  headings: 'the headings of the columns below',
};

/** Why a line is left to the person, and what to write instead. */
export const openReasons: Readonly<Record<OpenReason, string>> = {
  unclear: 'not understood',
  advice: 'advice that a routine has no place for',
  doubtful: 'an exercise, but something may change how much of it',
  'whose-often':
    'how often, but not of what: write it behind the amount of its exercise, or below all and "do all exercises" before it',
  'whose-rest': 'a rest, but not of which exercise: write it behind the amount of each',
  'no-amount': 'how much is not said: where it is an exercise, write it behind the name, such as "Bridge 3x10"',
  'both-sides': 'an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
  'each-of-one': 'for each side, and for one side: write "left arm" or "right leg" behind the amount, or "each side"',
  'which-ways': 'an amount of each way, but not which ways: write "each side", or a line for each way',
  'each-of-what': 'an amount of "each", but not of what: write "each side", or leave "each" out where it is each set',
  'which-limb':
    'one side, but not which limb: in this exercise another one works on the other side; write "left leg", or "left arm"',
  'pack-again': 'a pack that would come too soon after another one of its kind',
  'pack-place': 'a pack, but not where: add "on your knee", or where it goes',
  'no-dose': `an exercise, with an amount that a routine cannot have: at most ${quantities.count.max} reps, ${quantities.sets.max} sets, 10 min held, or 60 min of anything else`,
  'no-time': 'a movement for so long, which a routine has for five seconds or more, in sets: write how many, or "hold"',
  'too-many-exercises': `one more than the ${maxOwnExercises} exercises that a routine can describe`,
  'too-many-reasons': `one more than the ${maxTexts.stopIf} reasons to stop that a routine can have`,
  'about-open': 'about the exercise above, which needs a look',
};

/** A sheet, or a part of the day of one, and the routine that it became. */
export interface SheetReading {
  readonly sheet: ReadSheet;
  readonly built: SheetRoutine;
}

/** Each line of the sheet, numbered as it is, and below it what it became: every one safe to show. */
export function renderSheet(readings: readonly SheetReading[], catalog: ExerciseCatalog): readonly string[] {
  const texts = new Map(
    readings.flatMap(({ sheet }) => sheet.lines.map(({ number, text }) => [number, text] as const)),
  );
  const numbers = readings[0]?.sheet.numbers;
  const shown = (number: number) => numbers?.[number - 1] ?? number;
  const last = shown(Math.max(0, ...texts.keys()));
  const columns = String(last).length;
  const indent = ' '.repeat(columns + 4);
  return [...texts]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([number, text]) => [
      `${String(shown(number)).padStart(columns)}  ${safeText(text)}`,
      ...renderBecame(number, readings, catalog).map((line) => indent + line),
    ]);
}

/** What a line became; where it is of several parts of the sheet and became something else in each, with their names. */
function renderBecame(number: number, readings: readonly SheetReading[], catalog: ExerciseCatalog): readonly string[] {
  const became = readings.flatMap((reading) => {
    const { sheet } = reading;
    const lines = sheet.lines.filter((line) => line.number === number);
    // Of several sentences of a line the same is said once.
    const said = new Set(lines.flatMap((line) => listBecame(line, reading, catalog)));
    return lines.length === 0 ? [] : [{ part: safeText(sheet.partName ?? ''), said: [...said] }];
  });
  const [first] = became;
  if (first === undefined || new Set(became.map(({ said }) => said.join('\n'))).size === 1) return first?.said ?? [];
  return became.flatMap(({ part, said }) => said.map((line) => `${line} (${part})`));
}

function listBecame(line: SheetLine, { sheet, built }: SheetReading, catalog: ExerciseCatalog): readonly string[] {
  const isKept = line.meaning === 'stop' && built.open.get(line.number) !== 'too-many-reasons';
  return [
    ...listMeanings(line, { sheet, built }, catalog),
    // A reason is not always in the words of its line: it is seen before it is saved.
    ...sheet.stopIf
      .filter((stop) => isKept && stop.line === line.number)
      .map(({ reason }) => `  "Stop if ${safeText(reason)}"`),
  ];
}

/** Why a line is left, and what it seems to say. */
function nameReason(number: number, { sheet, built }: SheetReading, catalog: ExerciseCatalog): string | undefined {
  const reason = built.open.get(number);
  if (reason === undefined) return undefined;
  const { doubt } = built.nearest.get(number) ?? {};
  const exercises = sheet.parts.flatMap((part) => ('name' in part && part.line === number ? [part] : []));
  const offers = exercises.flatMap((exercise) => listOffers(sheet, exercise, built, catalog));
  const asked = offers.map((plain) => `"${plain}"`).join(', or ');
  const because = doubt === undefined ? '' : `: "${cut(doubt)}"`;
  return `${openReasons[reason]}${because}${asked === '' ? '' : `. Is it ${asked}?`}`;
}

const maxShownDoubt = 60;

/** As much of a sentence as is needed to find it. */
export function cut(text: string): string {
  return text.length > maxShownDoubt ? `${text.slice(0, maxShownDoubt).trimEnd()}…` : text;
}

function listMeanings(
  { number, meaning }: SheetLine,
  reading: SheetReading,
  catalog: ExerciseCatalog,
): readonly string[] {
  const { built } = reading;
  const reason = nameReason(number, reading, catalog);
  if (reason !== undefined) return [`? ${safeText(reason)}`];
  if (isOpenMeaning(meaning)) return [`? ${openReasons[meaning]}`];
  if (meaning === 'pack')
    return built.packs.filter(({ line }) => line === number).map((pack) => `= ${describePack(pack)}`);
  const step = meaning === 'exercise' ? built.steps.get(number) : undefined;
  if (step === undefined) return [`= ${meanings[meaning]}`];
  return [`= ${safeText(describeStep(step, nameOf(step.exercise, built.written, catalog)))}`];
}

/** Whether a routine comes of it: a part of a sheet may have no exercise. */
export function isPlayed({ built }: SheetReading): boolean {
  return built.steps.size > 0;
}

/**
 * What the routine has nothing of, a line each, every one safe to show. What stands above all parts of a sheet, or below a
 * day without an exercise, has no file of its own: it is said in the file of each part.
 */
export function renderLeft(
  reading: SheetReading,
  all: readonly SheetReading[],
  catalog: ExerciseCatalog,
): readonly string[] {
  const empty = all.filter((one) => one !== reading && !isPlayed(one));
  return [reading, ...empty].flatMap((one) => renderOpen(one, catalog));
}

function renderOpen(reading: SheetReading, catalog: ExerciseCatalog): readonly string[] {
  const { sheet, built } = reading;
  const left = sheet.lines.flatMap(({ number, text }, index) => {
    if (sheet.lines[index - 1]?.number === number) return [];
    const reason = nameReason(number, reading, catalog);
    if (reason === undefined) return [];
    // Of a line of which some became something the rest is named.
    const own = sheet.lines.filter((line) => line.number === number);
    const open = own.filter(({ meaning }) => isOpenMeaning(meaning));
    const words = open.length === 0 || open.length === own.length ? text : open.map(({ said }) => said).join(' ');
    return [`Line ${sheet.numbers?.[number - 1] ?? number}, "${words}": ${reason}`];
  });
  return [...left, ...built.notes].map(safeText);
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
