/** The steps of a sheet that was read, and the exercises that it describes. */
import * as v from 'valibot';
import { maxOwnExercises, type WrittenExercise } from '../../routine/format.ts';
import { isSaidBy, sayFrequency } from '../../routine/read-frequency.ts';
import type { ExerciseCatalog, Position } from '../../routine/routine.ts';
import { findFreeId, maxShownLetters } from '../../routine/routine-name.ts';
import { maxLetters, maxTexts } from '../../routine/routine-texts.ts';
import { exerciseStep, type WrittenExerciseStep } from '../../routine/step-format.ts';
import { capital } from '../../text/prose.ts';
import { fitTextToFormat, LossNotes } from '../fit-to-format.ts';
import { sameName } from '../known-names.ts';
import { buildDose, isTimed, type WrittenDose } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import { isShortHold, settleTime } from './held-time.ts';
import { KnownExercises } from './known-exercises.ts';
import { isDose, type LineAmounts } from './line-amounts.ts';
import { isOpenMeaning, linesOf, type OpenMeaning, type ReadSheet, type SheetExercise } from './sheet.ts';
import { findCommonFrequency, readSheetFrequency } from './sheet-frequency.ts';
import { limbOf, settleSides, turnsOf, turnToExercise, type UnsettledSides } from './sheet-sides.ts';
import { startsLater } from './typed-line.ts';
import { offerReadings, offerSides } from './write-plain.ts';

export type OpenReason =
  /** Another pack of its kind came before, or the line does not say where. */
  | 'pack-again'
  | 'pack-place'
  | OpenMeaning
  | UnsettledSides
  /** An amount that no step can have. */
  | 'no-dose'
  /** As above, of what goes on for so long and is not held. */
  | 'no-time'
  | 'too-many-exercises'
  | 'too-many-reasons'
  /** Words of the sheet may change its amounts. */
  | 'doubtful'
  /** It is about an exercise that is open. */
  | 'about-open';

/** What an exercise that is left to the person seems to say. */
export interface Nearest {
  /** In the form that is always read; several where its side is in doubt. */
  readonly offers: readonly string[];
  /** The words that may change it. */
  readonly doubt: string | undefined;
}

/** An exercise of which everything is known. */
interface ReadyStep {
  readonly part: SheetExercise;
  readonly amounts: LineAmounts;
  readonly dose: WrittenDose;
  readonly note: string | undefined;
}

export class SheetBuilder {
  readonly notes = new LossNotes();
  readonly exercises = new Map<string, WrittenExercise>();
  readonly steps = new Map<number, WrittenExerciseStep>();
  readonly open: Map<number, OpenReason>;
  readonly nearest = new Map<number, Nearest>();
  readonly unplaced: string[] = [];
  readonly #catalog: ExerciseCatalog;
  readonly #positions: ReadonlyMap<string, Position>;
  readonly #isGerman: boolean;
  readonly #sheet: ReadSheet;
  readonly #known: KnownExercises;

  constructor(sheet: ReadSheet, catalog: ExerciseCatalog, positions: ReadonlyMap<string, Position>) {
    this.open = new Map(
      sheet.lines.flatMap(({ number, meaning }) => (isOpenMeaning(meaning) ? [[number, meaning] as const] : [])),
    );
    this.#catalog = catalog;
    this.#isGerman = sheet.isGerman;
    this.#sheet = sheet;
    this.#positions = positions;
    this.#known = new KnownExercises(sheet, catalog);
  }

