/**
 * A sheet as a person pastes it, read line by line: which exercises it has, how much of each, what is said about them,
 * and which lines were not understood. Nothing is guessed that changes an amount.
 */
import { readQuantity } from '../quantity.ts';
import { clashes, type LineAmounts, readAmounts } from './line-amounts.ts';
import { beginsAsInstruction, isInstruction, splitName, wordsOf } from './line-words.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface SheetExercise {
  /** Number of its line, from 1 on. */
  readonly line: number;
  readonly name: string;
  readonly amounts: LineAmounts;
  /** How it is done, in the words of the sheet. */
  readonly how: readonly string[];
}

export interface SheetBreak {
  readonly line: number;
  readonly rest: string;
}

export type SheetPart = SheetExercise | SheetBreak;

/** What became of a line. */
export type LineMeaning = 'title' | 'exercise' | 'amount' | 'how' | 'break' | 'frequency' | 'stop' | 'goal' | 'unclear';

export interface SheetLine {
  readonly number: number;
  readonly text: string;
  readonly meaning: LineMeaning;
}

export interface ReadSheet {
  readonly title: string | undefined;
  readonly parts: readonly SheetPart[];
  readonly goal: string | undefined;
  readonly stopIf: readonly string[];
  /** How often, in the words of the sheet, where a line of its own says it. */
  readonly frequency: readonly string[];
  readonly lines: readonly SheetLine[];
  /** How many lines with something in them come after the last one that was read. */
  readonly unreadLines: number;
}

/** A longer sheet was not pasted from paper. */
export const maxSheetLines = 300;

export function readSheet(text: string): ReadSheet {
  const reader = new SheetReader();
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const [index, line] of lines.slice(0, maxSheetLines).entries()) reader.readLine(index + 1, line);
  return reader.finish(lines.slice(maxSheetLines).filter((line) => line.trim() !== '').length);
}

interface OpenExercise {
  readonly line: number;
  readonly name: string;
  amounts: LineAmounts;
  readonly how: string[];
}

