/** A pasted sheet line by line, with what was understood of each line and what was not. In English, as all of import is. */
import type { WrittenRoutine } from '../../routine/format.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import type { SheetRoutine } from '../../routine/sheet/build-sheet-routine.ts';
import type { LineMeaning, ReadSheet } from '../../routine/sheet/read-sheet.ts';
import type { WrittenExerciseStep } from '../../routine/step-format.ts';
import { safeText } from '../../text/escape.ts';

const meanings: Readonly<Record<LineMeaning, string>> = {
  title: '= the title',
  exercise: '= an exercise',
  'no-amount': '? an exercise, but not how much of it',
  amount: '= how much of the exercise above',
  how: '= how the exercise above is done',
  break: '= a break',
  frequency: '= how often',
  stop: '= when to stop',
  goal: '= the goal',
  unclear: '? not understood',
};

/** Two lines for each line of the sheet, numbered as it is, every one safe to show. */
export function renderSheet(sheet: ReadSheet, built: SheetRoutine, catalog: ExerciseCatalog): readonly string[] {
  const columns = String(sheet.lines.at(-1)?.number ?? 0).length;
  return sheet.lines.flatMap(({ number, text, meaning }) => [
    `${String(number).padStart(columns)}  ${safeText(text)}`,
    `${' '.repeat(columns)}    ${nameMeaning(number, meaning, built, catalog)}`,
  ]);
}

function nameMeaning(
  number: number,
  meaning: LineMeaning,
  { steps, written }: SheetRoutine,
  catalog: ExerciseCatalog,
): string {
  const step = steps.get(number);
  if (step !== undefined) return `= ${safeText(describeStep(step, nameOf(step.exercise, written, catalog)))}`;
  return meaning === 'exercise' ? '? an exercise, with an amount that a routine cannot have' : meanings[meaning];
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
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = Object.entries(value).map(([key, one]) => `${key} ${String(one)}`);
  return `(${inner.join(', ')})`;
}
