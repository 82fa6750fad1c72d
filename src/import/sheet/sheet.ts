/** A sheet that was read: its exercises, and what became of each of its lines. */
import type { LineAmounts } from './line-amounts.ts';
import type { SheetPack } from './read-pack.ts';
import type { Weekdays } from './sheet-weekdays.ts';

export interface SheetExercise {
  /** Number of its line, from 1 on. */
  readonly line: number;
  readonly name: string;
  readonly amounts: LineAmounts;
  /** How it is done, in the words of the sheet. */
  readonly how: readonly string[];
  /** The lines after its own that are about it. */
  readonly moreLines: readonly number[];
  /** Words of the sheet that may change its amounts: it is left to the person, with its amounts as the nearest reading. */
  readonly doubt?: string;
  /** How somebody lies or stands for it, as the heading above it says. */
  readonly place?: string;
  /** It is done later, or in some case only, as the heading above it says. */
  readonly waits?: string;
}

export interface SheetBreak {
  readonly line: number;
  readonly rest: string;
}

export type SheetPart = SheetExercise | SheetBreak;

/** What became of a line. */
export type LineMeaning =
  | 'title'
  | 'exercise'
  | 'amount'
  | 'how'
  | 'break'
  /** Between all sets of all exercises. */
  | 'rest'
  /** Words above exercises that change nothing of them. */
  | 'section'
  | 'frequency'
  /** How often one exercise is done, at which it stands. */
  | 'often-of-one'
  /** The heading of a part of the day, of weeks or of weekdays. */
  | 'part'
  | 'stop'
  /** When one exercise, which it names, is left out. */
  | 'leave-out'
  | 'pack'
  | 'goal'
  /** What stands above the columns of a table. */
  | 'headings'
  | OpenMeaning;

/** Of lines that are left to the person. */
const openMeanings = [
  /** Words for which a routine has no place. */
  'advice',
  /** An amount that is not understood, or of nothing that is known. */
  'unclear',
  /** How often, of one exercise or of all: nobody can tell. */
  'whose-often',
  /** A rest, of which exercise nobody can tell. */
  'whose-rest',
  /** A name without an amount. */
  'no-amount',
] as const;

export type OpenMeaning = (typeof openMeanings)[number];

export function isOpenMeaning(meaning: string): meaning is OpenMeaning {
  return openMeanings.some((open) => open === meaning);
}

export interface SheetLine {
  readonly number: number;
  readonly text: string;
  /** As much of the line as this is the meaning of. */
  readonly said: string;
  readonly meaning: LineMeaning;
}

/** A line while the others are read. */
export interface FoundLine extends SheetLine {
  meaning: LineMeaning;
}

/** A reason to stop, and the number of the line that says it. */
export interface StopReason {
  readonly line: number;
  readonly reason: string;
}

export interface PackLine extends SheetPack {
  readonly line: number;
}

export interface ReadSheet {
  readonly title: string | undefined;
  /** Whether all of the sheet, whichever part of it this is, is in German. */
  readonly isGerman: boolean;
  /** The part of the day, the weeks or the days that it is for, where a sheet has several. */
  readonly partName?: string;
  /** The days of the week that it is for. */
  readonly days: Weekdays | undefined;
  /** It is for some weeks or some case, so that nothing calls it due. */
  readonly isOccasional: boolean;
  /** How many parts the sheet has. */
  readonly partCount: number;
  readonly parts: readonly SheetPart[];
  readonly goal: string | undefined;
  /** Between the sets of every exercise. */
  readonly rest: string | undefined;
  readonly stopIf: readonly StopReason[];
  readonly packs: readonly PackLine[];
  /** How often all of it is done, in the words of the sheet. */
  readonly frequency: readonly string[];
  readonly lines: readonly SheetLine[];
  /** On the sheet as the person has it, where answers have come between its lines: that of each of them, in order. */
  readonly numbers?: readonly number[];
  /** How many lines with something in them come after the last one that was read. */
  readonly unreadLines: number;
}

/** What it is started by begins with the part of the day, or the weeks. */
export function titleOf({ title = 'From my sheet', partName }: Pick<ReadSheet, 'title' | 'partName'>): string {
  return partName === undefined ? title : `${partName}: ${title}`;
}

/** A number of a list is no amount, and a bullet no word. */
const listMark =
  /^\s*(?:[-–—•*·](?=\s)|(?:exercise|ex\.?|übung|station)?\s*\(?(?:\d{1,2}|[①-⑳]|[ivx]{1,4})[.):]|[A-H]\d?[.):]|[①-⑳]|\d{1,2}\/\d{1,2}(?=\s+\p{L}))\s+/iu;

/** The lines of an exercise as they are written, its own first; a row of a table as a line of words. */
export function linesOf(sheet: ReadSheet, { line, moreLines }: SheetExercise): readonly string[] {
  return [line, ...moreLines].map((number) => {
    const { text = '', said = '' } = sheet.lines.find((one) => one.number === number) ?? {};
    return (/\S\s{3,}\S|\|/.test(text) ? said : text).replace(listMark, '');
  });
}