const bullet = /^\s*(?:[-–—*•·●▪○►>]|\(?\d{1,2}[.):](?!\d)|\(?[a-h][.)]|#+)\s*/i;
const stopRule =
  /^(?:please )?(?:stop|do not continue|don't continue|discontinue|aufhören|abbrechen|nicht weitermachen)\b[^.]*?\b(?:if|when|wenn|falls|sobald)\s+(.+)$/i;
const goalLine = /^(?:my |your )?(?:goal|aim|ziel)\s*[:=-]\s*(.+)$/i;

interface DoseLine {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly rest: string;
  readonly amounts: LineAmounts;
  /** The name ends with a colon or a dash, so that it is one. */
  readonly isNamed: boolean;
}

class SheetReader {
  readonly #parts: (OpenExercise | SheetBreak)[] = [];
  readonly #lines: { number: number; text: string; meaning: LineMeaning }[] = [];
  readonly #stopIf: string[] = [];
  readonly #frequency: string[] = [];
  #title: string | undefined;
  #goal: string | undefined;
  #isLeftOut = false;

  readLine(number: number, written: string): void {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text === '' || /^[-=_*~. ]+$/.test(text)) return;
    this.#lines.push({ number, text, meaning: this.#read(number, text.replace(bullet, '').trim()) });
  }

  #read(line: number, text: string): LineMeaning {
    const stop = stopRule.exec(text)?.[1];
    if (stop !== undefined) {
      this.#stopIf.push(withoutFullStop(stop));
      return 'stop';
    }
    const goal = goalLine.exec(text)?.[1];
    if (goal !== undefined) {
      if (this.#goal !== undefined) return 'unclear';
      this.#goal = goal;
      return 'goal';
    }
    const { amounts, isUnclear, before, after } = readAmounts(writeNumbersBeforeUnits(text));
    const [name, rest] = splitName(before, after, text);
    // "Pilates mat, 20 minutes": what is longer than any hold is, above everything, how long all of it takes.
    if (this.#lines.length === 0 && readQuantity('hold', amounts.hold ?? '1s') === 'out-of-range')
      return this.#takeTitle(text);
    const isBreak = name === '' && !isDose(amounts) && !isBetween(text);
    if (isUnclear || !isFineRest(amounts.rest, isBreak ? 'break' : 'rest')) return this.#leaveOut(name);
    if (isDose(amounts)) return this.#readDose({ line, text, name, rest, amounts, isNamed: /[:–—-]$/.test(before) });
    const { frequency, ...own } = amounts;
    if (own.rest !== undefined && name === '') return this.#readRest(line, own.rest, text);
    if (frequency !== undefined && (name === '' || isInstruction(name) || wordsOf(name).length > 2)) {
      this.#frequency.push(frequency);
      return 'frequency';
    }
    if (name === '') return this.#addAmounts(own);
    if (isInstruction(name)) return this.#addHow(text);
    return this.#open(line, name, amounts, rest);
  }

  /** What follows an exercise that was not understood is about that one, and not about the one before it. */
  #leaveOut(name: string): LineMeaning {
    if (name !== '' && !isInstruction(name)) this.#isLeftOut = true;
    return 'unclear';
  }

  #readDose({ line, text, name, rest, amounts, isNamed }: DoseLine): LineMeaning {
    const open = this.#last();
    const isWaiting = open !== undefined && !isDose(open.amounts);
    const isSentence = !isNamed && (isInstruction(name) || (isWaiting && beginsAsInstruction(name)));
    if (name !== '' && !isSentence) return this.#open(line, name, amounts, rest);
    if (open === undefined || clashes(open.amounts, amounts)) return 'unclear';
    open.amounts = { ...amounts, ...open.amounts };
    if (name !== '') open.how.push(text);
    return 'amount';
  }

  #readRest(line: number, rest: string, text: string): LineMeaning {
    const open = this.#last();
    if (open !== undefined && isBetween(text)) {
      open.amounts = { rest, ...open.amounts };
      return 'amount';
    }
    if (this.#parts.length === 0) return 'unclear';
    this.#parts.push({ line, rest });
    return 'break';
  }

  /** Sides or sets alone. */
  #addAmounts(amounts: LineAmounts): LineMeaning {
    const open = this.#last();
    if (open === undefined || Object.keys(amounts).length === 0 || clashes(open.amounts, amounts)) return 'unclear';
    open.amounts = { ...amounts, ...open.amounts };
    return 'amount';
  }

  #open(line: number, name: string, amounts: LineAmounts, rest: string): LineMeaning {
    this.#isLeftOut = false;
    this.#parts.push({ line, name, amounts, how: rest === '' ? [] : [rest] });
    return 'exercise';
  }

  #addHow(text: string): LineMeaning {
    const open = this.#last();
    if (open === undefined) return this.#lines.length === 0 ? this.#takeTitle(text) : 'unclear';
    open.how.push(text);
    return 'how';
  }

  /** "From the physio" begins like a sentence, but the first line of a sheet is seldom one. */
  #takeTitle(text: string): LineMeaning {
    if (/[.!]$/.test(text) || wordsOf(text).length > 8) return 'unclear';
    this.#title = text;
    return 'title';
  }

  #last(): OpenExercise | undefined {
    const last = this.#isLeftOut ? undefined : this.#parts.at(-1);
    return last !== undefined && 'name' in last ? last : undefined;
  }

  /** A name without an amount, and without a word of how it is done, is a heading; the first one is the title. */
  finish(unreadLines: number): ReadSheet {
    const parts = this.#parts.filter((part) => !this.#isHeading(part));
    return {
      title: this.#title,
      parts,
      goal: this.#goal,
      stopIf: this.#stopIf,
      frequency: [...new Set(this.#frequency.map((often) => often.toLowerCase()))],
      lines: this.#lines,
      unreadLines,
    };
  }

  #isHeading(part: SheetPart): boolean {
    if (!('name' in part) || isDose(part.amounts) || part.how.length > 0) return false;
    const isFirst = this.#title === undefined && part.line === this.#lines[0]?.number;
    if (isFirst) this.#title = part.name;
    this.#mark(part.line, isFirst ? 'title' : 'unclear');
    return true;
  }

  #mark(line: number, meaning: LineMeaning): void {
    const read = this.#lines.find(({ number }) => number === line);
    if (read !== undefined) read.meaning = meaning;
  }
}

/** Whether it says how much. */
export function isDose({ hold, breaths, tempo, reps }: LineAmounts): boolean {
  return hold !== undefined || breaths !== undefined || tempo !== undefined || reps !== undefined;
}

function isFineRest(rest: string | undefined, name: 'rest' | 'break'): boolean {
  return rest === undefined || typeof readQuantity(name, rest) !== 'string';
}

function isBetween(text: string): boolean {
  return /between|zwischen/i.test(text);
}

function withoutFullStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
