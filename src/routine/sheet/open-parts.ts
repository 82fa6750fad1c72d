/** The exercises and breaks of a sheet while it is read: which one the next line is about, and what it adds to it. */

import { AboveExercises, type AmountsAbove, type OneSide } from './above-exercises.ts';
import { findPosition } from './find-position.ts';
import { isPlainHeading } from './head-words.ts';
import { beginsAsAmount, beginsWithPosition, isOtherTime } from './item-words.ts';
import { isDose, type LineAmounts, sharesDose } from './line-amounts.ts';
import { noMarks } from './line-mark.ts';
import { beginsAsInstruction, isHeadingOfMany, isInstruction } from './line-words.ts';
import { joinBelow, type OpenExercise, type StartOfExercise } from './open-exercise.ts';
import type { LineMeaning, SheetBreak } from './sheet.ts';
import { namesDay } from './sheet-weekdays.ts';
import { saysOpenEnded } from './unread-words.ts';

export class OpenParts {
  readonly list: (OpenExercise | SheetBreak)[] = [];
  /** Between all sets of all exercises. */
  rest: string | undefined;
  /** The last line that is a rest between the sets of the exercise above it. */
  restLine: number | undefined;
  /** Lines that part what stands above from what stands below, by a heading or by an empty line. */
  readonly partings: { readonly line: number; readonly isHeading: boolean }[] = [];
  readonly above = new AboveExercises();
  /** What of a line was not understood, where that is known. */
  readonly unread = new Map<number, string>();
  /** How the line that is read is set. */
  marks = noMarks;
  #isLeftOut = false;
  #isEnded = false;
  /** The line that begins an item of a list of exercises, as long as it is none of them. */
  #itemLine: number | undefined;
  /** The name above several ways to do it. */
  #versionsOf: OpenExercise | undefined;

  /** The exercise that stands above. */
  last(): OpenExercise | undefined {
    const last = this.#isLeftOut ? undefined : this.list.at(-1);
    return last !== undefined && 'name' in last ? last : undefined;
  }

  hasDose(): boolean {
    return this.list.some((part) => 'name' in part && isDose(part.amounts));
  }

  /** The exercise that the next line may be about. */
  item(): OpenExercise | undefined {
    return this.#isEnded ? undefined : this.last();
  }

  /** Whether the exercise above has only its name yet. */
  isWaiting(): boolean {
    const item = this.item();
    return item !== undefined && !isDose(item.amounts) && !isHeadingOfMany(item.name) && this.list.length > 1;
  }

  /** A border: no amount below it is of anything above, and words may be about all of it. */
  end(): void {
    this.#versionsOf = undefined;
    this.#isEnded = true;
    this.#itemLine = undefined;
  }

