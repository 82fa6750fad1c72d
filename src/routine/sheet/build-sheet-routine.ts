/** From a sheet that was read to a routine in this format, and what of it could not be carried over. */
import * as v from 'valibot';
import { capital } from '../../text/prose.ts';
import { maxOwnExercises, type WrittenExercise, type WrittenRoutine } from '../format.ts';
import { fitTextToFormat, LossNotes } from '../import/fit-to-format.ts';
import { listKnownNames, sameName } from '../known-names.ts';
import { namesSideInLines } from '../placeholder.ts';
import type { ExerciseCatalog, Position } from '../routine.ts';
import { maxShownLetters, nameFromText } from '../routine-name.ts';
import { exerciseStep, type WrittenExerciseStep } from '../step-format.ts';
import { maxLetters, maxTexts } from '../text-limits.ts';
import { buildDose } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import { isDose, type LineAmounts } from './line-amounts.ts';
import { turnToExercise } from './one-side.ts';
import { type OpenPack, placePacks } from './place-packs.ts';
import { isSaidBy, sayFrequency } from './read-frequency.ts';
import type { SheetPack } from './read-pack.ts';
import { maxSheetLines } from './read-sheet.ts';
import { headOf, isOtherExercise } from './same-exercise.ts';
import { findHalfAmount, findHeldOnce, type HalfAmount } from './settle-reps.ts';
import { settleSides, type UnsettledSides } from './settle-sides.ts';
import { isShortHold, settleTime } from './settle-time.ts';
import {
  type Doubt,
  isGerman,
  isOpenMeaning,
  type OpenMeaning,
  type ReadSheet,
  type SheetExercise,
  titleOf,
} from './sheet.ts';
import { findCommonFrequency, readSheetFrequency } from './sheet-frequency.ts';
import { limbOf, listSidesAbove, turnsOf } from './sheet-sides.ts';
import { fitWeeks, writeWeeks } from './sheet-weeks.ts';
import { namesOneSide } from './unread-words.ts';
import { writeRounds } from './write-rounds.ts';

export interface SheetRoutine {
  readonly written: WrittenRoutine;
  /** The lines that became nothing of it, by their numbers, and why. */
  readonly open: ReadonlyMap<number, OpenReason>;
  /** What else could not be carried over, a sentence each. Contains text of the sheet, which must be escaped when shown. */
  readonly notes: readonly string[];
  /** The step that each line of an exercise became, by the number of the line. */
  readonly steps: ReadonlyMap<number, WrittenExerciseStep>;
  /** The packs that each line of one became. */
  readonly packs: ReadonlyMap<number, readonly SheetPack[]>;
  /** Own exercises of which nobody knows how the body is placed: `standing` stands for it. */
  readonly unplaced: readonly string[];
}

export type OpenReason =
  | OpenPack
  | OpenMeaning
  /** An exercise that does not say how much. */
  | 'no-amount'
  | UnsettledSides
  /** An amount that no step can have. */
  | 'no-dose'
  | 'too-many-exercises'
  | 'too-many-reasons'
  | Doubt
  | HalfAmount
  /** It is about an exercise that is open. */
  | 'about-open';

/** `positions` are those that the person gave for exercises of the sheet, by their ids. */
export function buildSheetRoutine(
  read: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position> = new Map(),
): SheetRoutine {
  const built = buildWritten(read, catalog, positions);
  // Which weeks have something left is known only once it is known what becomes a step.
  const sheet = fitWeeks(read, new Set(built.steps.keys()));
  return sheet === read ? built : buildWritten(sheet, catalog, positions);
}

