/** The steps of a sheet that was read, and the exercises that it describes. */
import * as v from 'valibot';
import { capital } from '../../text/prose.ts';
import { listWeekGaps } from '../check-weeks.ts';
import { maxOwnExercises, type WrittenExercise } from '../format.ts';
import { fitTextToFormat, LossNotes } from '../import/fit-to-format.ts';
import { listKnownNames, sameName } from '../known-names.ts';
import { namesSideInLines } from '../placeholder.ts';
import type { ExerciseCatalog, Position, Range } from '../routine.ts';
import { findFreeId, maxShownLetters } from '../routine-name.ts';
import { exerciseStep, type WrittenExerciseStep } from '../step-format.ts';
import { maxLetters, maxTexts } from '../text-limits.ts';
import { buildDose, type WrittenDose } from './build-dose.ts';
import { findPosition } from './find-position.ts';
import { namesSeveral } from './item-words.ts';
import { isDose, type LineAmounts } from './line-amounts.ts';
import { turnToExercise } from './one-side.ts';
import type { OpenPack } from './place-packs.ts';
import { isSaidBy, sayFrequency } from './read-frequency.ts';
import { findHalfAmount, findHeldOnce, type HalfAmount } from './settle-reps.ts';
import { settleSides, type UnsettledSides } from './settle-sides.ts';
import { isShortHold, settleTime } from './settle-time.ts';
import { type Doubt, isOpenMeaning, type OpenMeaning, type ReadSheet, type SheetExercise } from './sheet.ts';
import { findCommonFrequency, readSheetFrequency } from './sheet-frequency.ts';
import { limbOf, turnsOf, wayOf } from './sheet-sides.ts';
import { spanOf, writeWeeks } from './sheet-weeks.ts';
import { namesOneSide } from './unread-words.ts';
import { whyUnmeasured } from './why-unclear.ts';

