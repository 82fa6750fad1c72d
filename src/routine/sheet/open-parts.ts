/** The exercises and breaks of a sheet while it is read: which one the next line is about, and what it adds to it. */
import { isRestName } from '../import/rest-words.ts';
import { isFineRest, joinAmounts, type LineAmounts } from './line-amounts.ts';
import {
  beginsAsInstruction,
  isBetween,
  isBetweenExercises,
  isForOneCase,
  isInstruction,
  withoutBullet,
} from './line-words.ts';
import type { OpenExercise } from './open-exercise.ts';
import type { TableRow } from './read-table-row.ts';
import type { LineMeaning, SheetBreak } from './sheet.ts';
import { namesDay } from './sheet-weekdays.ts';

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
  #isLeftOut = false;
  #isAfterGap = false;

  /** The exercise that the next line may be about. */
  last(): OpenExercise | undefined {
    const last = this.#isLeftOut ? undefined : this.list.at(-1);
    return last !== undefined && 'name' in last ? last : undefined;
  }

  /** As above, where nothing stands between. */
  rightAbove(): OpenExercise | undefined {
    return this.#isAfterGap ? undefined : this.last();
  }

  /** An empty line or a row of a table: what comes next may be about all that is above. */
  noteGap(isAfterGap: boolean): void {
    this.#isAfterGap = isAfterGap;
  }

  open(line: number, { name, amounts, rest, ...weeks }: StartOfExercise): LineMeaning {
    this.#isLeftOut = false;
    this.list.push({ line, name, amounts, how: rest === '' ? [] : [rest], moreLines: [], ...weeks });
    return 'exercise';
  }

  /** `undefined` stands for a row that was not understood. */
  addRow(line: number, row: TableRow | undefined): LineMeaning {
    if (row === undefined || isForOneCase(row.name) || !isFineRest(row.amounts.rest, 'rest')) {
      this.close();
      return 'unclear';
    }
    if (isRestName(row.name)) return this.#addRestRow(line, row);
    const meaning = this.open(line, { name: withoutBullet(row.name), amounts: row.amounts, rest: '' });
    this.last()?.how.push(...row.words);
    return meaning;
  }

  #addRestRow(line: number, { amounts, words }: TableRow): LineMeaning {
    const { hold, rest = hold, ...others } = amounts;
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
  leaveOther(name: string): LineMeaning {
    this.close();
    return beginsAsInstruction(name) ? 'own-amounts' : 'unclear';
  }

  leaveHeading(meaning: 'headed' | 'unclear'): LineMeaning {
    this.close();
    return meaning;
  }

  /** More amounts of the exercise above, and the sentence that has them where there is one. */
  addAmounts(line: number, amounts: LineAmounts, text: string | undefined): LineMeaning {
    const last = this.last();
    const joined = last === undefined ? undefined : joinAmounts(last.amounts, amounts);
    if (last === undefined || joined === undefined || Object.keys(amounts).length === 0) return 'unclear';
    last.amounts = joined;
    if (text !== undefined) last.how.push(text);
    last.moreLines.push(line);
    return 'amount';
  }

  /** `undefined` where there is no exercise that it could be about, or it names a day: "See you on Friday!" */
  addHow(line: number, text: string): LineMeaning | undefined {
    const last = this.last();
    if (last === undefined || namesDay(text)) return undefined;
    last.how.push(text);
    last.moreLines.push(line);
    return 'how';
  }

  addRest(line: number, rest: string, text: string): LineMeaning {
    if (isBetweenExercises(text)) return 'unclear';
    if (isBetween(text)) return this.#addBetween(line, rest);
    // "Rest: 1 min" among "Sets: 3" and "Reps: 10" is between these sets.
    const { amounts, moreLines } = this.rightAbove() ?? {};
    if (/^(?:rest|pause|break)[^:]*:/i.test(text) && amounts?.sets !== undefined && moreLines?.length !== 0)
      return this.addAmounts(line, { rest }, undefined);
    return this.list.length === 0 ? 'unclear' : this.#addBreak(line, rest);
  }

  #addBreak(line: number, rest: string): LineMeaning {
    this.list.push({ line, rest });
    return 'break';
  }

  #addBetween(line: number, rest: string): LineMeaning {
    if (this.rightAbove() !== undefined) {
      this.restLine = line;
      return this.addAmounts(line, { rest }, undefined);
    }
    const isWritten = this.rest !== undefined || !isFineRest(rest, 'rest');
    if (isWritten || (this.list.length > 0 && !this.#isAfterGap)) return 'unclear';
    this.rest = rest;
    return 'rest';
  }
}