function buildWritten(
  sheet: ReadSheet,
  catalog: ExerciseCatalog,
  positions: ReadonlyMap<string, Position>,
): SheetRoutine {
  const builder = new SheetBuilder(sheet, catalog, positions);
  const steps = sheet.parts.map((part) => {
    return { line: part.line, steps: 'name' in part ? builder.buildStep(part) : [{ break: part.rest }] };
  });
  const language = isGerman(sheet) ? { language: 'de' } : {};
  const { when, again, said, notes: ofRanges } = readSheetFrequency(sheet);
  for (const note of [...ofRanges, ...(sheet.weekNotes ?? [])]) builder.notes.add(note);
  const about = [...said, ...sheet.about].join(' ');
  const { open, notes, exercises, steps: placed, unplaced } = builder;
  for (const note of listSidesAbove(sheet, [...placed.values()])) notes.add(note);
  for (const { line } of sheet.stopIf.slice(maxTexts.stopIf)) builder.open.set(line, 'too-many-reasons');
  const kept = sheet.stopIf.slice(0, maxTexts.stopIf);
  const stopIf = kept.map(({ reason }) => fitTextToFormat(reason, maxLetters.stopIf, '…', notes));
  const packs = placePacks(sheet);
  for (const [line, reason] of packs.open) builder.open.set(line, reason);
  for (const note of packs.notes) builder.notes.add(note);
  const written: WrittenRoutine = {
    format: 1,
    title: fitTextToFormat(titleOf(sheet), maxShownLetters, 'From my sheet', notes),
    ...language,
    ...(about === '' ? {} : { about: fitTextToFormat(about, maxLetters.about, '…', notes) }),
    ...(sheet.goal === undefined ? {} : { goal: fitTextToFormat(sheet.goal, maxLetters.goal, '…', notes) }),
    ...(stopIf.length > 0 ? { 'stop-if': stopIf } : {}),
    source: { title: 'My sheet', gives: 'The exercises and their doses.' },
    ...(sheet.rest === undefined ? {} : { pace: { rest: sheet.rest } }),
    ...(packs.before.length > 0 ? { before: [...packs.before] } : {}),
    steps: writeRounds(steps, sheet),
    ...(packs.after.length > 0 ? { after: [...packs.after] } : {}),
    ...(again === undefined ? {} : { again }),
    ...(when === undefined ? {} : { when }),
    ...(exercises.size > 0 ? { exercises: Object.fromEntries(exercises) } : {}),
  };
  const unread = sheet.unreadLines === 0 ? [] : [nameUnread(sheet.unreadLines)];
  return { written, open, notes: [...unread, ...notes.list()], steps: placed, packs: packs.placed, unplaced };
}

function nameUnread(lines: number): string {
  return `${lines} more ${lines === 1 ? 'line was' : 'lines were'} not read: a sheet has at most ${maxSheetLines}.`;
}

class SheetBuilder {
  readonly notes = new LossNotes();
  readonly exercises = new Map<string, WrittenExercise>();
  readonly steps = new Map<number, WrittenExerciseStep>();
  readonly open: Map<number, OpenReason>;
  readonly unplaced: string[] = [];
  readonly #catalog: ExerciseCatalog;
  readonly #positions: ReadonlyMap<string, Position>;
  readonly #isGerman: boolean;
  readonly #sheet: ReadSheet;
  readonly #known: ReadonlyMap<string, string>;

  constructor(sheet: ReadSheet, catalog: ExerciseCatalog, positions: ReadonlyMap<string, Position>) {
    this.open = new Map(
      sheet.lines.flatMap(({ number, meaning }) => (isOpenMeaning(meaning) ? [[number, meaning] as const] : [])),
    );
    this.#catalog = catalog;
    this.#isGerman = isGerman(sheet);
    this.#sheet = sheet;
    this.#positions = positions;
    this.#known = listKnownNames(catalog, sameName);
  }

