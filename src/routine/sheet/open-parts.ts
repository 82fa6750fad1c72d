/** The exercises and breaks of a sheet while it is read: which one the next line is about, and what it adds to it. */

import { isRestName } from '../import/rest-words.ts';
import { AboveExercises, type OneSide } from './above-exercises.ts';
import { findPosition } from './find-position.ts';
import type { TableCell } from './find-tables.ts';
import { beginsAsAmount, beginsWithPosition } from './item-words.ts';
import { isDose, isFineRest, type LineAmounts, sharesDose } from './line-amounts.ts';
import {
  beginsAsInstruction,
  isBetween,
  isBetweenExercises,
  isForOneCase,
  isHeadingOfMany,
  isInstruction,
  withoutBullet,
} from './line-words.ts';
import { joinBelow, type OpenExercise } from './open-exercise.ts';
import type { TableRow } from './read-table-row.ts';
import type { LineMeaning, OpenMeaning, SheetBreak } from './sheet.ts';
import { namesDay } from './sheet-weekdays.ts';
import { saysOpenEnded } from './unread-words.ts';

interface StartOfExercise {
  readonly name: string;
  readonly amounts: LineAmounts;
  /** What is said behind the amounts. */
  readonly rest: string;
  readonly weeks?: string;
}

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
  #isLeftOut = false;
  #isEnded = false;
  /** The line that begins an item of a list of exercises, as long as it is none of them. */
  #itemLine: number | undefined;

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
    this.#isEnded = true;
    this.#itemLine = undefined;
  }

  /** An empty line. */
  noteGap(line: number): void {
    if (this.list.length > 0) this.partings.push({ line, isHeading: false });
    this.end();
    this.above.noteGap();
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

  open(line: number, { name, amounts, rest, ...weeks }: StartOfExercise): LineMeaning {
    const isOfNameless = this.#itemLine !== undefined && this.#itemLine !== line;
    if (isOfNameless && (!isDose(amounts) || /^\p{Ll}/u.test(name))) return 'unclear';
    this.#isLeftOut = false;
    this.#isEnded = false;
    this.#itemLine = undefined;
    const how = rest === '' ? [] : [rest];
    this.list.push(this.above.take({ line, name, amounts, hasOwnDose: isDose(amounts), how, moreLines: [], ...weeks }));
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
  spoil(text: string): void {
    const item = this.item();
    if (item !== undefined && (!item.hasOwnDose || beginsAsAmount(text))) item.doubt ??= 'amount-below';
  }

  /** A cell, or `undefined`, stands for a row that was not understood. */
  addRow(line: number, row: TableRow | TableCell | undefined): LineMeaning {
    if (row !== undefined && 'heading' in row) this.unread.set(line, `"${row.text}" below "${row.heading.text}"`);
    if (row === undefined || 'heading' in row || isForOneCase(row.name) || !isFineRest(row.amounts.rest, 'rest')) {
      this.close();
      return 'unclear';
    }
    if (isRestName(row.name)) return this.#addRestRow(line, row);
    const meaning = this.open(line, { name: withoutBullet(row.name), amounts: row.amounts, rest: '' });
    this.last()?.how.push(...row.words);
    this.end();
    return meaning;
  }

  /** A row that was not understood, for its reason. */
  leaveRow(meaning: OpenMeaning): LineMeaning {
    this.close();
    return meaning;
  }

  #addRestRow(line: number, { amounts, words }: TableRow): LineMeaning {
    const { hold, isUnheld: _, rest = hold, ...others } = amounts;
    const isOnly = Object.keys(others).length + words.length === 0;
    return rest !== undefined && isOnly && isFineRest(rest, 'break') ? this.#addBreak(line, rest) : 'unclear';
  }

  /** What follows is about nothing that stands above. */
  close(): void {
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

  addRest(line: number, rest: string, text: string): LineMeaning {
    if (isBetweenExercises(text)) return 'unclear';
    if (isBetween(text)) return this.#addBetween(line, rest);
    // "Rest: 1 min" among "Sets: 3" and "Reps: 10" is between these sets.
    const { amounts, moreLines } = this.item() ?? {};
    if (/^(?:rest|pause|break)[^:]*:/i.test(text) && amounts?.sets !== undefined && moreLines?.length !== 0)
      return this.addAmounts(line, { rest }, undefined);
    return this.list.length === 0 ? 'unclear' : this.#addBreak(line, rest);
  }

  #addBreak(line: number, rest: string): LineMeaning {
    this.list.push({ line, rest });
    return 'break';
  }

  #addBetween(line: number, rest: string): LineMeaning {
    if (this.item() !== undefined) {
      this.restLine = line;
      return this.addAmounts(line, { rest }, undefined);
    }
    const isWritten = this.rest !== undefined || !isFineRest(rest, 'rest');
    if (isWritten || (this.list.length > 0 && !this.#isEnded)) return 'unclear';
    this.rest = rest;
    return 'rest';
  }
}