  /** Its step; none where the line is left to the person. */
  buildStep(read: SheetExercise): WrittenExerciseStep[] {
    if (!isDose(read.amounts)) return this.#leaveOpen(read, read.doubt === undefined ? 'no-amount' : 'doubtful');
    if (read.doubt !== undefined) return this.#leaveOpen(read, 'doubtful');
    const settled = settleSides(read, this.#catalog.get(this.#knownId(read) ?? ''));
    if (typeof settled === 'string') return this.#askSides(read, settled);
    const ready = this.#prepare(settled);
    if (ready === 'which-limb') return this.#askSides(read, ready);
    if (typeof ready === 'string') return this.#leaveOpen(read, ready);
    const step = this.#writeStep(ready);
    this.steps.set(read.line, step);
    return [step];
  }

  #prepare(settled: SheetExercise): ReadyStep | OpenReason {
    const time = settleTime(settled, this.#knownId(settled));
    if (time === 'no-time') return time;
    const turns = turnsOf({ ...settled, amounts: time }, this.#isGerman);
    const part = { ...settled, amounts: time, how: [...settled.how, ...turns.words] };
    const { name } = part;
    const known = this.#knownId(part) ?? this.#ownId(name);
    const amounts = turnToExercise(part.amounts, known === undefined ? undefined : this.#catalog.get(known)?.otherLimb);
    if (amounts === undefined) return 'which-limb';
    const dose = buildDose(amounts);
    if (dose === undefined || !v.is(exerciseStep, { exercise: 'any', ...dose })) return 'no-dose';
    if (known === undefined && this.exercises.size === maxOwnExercises) return 'too-many-exercises';
    return { part, amounts, dose, note: turns.note };
  }

  #writeStep({ part, amounts, dose, note }: ReadyStep): WrittenExerciseStep {
    const { name, how } = part;
    const known = this.#knownId(part) ?? this.#ownId(name);
    const said = known === undefined ? this.#sharedHow(part) : [this.exercises.get(known)?.how ?? []].flat();
    const exercise = known ?? this.#describe({ ...part, how: said });
    if (note !== undefined) this.notes.add(note);
    const once = heldOnce(amounts);
    if (once !== undefined && isShortHold(once))
      this.notes.add(`"${name}" does not say how often it is held for ${once}: once is written.`);
    if (dose.pace !== undefined && (dose.sets ?? 1) === 1)
      this.notes.add(`"${name}" is one set, so that its rest of ${amounts.rest} is not taken.`);
    if (amounts.sides !== part.amounts.sides)
      this.notes.add(`"${name}" with the ${part.amounts.sides} ${amounts.limb} is its ${amounts.sides} side here.`);
    if (amounts.repsOfSides !== part.amounts.repsOfSides)
      this.notes.add(`"${name}" with the left ${amounts.limb} is its right side here, and the other way round.`);
    // Of a known exercise the sheet's own words come besides; of another one they are how it is done.
    const besides = how.filter((line) => !said.includes(line));
    const ofLimb = this.#catalog.has(exercise) ? [] : limbOf(part, this.#isGerman);
    const waits = part.waits?.replace(/\s*:$/, '') ?? how.find((one) => startsLater.test(one));
    if (waits !== undefined)
      this.notes.add(`"${name}" waits: "${waits}" is said with it, and until then it is to be left out with "n".`);
    const words = [
      ...(waits === undefined || how.includes(waits) ? [] : [waits]),
      ...besides,
      ...ofLimb,
      ...this.#ownFrequency(amounts),
    ];
    const notes = this.fitTexts(words, maxTexts.notes, maxLetters.note, `"${name}"`);
    const sides = dose.sides ?? this.#sidesNeeded(known, name);
    return {
      exercise,
      ...dose,
      ...(sides === undefined ? {} : { sides }),
      ...(notes.length > 0 ? { notes } : {}),
    };
  }

  #askSides(read: SheetExercise, reason: UnsettledSides): [] {
    this.nearest.set(read.line, { offers: offerSides(reason, read, linesOf(this.#sheet, read)), doubt: undefined });
    return this.#leaveOpen(read, reason);
  }

  #leaveOpen(read: SheetExercise, reason: OpenReason): [] {
    const { line, moreLines, doubt } = read;
    this.open.set(line, reason);
    if (reason === 'doubtful')
      this.nearest.set(line, { offers: offerReadings(read, linesOf(this.#sheet, read)), doubt });
    for (const one of moreLines) this.open.set(one, 'about-open');
    return [];
  }

  /** Where exercises differ in how often they are done, each keeps what is not said of all of it as a word of its own. */
  #ownFrequency({ frequency }: LineAmounts): readonly string[] {
    const isCommon = frequency?.toLowerCase() === findCommonFrequency(this.#sheet);
    const { when, again } = readSheetFrequency(this.#sheet);
    const isOwn = frequency !== undefined && !isCommon && !isSaidBy(when, frequency);
    if (!isOwn) return [];
    const isDue = when !== undefined || again !== undefined;
    const isAlone = this.#sheet.parts.filter((part) => 'name' in part).length === 1;
    this.notes.add(
      isAlone
        ? 'How often is said of the only exercise that was read: it is said with it, and nothing is called due by it.'
        : isDue
          ? 'Some exercises have a frequency of their own: it is said with each, and what is called due is the whole of it.'
          : 'How often differs from exercise to exercise: it is said with each, and nothing is called due by it. What is to be called due needs a routine of its own.',
    );
    return [`${capital(sayFrequency(frequency))}.`];
  }

  #sidesNeeded(known: string | undefined, name: string): 'each' | undefined {
    if (!this.#known.needsSides(known)) return undefined;
    this.notes.add(`"${name}" is done on one side at a time: all of it comes on the left, then on the right.`);
    return 'each';
  }

  #knownId(part: SheetExercise): string | undefined {
    return this.#known.find(part);
  }

  #ownId(name: string): string | undefined {
    return [...this.exercises].find(([, { name: other }]) => sameName(other) === sameName(name))?.[0];
  }

  /** How it is done, whenever it is done: "AM" and "PM" of two amounts are of one of them each. */
  #sharedHow({ name, how }: SheetExercise): readonly string[] {
    const others = this.#sheet.parts.filter((part) => 'name' in part && sameName(part.name) === sameName(name));
    const told = others.flatMap((part) => ('name' in part && part.how.length > 0 ? [part.how] : []));
    return how.filter((line) => told.length < 2 || told.every((lines) => lines.includes(line)));
  }

  #describe({ name, how, place = '' }: SheetExercise): string {
    const fitted = capital(fitTextToFormat(name, maxShownLetters, 'Exercise', this.notes));
    const id = findFreeId(fitted, (id) => this.exercises.has(id) || this.#catalog.has(id));
    const position = this.#positions.get(id) ?? findPosition([name, ...how, place].join(' '));
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
    return texts.slice(0, max).map((text) => capital(fitTextToFormat(text, letters, '…', this.notes)));
  }
}

/** How long it is held, where neither reps nor sets are named. */
function heldOnce(amounts: LineAmounts): string | undefined {
  const { hold, reps, repsOfSides, sets } = amounts;
  return isTimed(amounts) || reps !== undefined || repsOfSides !== undefined || sets !== undefined ? undefined : hold;
}