  buildStep(read: SheetExercise): WrittenExerciseStep[] {
    const settled = settleSides(read, (part) => this.#catalog.get(this.#knownId(part) ?? ''));
    if (read.doubt !== undefined) return this.#leaveOpen(read, read.doubt);
    if (typeof settled === 'string') return this.#leaveOpen(read, isDose(read.amounts) ? settled : 'no-amount');
    const timed = { ...settled, amounts: settleTime(settled, this.#knownId(settled)) };
    const turns = turnsOf(timed, this.#isGerman);
    const part = { ...timed, how: [...timed.how, ...turns.words] };
    const { line, name, how } = part;
    if (!isDose(part.amounts)) return this.#leaveOpen(part, 'no-amount');
    const known = this.#knownId(part) ?? this.#ownId(name);
    const amounts = turnToExercise(part.amounts, known === undefined ? undefined : this.#catalog.get(known)?.otherLimb);
    if (amounts === undefined) return this.#leaveOpen(part, 'which-limb');
    const dose = buildDose(amounts);
    if (dose === undefined || !v.is(exerciseStep, { exercise: 'any', ...dose }))
      return this.#leaveOpen(part, 'no-dose');
    if (known !== undefined && dose.sides === undefined && this.#needsSides(known) && namesOneSide([name, ...how]))
      return this.#leaveOpen(part, 'no-dose');
    if (known === undefined && this.exercises.size === maxOwnExercises)
      return this.#leaveOpen(part, 'too-many-exercises');
    const half = findHalfAmount(amounts, name, this.#sheet);
    if (half !== undefined) return this.#leaveOpen(part, half);
    const once = findHeldOnce(amounts);
    if (once !== undefined && isShortHold(once))
      this.notes.add(`"${name}" does not say how often it is held for ${once}: once is written.`);
    const exercise = known ?? this.#describe(part);
    if (turns.note !== undefined) this.notes.add(turns.note);
    if (amounts.sides !== part.amounts.sides)
      this.notes.add(`"${name}" with the ${part.amounts.sides} ${amounts.limb} is its ${amounts.sides} side here.`);
    if (amounts.repsOfSides !== part.amounts.repsOfSides)
      this.notes.add(`"${name}" with the left ${amounts.limb} is its right side here, and the other way round.`);
    // Of a known exercise the sheet's own words come besides; of another one they are how it is done.
    const ofLimb = this.#catalog.has(exercise) ? [] : limbOf(part, this.#isGerman);
    const words = [...(known === undefined ? [] : how), ...ofLimb, ...this.#ownFrequency(amounts)];
    const notes = this.fitTexts(words, maxTexts.notes, maxLetters.note, `"${name}"`);
    const sides = dose.sides ?? this.#sidesNeeded(known, name);
    const step = {
      exercise,
      ...dose,
      ...(sides === undefined ? {} : { sides }),
      ...(notes.length > 0 ? { notes } : {}),
      ...(part.weeks === undefined ? {} : { weeks: writeWeeks(part.weeks) }),
    };
    this.steps.set(line, step);
    return [step];
  }

  #leaveOpen({ line, moreLines }: SheetExercise, reason: OpenReason): [] {
    this.open.set(line, reason);
    for (const one of moreLines) this.open.set(one, 'about-open');
    return [];
  }

  /** Where exercises differ in how often they are done, each keeps what is not said of all of it as a word of its own. */
  #ownFrequency({ frequency }: LineAmounts): readonly string[] {
    const isCommon = frequency?.toLowerCase() === findCommonFrequency(this.#sheet);
    const isOwn = frequency !== undefined && !isCommon && !isSaidBy(readSheetFrequency(this.#sheet).when, frequency);
    return isOwn ? [`${capital(sayFrequency(frequency))}.`] : [];
  }

  #needsSides(known: string | undefined): boolean {
    const exercise = known === undefined ? undefined : this.#catalog.get(known);
    return exercise !== undefined && namesSideInLines(exercise);
  }

  #sidesNeeded(known: string | undefined, name: string): 'each' | undefined {
    if (!this.#needsSides(known)) return undefined;
    this.notes.add(`"${name}" is done on one side at a time: all of it comes on the left, then on the right.`);
    return 'each';
  }

  /** What moves both limbs at once is another exercise too. */
  #knownId(part: SheetExercise): string | undefined {
    const id = this.#known.get(sameName(part.name));
    const isAtOnce = part.amounts.together !== undefined && this.#needsSides(id);
    return id === undefined || isAtOnce || isOtherExercise(id, part, headOf(this.#sheet), this.#catalog)
      ? undefined
      : id;
  }

  #ownId(name: string): string | undefined {
    return [...this.exercises].find(([, { name: other }]) => sameName(other) === sameName(name))?.[0];
  }

  #describe({ name, how }: SheetExercise): string {
    const fitted = capital(fitTextToFormat(name, maxShownLetters, 'Exercise', this.notes));
    const id = this.#freeId(fitted);
    const position = this.#positions.get(id) ?? findPosition([name, ...how].join(' '));
    if (position === undefined) this.unplaced.push(id);
    const lines = this.fitTexts(how, maxTexts.howLines, maxLetters.howLine, `"${name}"`);
    this.exercises.set(id, {
      name: fitted,
      position: position ?? 'standing',
      ...(lines.length > 0 ? { how: lines } : {}),
    });
    return id;
  }

  /** As many texts as the format has room for; the others are noted. */
  fitTexts(texts: readonly string[], max: number, letters: number, what: string): string[] {
    for (const text of texts.slice(max)) this.notes.add(`${what}, more than the ${max} there is room for: "${text}"`);
    return texts.slice(0, max).map((text) => fitTextToFormat(text, letters, '…', this.notes));
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
