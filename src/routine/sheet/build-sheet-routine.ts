/** From a sheet that was read to a routine in this format, and what of it could not be carried over. */
import type { WrittenExercise, WrittenRoutine } from '../format.ts';
import { fitTextToFormat, LossNotes } from '../import/fit-to-format.ts';
import { namesSideInLines } from '../placeholder.ts';
import { readQuantity } from '../quantity.ts';
import type { Exercise, ExerciseCatalog, Position } from '../routine.ts';
import { maxShownLetters, nameFromText } from '../routine-name.ts';
import type { WrittenExerciseStep } from '../step-format.ts';
import { findPosition } from './find-position.ts';
import type { LineAmounts } from './line-amounts.ts';
import { readFrequency, sayFrequency } from './read-frequency.ts';
import { isDose, type ReadSheet, type SheetExercise } from './read-sheet.ts';

export interface SheetRoutine {
  readonly written: WrittenRoutine;
  /** What could not be carried over, a sentence each. Contains text of the sheet, which must be escaped when shown. */
  readonly lost: readonly string[];
  /** The step that each line of an exercise became, by the number of the line. */
  readonly steps: ReadonlyMap<number, WrittenExerciseStep>;
  /** Own exercises of which nobody knows how the body is placed: `standing` stands for it. */
  readonly unplaced: readonly string[];
}

const maxExercises = 30;
const maxHowLines = 8;
const maxNotes = 6;

/** `positions` are those that the person gave for exercises of the sheet, by their ids. */
export function buildSheetRoutine(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position> = new Map(),
): SheetRoutine {
  const builder = new SheetBuilder(catalog, positions, findCommonFrequency(sheet));
  const steps: WrittenRoutine['steps'] = sheet.parts.flatMap((part): WrittenRoutine['steps'] =>
    'name' in part ? builder.buildStep(part) : [{ break: part.rest }],
  );
  const language = isGerman(sheet) ? { language: 'de' } : {};
  const frequencies = listFrequencies(sheet);
  const inFormat = frequencies.find((one) => readFrequency(one) !== undefined);
  const when = inFormat === undefined ? undefined : readFrequency(inFormat);
  const often = frequencies.filter((one) => one !== inFormat);
  const about = often.length === 0 ? undefined : `${often.join(', ')}.`;
  const { notes, exercises, unplaced } = builder;
  const stopIf = sheet.stopIf.map((reason) => fitTextToFormat(reason, 120, '…', notes)).slice(0, maxNotes);
  const written: WrittenRoutine = {
    format: 1,
    title: fitTextToFormat(sheet.title ?? '', maxShownLetters, 'From my sheet', notes),
    ...language,
    ...(about === undefined ? {} : { about: capitalized(fitTextToFormat(about, 500, '…', notes)) }),
    ...(sheet.goal === undefined ? {} : { goal: fitTextToFormat(sheet.goal, 160, '…', notes) }),
    ...(stopIf.length > 0 ? { 'stop-if': stopIf } : {}),
    source: { title: 'My sheet', gives: 'The exercises and their doses.' },
    steps,
    ...(when === undefined ? {} : { when }),
    ...(exercises.size > 0 ? { exercises: Object.fromEntries(exercises) } : {}),
  };
  return { written, lost: [...listUnclear(sheet), ...notes.list()], steps: builder.steps, unplaced };
}

/** How often all of it is done: as a line of its own says, or as every single exercise says. */
function listFrequencies(sheet: ReadSheet): readonly string[] {
  const common = findCommonFrequency(sheet);
  return common === undefined ? sheet.frequency : [...new Set([...sheet.frequency, common])];
}

/** How often, where every exercise says the same. */
function findCommonFrequency({ parts }: ReadSheet): string | undefined {
  const all = parts.flatMap((part) => ('name' in part ? [part.amounts.frequency?.toLowerCase()] : []));
  return new Set(all).size === 1 ? all[0] : undefined;
}