export type OpenReason =
  | OpenPack
  | OpenMeaning
  /** An exercise that does not say how much. */
  | 'no-amount'
  | UnsettledSides
  /** An amount that no step can have. */
  | 'no-dose'
  /** As above, of what goes on for so long and is not held. */
  | 'no-time'
  | 'too-many-exercises'
  | 'too-many-reasons'
  | Doubt
  | HalfAmount
  /** It is about an exercise that is open. */
  | 'about-open';

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
  readonly steps = new Map<number, readonly WrittenExerciseStep[]>();
  readonly open: Map<number, OpenReason>;
  readonly unplaced: string[] = [];
  readonly #catalog: ExerciseCatalog;
  readonly #positions: ReadonlyMap<string, Position>;
  readonly #isGerman: boolean;
  readonly #sheet: ReadSheet;
  readonly #known: ReadonlyMap<string, string>;
  /** The weeks in which the rules of the sheet are heard. */
  readonly #ruled: Range[] = [];
  /** First weeks of those whose own rules are heard. */
  readonly #ruledFrom = new Set<number>();

  constructor(sheet: ReadSheet, catalog: ExerciseCatalog, positions: ReadonlyMap<string, Position>) {
    this.open = new Map(
      sheet.lines.flatMap(({ number, meaning }) => (isOpenMeaning(meaning) ? [[number, meaning] as const] : [])),
    );
    this.#catalog = catalog;
    this.#isGerman = sheet.isGerman;
    this.#sheet = sheet;
    this.#positions = positions;
    this.#known = listKnownNames(catalog, sameName);
  }

  /** One step, or one for each side or way; none where the line is left for the person. */
  buildSteps(read: SheetExercise): WrittenExerciseStep[] {
    if (read.doubt !== undefined) return this.#leaveOpen(read, read.doubt);
    if (!isDose(read.amounts))
      return this.#leaveOpen(read, whyUnmeasured([read.name, ...read.how].join('. ')) ?? 'no-amount');
    if (namesSeveral(read)) return this.#leaveOpen(read, 'several');
    const settled = settleSides(read, (part) => this.#catalog.get(this.#knownId(part) ?? ''));
    if (typeof settled === 'string') return this.#leaveOpen(read, settled);
    const ready = settled.map((part) => this.#prepare(part));
    const reason = ready.find((one) => typeof one === 'string');
    if (reason !== undefined) return this.#leaveOpen(read, reason);
    const steps = ready.flatMap((one) => (typeof one === 'string' ? [] : this.#writeStep(one)));
    this.steps.set(read.line, steps);
    return steps;
  }

  #prepare(settled: SheetExercise): ReadyStep | OpenReason {
    const time = settleTime(settled, this.#knownId(settled));
    if (time === 'no-time') return time;
    const turns = turnsOf({ ...settled, amounts: time }, this.#isGerman);
    const part = { ...settled, amounts: time, how: [...settled.how, ...turns.words] };
    const { name, how } = part;
    const known = this.#knownId(part) ?? this.#ownId(name);
    const amounts = turnToExercise(part.amounts, known === undefined ? undefined : this.#catalog.get(known)?.otherLimb);
    if (amounts === undefined) return 'which-limb';
    const dose = buildDose(amounts);
    if (dose === undefined || !v.is(exerciseStep, { exercise: 'any', ...dose })) return 'no-dose';
    if (known !== undefined && dose.sides === undefined && this.#needsSides(known) && namesOneSide([name, ...how]))
      return 'no-dose';
    if (known === undefined && this.exercises.size === maxOwnExercises) return 'too-many-exercises';
    return findHalfAmount(amounts, name, this.#sheet) ?? { part, amounts, dose, note: turns.note };
  }

  #writeStep({ part, amounts, dose, note }: ReadyStep): WrittenExerciseStep {
    const { name, how } = part;
    const known = this.#knownId(part) ?? this.#ownId(name);
    const said = this.exercises.get(known ?? '')?.how ?? [];
    const exercise = known ?? this.#describe(part);
    if (note !== undefined) this.notes.add(note);
    const once = findHeldOnce(amounts);
    if (once !== undefined && isShortHold(once))
      this.notes.add(`"${name}" does not say how often it is held for ${once}: once is written.`);
    if (dose.pace !== undefined && (dose.sets ?? 1) === 1)
      this.notes.add(`"${name}" is one set, so that its rest of ${amounts.rest} is not taken.`);
    if (amounts.sides !== part.amounts.sides)
      this.notes.add(`"${name}" with the ${part.amounts.sides} ${amounts.limb} is its ${amounts.sides} side here.`);
    if (amounts.startSide !== part.amounts.startSide)
      this.notes.add(
        `"${name}" has an arm and a leg, or the floor and a leg, on different sides: that the ${part.amounts.startSide} comes first is left out.`,
      );
    if (amounts.repsOfSides !== part.amounts.repsOfSides)
      this.notes.add(`"${name}" with the left ${amounts.limb} is its right side here, and the other way round.`);
    // Of a known exercise the sheet's own words come besides; of another one they are how it is done.
    const besides = known === undefined ? [] : how.filter((line) => !said.includes(line));
    const ofLimb = this.#catalog.has(exercise) ? [] : limbOf(part, this.#isGerman);
    const words = [
      ...this.#rulesOf(part),
      ...besides,
      ...ofLimb,
      ...wayOf(amounts, this.#isGerman),
      ...this.#ownFrequency(amounts),
    ];
    const notes = this.fitTexts(words, maxTexts.notes, maxLetters.note, `"${name}"`);
    const sides = dose.sides ?? this.#sidesNeeded(known, name);
    return {
      exercise,
      ...dose,
      ...(sides === undefined ? {} : { sides }),
      ...(notes.length > 0 ? { notes } : {}),
      ...(part.weeks === undefined ? {} : { weeks: writeWeeks(part.weeks) }),
    };
  }

  #leaveOpen({ line, moreLines }: SheetExercise, reason: OpenReason): [] {
    this.open.set(line, reason);
    for (const one of moreLines) this.open.set(one, 'about-open');
    return [];
  }

  /** Those of the sheet are heard once in every week, and those of certain weeks there: with the first exercise. */
  #rulesOf(part: SheetExercise): readonly string[] {
    const { rules, rulesOfWeeks = [] } = this.#sheet;
    const span = spanOf(part);
    const isNew = listWeekGaps(this.#ruled).some(({ low, high }) => low <= span.high && high >= span.low);
    if (isNew) this.#ruled.push(span);
    const isFirst = part.weeks !== undefined && !this.#ruledFrom.has(span.low);
    if (part.weeks !== undefined) this.#ruledFrom.add(span.low);
    const ofWeeks = rulesOfWeeks.filter((rule) => isFirst && spanOf(rule).low === span.low);
    return [...(isNew ? rules : []), ...ofWeeks.map(({ text }) => text)];
  }

  /** Where exercises differ in how often they are done, each keeps what is not said of all of it as a word of its own. */
  #ownFrequency({ frequency }: LineAmounts): readonly string[] {
    const isCommon = frequency?.toLowerCase() === findCommonFrequency(this.#sheet);
    const isOwn = frequency !== undefined && !isCommon && !isSaidBy(readSheetFrequency(this.#sheet).when, frequency);
    if (!isOwn) return [];
    const isAlone = this.#sheet.parts.filter((part) => 'name' in part).length === 1;
    this.notes.add(
      isAlone
        ? 'How often is said of the only exercise that was read: it is said with it, and nothing is called due by it.'
        : 'How often differs from exercise to exercise: it is said with each, and nothing is called due by it. What is to be called due needs a routine of its own.',
    );
    return [`${capital(sayFrequency(frequency))}.`];
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
    const id = findFreeId(fitted, (id) => this.exercises.has(id) || this.#catalog.has(id));
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
}

/** Names that stand for another exercise where the sheet is about the neck, the shoulders or the arms. */
const namesOfLegs: ReadonlySet<string> = new Set(['wall-slides']);
const upperBody = /neck|shoulder|scapul|rotator|(?<!\p{L})arms?(?!\p{L})|nacken|hals|schulter|arme?n?(?!\p{L})/iu;

/** What stands above its first exercise, and its title. */
function headOf({ title = '', lines, parts }: ReadSheet): string {
  const first = parts[0]?.line ?? 0;
  return [title, ...lines.flatMap(({ number, text }) => (number < first ? [text] : []))].join(' ');
}

/** What has another starting position, or moves other limbs, is another exercise, whatever it is called. */
function isOtherExercise(id: string, { how, name }: SheetExercise, head: string, catalog: ExerciseCatalog) {
  const position = findPosition(how.join(' '));
  const isElsewhere = position !== undefined && position !== catalog.get(id)?.position;
  return isElsewhere || (namesOfLegs.has(id) && upperBody.test([head, name, ...how].join(' ')));
}