  /** An empty line. */
  noteGap(line: number): void {
    if (this.list.length > 0) this.partings.push({ line, isHeading: false });
    this.end();
    this.above.noteGap();
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Behind an exercise with its amount, how often or when to stop is a border too. */
  endWhole(): void {
    if (this.isWhole()) this.end();
  }

  isWhole(): boolean {
    return isDose(this.item()?.amounts ?? {});
  }

  /** A line of a list of exercises: it is about none above. */
  beginItem(line: number): void {
    this.close();
    this.#itemLine = line;
  }

  /** Whether what is further in below may be a way to do the exercise above. */
  get takesVersions(): boolean {
    const item = this.#versionsOf ?? this.item();
    return item?.isListed === true && !isHeadingOfMany(item.name) && !isPlainHeading(item.name);
  }

  /** "– knee straight 3 x 30 sec" below "Calf stretch". */
  openVersion(line: number, start: StartOfExercise): LineMeaning {
    const item = this.item();
    const of = this.#versionsOf ?? item;
    if (of === undefined || isDose(of.amounts) || isOtherTime(start.name)) {
      if (item?.hasOwnDose === false) item.doubt = 'amount-below';
      return 'unclear';
    }
    if (of === item) this.list.pop();
    const meaning = this.open(line, { ...start, name: `${of.name}, ${start.name}` });
    this.last()?.how.push(...of.how);
    this.#versionsOf = of;
    return meaning;
  }

  open(line: number, { name, amounts, rest, ...weeks }: StartOfExercise): LineMeaning {
    if (this.marks.isOfItem) return this.spoil(name, true);
    const isOfNameless = this.#itemLine !== undefined && this.#itemLine !== line;
    if (isOfNameless && (!isDose(amounts) || /^\p{Ll}/u.test(name))) return 'unclear';
    this.#isLeftOut = false;
    this.#isEnded = false;
    this.#itemLine = undefined;
    this.#versionsOf = undefined;
    const how = rest === '' ? [] : [rest];
    const item = {
      line,
      name,
      amounts,
      hasOwnDose: isDose(amounts),
      how,
      moreLines: [],
      isListed: this.marks.isListed,
    };
    const { pause } = this.above;
    if (pause !== undefined) this.list.push({ line, rest: pause });
    this.list.push(this.above.take({ ...item, ...weeks }));
    return 'exercise';
  }

  /** "Lying on your back:", of what stands right below. */
  openPlace(text: string): LineMeaning {
    this.close();
    this.above.openPlace(text);
    return 'place';
  }

  /** What stands below is done on that side. */
  openSide(line: number, side: OneSide): LineMeaning {
    this.close();
    this.above.openSide(line, side);
    return 'side';
  }

  /** A side between two exercises is of the one above, or of those below. */
  openUnsureSide(line: number, side: OneSide): LineMeaning {
    const item = this.item();
    if (item !== undefined) item.doubt = 'whose-side';
    this.above.openSide(line, side).isOver = true;
    return 'unclear';
  }

  /** A line about it has an amount that is not understood, so that nobody can tell what the others are worth. */
  spoil(text: string, isSure = false): LineMeaning {
    const item = this.item();
    if (item !== undefined && (isSure || !item.hasOwnDose || beginsAsAmount(text))) item.doubt ??= 'amount-below';
    return 'unclear';
  }

  /** What follows is about nothing that stands above. */
  close(): void {
    this.#versionsOf = undefined;
    this.#isLeftOut = true;
  }

  /** What follows an exercise that was not understood is about that one, and not about the one before it. */
  leaveOut(name: string, meaning: LineMeaning = 'unclear'): LineMeaning {
    if (name !== '' && !isInstruction(name)) this.close();
    return meaning;
  }

  /** A sentence with amounts of its own, about none of the exercises above: what follows is about that one. */
  leaveOther(name: string, text: string): LineMeaning {
    // Of two that begin with how to lie or stand, the first is as little of the heading above as the second.
    const { doseText } = this.item() ?? {};
    if (doseText !== undefined && beginsWithPosition(doseText) && beginsWithPosition(text)) this.spoil(text);
    this.close();
    return beginsAsInstruction(name) ? 'own-amounts' : 'unclear';
  }

  /** A heading that says how much of each name alone below it, or of what has no sets. */
  openAmounts(line: number, above: AmountsAbove): LineMeaning {
    this.leaveHeading(line, 'headed');
    this.above.openAmounts(above);
    return above.isUnclear ? 'unclear' : 'amount-of-names';
  }

  leaveHeading(line: number, meaning: LineMeaning): LineMeaning {
    this.close();
    this.above.close();
    this.partings.push({ line, isHeading: true });
    return meaning;
  }

  /** More amounts of the exercise above, and the sentence that has them where there is one. */
  addAmounts(line: number, amounts: LineAmounts, text: string | undefined): LineMeaning {
    const item = this.item();
    if (item === undefined || Object.keys(amounts).length === 0) return 'unclear';
    const joined = joinBelow(item, amounts);
    // The second sentence that says how much is of something else, and so may the first be.
    const isAgain = text !== undefined && !item.hasOwnDose && isDose(item.amounts) && sharesDose(item.amounts, amounts);
    if (typeof joined === 'string' || (isAgain && joined.amounts.pair === undefined)) {
      if (joined === 'half-said') item.doubt ??= 'amount-below';
      this.spoil(text ?? '');
      return typeof joined === 'string' ? joined : 'unclear';
    }
    item.name = joined.name;
    item.amounts = joined.amounts;
    if (text !== undefined) item.how.push(text);
    if (text !== undefined && isDose(amounts)) item.doseText ??= text;
    item.moreLines.push(line);
    return 'amount';
  }

  /** `undefined` where there is no exercise that it could be about, or it names a day: "See you on Friday!" */
  addHow(line: number, text: string): LineMeaning | undefined {
    const item = this.item();
    if (this.#itemLine !== undefined) return 'unclear';
    if (namesDay(text)) return undefined;
    if (item === undefined) return this.#isEnded && this.list.length > 0 ? 'advice' : undefined;
    // "Hold as long as you can" is how much.
    if (isDose(item.amounts) && beginsAsAmount(text) && saysOpenEnded(text)) return 'open-ended';
    // "Turn on your side"
    if (findPosition(text) !== undefined) this.above.closePlace();
    item.how.push(text);
    item.moreLines.push(line);
    return 'how';
  }

  /** Between the sets of the exercise above. */
  addRest(line: number, rest: string): LineMeaning {
    if (!this.marks.isSetIn) this.restLine = line;
    return this.addAmounts(line, { rest }, undefined);
  }

  addRestOfAll(rest: string): LineMeaning {
    if (this.rest !== undefined || (this.list.length > 0 && !this.#isEnded)) return 'unclear';
    this.rest = rest;
    return 'rest';
  }

  addBreak(line: number, rest: string): LineMeaning {
    if (this.marks.isOfItem) return 'whose-rest';
    this.list.push({ line, rest });
    return 'break';
  }
}
