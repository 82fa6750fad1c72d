/** A pasted sheet line by line, with what was understood of each line and what was not. In English, as all of import is. */
import { maxOwnExercises, type WrittenRoutine } from '../../routine/format.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import type { OpenReason, SheetRoutine } from '../../routine/sheet/build-sheet-routine.ts';
import { describePack } from '../../routine/sheet/read-pack.ts';
import type { LineMeaning, ReadSheet, SheetLine } from '../../routine/sheet/sheet.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { maxTexts } from '../../routine/text-limits.ts';
import { safeText } from '../../text/escape.ts';

const meanings: Readonly<Record<Exclude<LineMeaning, 'unclear' | 'advice'>, string>> = {
  title: 'the title',
  exercise: 'an exercise',
  amount: 'how much of the exercise above',
  how: 'how the exercise above is done',
  break: 'a break',
  frequency: 'how often',
  'day-part': 'a routine of its own, done every day where the sheet does not say how often',
  'occasional-part': 'a routine of its own, done as its heading says, and never called due',
  'frequency-range': 'how often: the fewest times are called due, and what is said has all of it',
  stop: 'when to stop',
  pack: 'a pack',
  goal: 'the goal',
  headings: 'the headings of the columns below',
};

const openReasons: Readonly<Record<OpenReason, string>> = {
  unclear: 'not understood',
  advice: 'advice that a routine has no place for',
  'no-amount': 'an exercise, but not how much of it',
  'both-sides': 'an exercise for both sides, but not how: add "both together", or "each side" where it is one by one',
  'pack-again': 'a pack that would come too soon after another one of its kind',
  'pack-place': 'a pack, but not where: add "on your knee", or where it goes',
  'no-dose': 'an exercise, with an amount that a routine cannot have',
  'too-many-exercises': `one more than the ${maxOwnExercises} exercises that a routine can describe`,
  'too-many-reasons': `one more than the ${maxTexts.stopIf} reasons to stop that a routine can have`,
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
  return readings
    .flatMap((reading) => reading.sheet.lines.map((line) => ({ line, ...reading })))
    .toSorted((one, other) => one.line.number - other.line.number)
    .flatMap(({ line, sheet, built }) => [
      `${String(line.number).padStart(columns)}  ${safeText(line.text)}`,
      `${' '.repeat(columns)}    ${nameMeaning(line, built, catalog)}`,
      // A reason is not always in the words of its line: it is seen before it is saved.
      ...sheet.stopIf
        .filter((stop) => stop.line === line.number && !built.open.has(stop.line))
        .map(({ reason }) => `${' '.repeat(columns)}      "Stop if ${safeText(reason)}"`),
    ]);
}

function nameMeaning({ number, meaning }: SheetLine, built: SheetRoutine, catalog: ExerciseCatalog): string {
  const reason = built.open.get(number);
  if (reason !== undefined) return `? ${openReasons[reason]}`;
  if (meaning === 'unclear' || meaning === 'advice') return `? ${openReasons[meaning]}`;
  const pack = built.packs.get(number);
  if (pack !== undefined) return `= ${describePack(pack)}`;
  const step = built.steps.get(number);
  if (step === undefined) return `= ${meanings[meaning]}`;
  return `= ${safeText(describeStep(step, nameOf(step.exercise, built.written, catalog)))}`;
}

/** What the routine has nothing of, a line each, every one safe to show. */
export function renderOpen({ sheet, built: { open, notes } }: SheetReading): readonly string[] {
  const left = sheet.lines.flatMap(({ number, text }) => {
    const reason = open.get(number);
    return reason === undefined ? [] : [`Line ${number}, ${openReasons[reason]}: "${text}"`];
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