function listUnclear({ lines }: ReadSheet): readonly string[] {
  return lines
    .filter(({ meaning }) => meaning === 'unclear' || meaning === 'no-amount')
    .map(({ number, text, meaning }) =>
      meaning === 'unclear' ? `Line ${number}: "${text}".` : `Line ${number}: "${text}" does not say how much.`,
    );
}

class SheetBuilder {
  readonly notes = new LossNotes();
  readonly exercises = new Map<string, WrittenExercise>();
  readonly steps = new Map<number, WrittenExerciseStep>();
  readonly unplaced: string[] = [];
  readonly #catalog: ExerciseCatalog;
  readonly #positions: ReadonlyMap<string, Position>;
  /** What stands above all of it need not be said of each. */
  readonly #commonFrequency: string | undefined;
  readonly #known: ReadonlyMap<string, string>;

  constructor(catalog: ExerciseCatalog, positions: ReadonlyMap<string, Position>, commonFrequency: string | undefined) {
    this.#catalog = catalog;
    this.#commonFrequency = commonFrequency;
    this.#positions = positions;
    this.#known = new Map(
      [...catalog.keys()].flatMap((id) => namesOf(catalog.get(id), id).map((name) => [sameName(name), id] as const)),
    );
  }

  buildStep(part: SheetExercise): WrittenExerciseStep[] {
    const { line, name } = part;
    const amounts = asSetsWithRest(part.amounts);
    if (!isDose(amounts)) return [];
    const known = this.#known.get(sameName(name));
    if (known === undefined && this.exercises.size === maxExercises) {
      this.notes.add(`"${name}": a routine describes at most ${maxExercises} exercises of its own.`);
      return [];
    }
    const id = known ?? this.#describe(part);
    const work = buildWork(amounts);
    if (work === undefined) {
      this.notes.add(`Line ${line}: "${name}" has an amount that a routine cannot have.`);
      return [];
    }
    // Of a known exercise the sheet's own words come besides; of another one they are how it is done.
    const words = [...(known === undefined ? [] : part.how), ...this.#ownFrequency(amounts)];
    const notes = words.slice(0, maxNotes).map((word) => fitTextToFormat(word, 300, '…', this.notes));
    const sides = amounts.sides ?? this.#sidesNeeded(known, name);
    const step: WrittenExerciseStep = {
      exercise: id,
      ...work,
      ...(amounts.sets === undefined ? {} : { sets: Number(amounts.sets) }),
      ...(sides === undefined ? {} : { sides }),
      ...(amounts.equipment === undefined ? {} : { with: withoutArticle(amounts.equipment) }),
      ...(amounts.rest === undefined ? {} : { pace: { rest: amounts.rest } }),
      ...(notes.length > 0 ? { notes } : {}),
    };
    this.steps.set(line, step);
    return [step];
  }

  /** Where exercises differ in how often they are done, each keeps it as a word of its own. */
  #ownFrequency({ frequency }: LineAmounts): readonly string[] {
    const isOwn = frequency !== undefined && frequency.toLowerCase() !== this.#commonFrequency;
    return isOwn ? [`${capitalized(sayFrequency(frequency))}.`] : [];
  }

  #sidesNeeded(known: string | undefined, name: string): 'each' | undefined {
    const exercise = known === undefined ? undefined : this.#catalog.get(known);
    if (exercise === undefined || !namesSideInLines(exercise)) return undefined;
    this.notes.add(`"${name}" is done on one side at a time: all of it comes on the left, then on the right.`);
    return 'each';
  }

  #describe({ name, how }: SheetExercise): string {
    const fitted = capitalized(fitTextToFormat(name, maxShownLetters, 'Exercise', this.notes));
    const found = [...this.exercises].find(([, { name: other }]) => sameName(other) === sameName(fitted));
    if (found !== undefined) return found[0];
    const id = this.#freeId(fitted);
    const position = this.#positions.get(id) ?? findPosition([name, ...how].join(' '));
    if (position === undefined) this.unplaced.push(id);
    const lines = how.slice(0, maxHowLines).map((line) => fitTextToFormat(line, 160, '…', this.notes));
    if (how.length > maxHowLines) this.notes.add(`"${name}": ${how.slice(maxHowLines).join(' ')}`);
    this.exercises.set(id, {
      name: fitted,
      position: position ?? 'standing',
      ...(lines.length > 0 ? { how: lines } : {}),
    });
    return id;
  }

  #freeId(name: string): string {
    const base = (nameFromText(name) ?? 'exercise').slice(0, 60).replace(/-$/, '');
    const isTaken = (id: string) =>
      this.exercises.has(id) || this.#catalog.has(id) || id === 'constructor' || id === 'prototype';
    let id = base;
    for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`;
    return id;
  }
}

/** A rest stands between sets: "3 x 20 sec, 30 sec rest" is three sets of one hold. Reps without a hold are no sets. */
export function asSetsWithRest(amounts: LineAmounts): LineAmounts {
  const { rest, sets, reps, hold } = amounts;
  if (rest === undefined || hold === undefined || sets !== undefined || reps === undefined) return amounts;
  return /^\d{1,2}$/.test(reps) ? { ...amounts, sets: reps, reps: '1' } : amounts;
}

/** A longer time without reps is no hold: nobody holds a walk. This project's own choice. */
const longMs = 90_000;

/** The keys of a step that say how it is done; `undefined` where an amount is outside what a routine can have. */
export function buildWork({ hold, breaths, tempo, reps, sets }: LineAmounts): Partial<WrittenExerciseStep> | undefined {
  const times = reps === undefined ? undefined : toAmount(reps);
  if (sets !== undefined && typeof readQuantity('sets', Number(sets)) === 'string') return undefined;
  if (tempo !== undefined && times !== undefined) return { tempo, reps: times };
  if (hold !== undefined) {
    const timeMs = readQuantity('time', hold);
    if (times === undefined && typeof timeMs !== 'string' && timeMs.low > longMs) return { time: hold };
    if (typeof readQuantity('hold', hold) === 'string') return undefined;
    return isFine('reps', times ?? 1) ? { hold, reps: times ?? 1 } : undefined;
  }
  if (breaths !== undefined)
    return isFine('breaths', toAmount(breaths)) ? { breaths: toAmount(breaths), reps: times ?? 1 } : undefined;
  return times !== undefined && isFine('count', times) ? { count: times } : undefined;
}

function isFine(name: 'reps' | 'count' | 'breaths', amount: string | number): boolean {
  return typeof readQuantity(name, amount) !== 'string';
}

function toAmount(text: string): string | number {
  const plain = text.replace(/\s*(?:-|–|—|~|to|or|bis|oder)\s*/i, '-');
  return /^\d+$/.test(plain) ? Number(plain) : plain;
}

function namesOf(exercise: Exercise | undefined, id: string): readonly string[] {
  return [id, exercise?.name ?? id, ...(exercise?.also ?? [])];
}

/** "Bridges" and "bridge", "Bird-dog" and "bird dog" are the same. */
function sameName(name: string): string {
  return (nameFromText(name) ?? name)
    .split('-')
    .map((word) => word.replace(/(?<=\w{3})s$/, ''))
    .join(' ');
}

function withoutArticle(equipment: string): string {
  return equipment.replace(/^(?:the|your) /i, '').slice(0, 60);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const germanWords =
  /\b(?:und|sie|je|seite|sek|sekunden|wdh|wiederholungen|übungen|sätze|mal|täglich|halten|rücken|bein)\b/giu;
const englishWords = /\b(?:and|your|each|side|sec|seconds|reps|exercises|sets|times|hold|back|leg|the|on)\b/giu;

function isGerman({ lines }: ReadSheet): boolean {
  const text = lines.map((line) => line.text).join('\n');
  return (text.match(germanWords)?.length ?? 0) > (text.match(englishWords)?.length ?? 0);
}
