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
  /** Why nobody can tell what it says. */
  readonly doubt?: Doubt;
  /** In which weeks it is done, as the format writes them; in each without it. */
  readonly weeks?: string;
}

export type Doubt =
  /** A line about it has an amount that is not understood, or is of something else. */
  | 'amount-below'
  /** A line about all exercises is not understood. */
  | 'amount-of-all'
  /** It stands below a side, and perhaps is not done on it. */
  | 'whose-side';

export interface SheetBreak {
  readonly line: number;
  readonly rest: string;
}

export type SheetPart = SheetExercise | SheetBreak;

export interface Rounds {
  readonly count: number;
  /** Between two of them. */
  readonly rest?: string;
  /** The first and the last line of what is done so often. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What became of a line. */
export type LineMeaning =
  | 'title'
  | 'exercise'
  | 'amount'
  | 'how'
  | 'break'
  /** Between all sets of all exercises. */
  | 'rest'
  /** How much, of every exercise that does not say it itself. */
  | 'amount-of-all'
  /** Words above exercises that change nothing of them. */
  | 'section'
  /** As above, of the names alone below it. */
  | 'amount-of-names'
  /** How somebody lies or stands for the exercises right below. */
  | 'place'
  /** The side of the exercises that it is about. */
  | 'side'
  /** How many times all of it is done, one exercise after the other. */
  | 'rounds'
  /** As above, where the sheet has more than what is done so often. */
  | 'rounds-once'
  /** Between sets, of which exercise nobody can tell. */
  | 'whose-rest'
  | 'frequency'
  /** How often one exercise is done, at which it stands. */
  | 'often-of-one'
  /** How often, of one exercise or of all: nobody can tell. */
  | 'whose-often'
  /** As above, and beside it what to mind in every exercise. */
  | 'frequency-rule'
  /** What stands above the lines of a part of the day. */
  | 'day-part'
  /** As above, of one that is done only in some case or in some weeks. */
  | 'occasional-part'
  /** What stands above the exercises of certain weeks. */
  | 'weeks-part'
  /** As above, of a routine for some days of the week. */
  | 'weekdays-part'
  /** It stands below a heading of other weeks or days. */
  | 'other-part'
  /** A heading, and what stands below it, in one. */
  | 'headed'
  /** How often, where another line says otherwise. */
  | 'unlike-often'
  /** An exercise of certain weeks, where the sheet has none for others. */
  | 'weeks-gap'
  /** More than one exercise. */
  | 'several'
  /** How much, in a sentence that is not about the exercise above, if there is one. */
  | 'own-amounts'
  /** "As long as you can", "to fatigue". */
  | 'open-ended'
  | 'distance'
  /** An exercise or an amount of some weeks, of which ones a step cannot say. */
  | 'some-weeks'
  /** More of one side or way than of the other. */
  | 'half-said'
  /** What to do instead in some case, where it is no way to do the exercise right above. */
  | 'other-way'
  /** How often from and to: the fewest count. */
  | 'frequency-range'
  /** In words that follow no rule of a routine. */
  | 'frequency-words'
  | 'stop'
  /** When to stop, behind something that was not understood. */
  | 'beside-stop'
  /** How often, in a sentence beside another one. */
  | 'beside-often'
  /** How often, with words that change more than that. */
  | 'more-than-often'
  | 'pack'
  | 'goal'
  /** What to mind in every exercise. */
  | 'rule'
  /** What stands above the columns of a table. */
  | 'headings'
  /** Whom to ask, or when to stop, in a way that a routine has no place for. */
  | 'advice'
  /** A time, of no exercise that is known: how long all of it takes, perhaps, or how long to wait. */
  | 'whose-time'
  /** A name and a number, where the sheet writes no other amount so. */
  | 'bare-number'
  | 'unclear';

/** Of lines that are left for the person. */
const openMeanings = [
  'advice',
  'unclear',
  'other-part',
  'headed',
  'several',
  'own-amounts',
  'beside-stop',
  'beside-often',
  'more-than-often',
  'half-said',
  'open-ended',
  'distance',
  'some-weeks',
  'other-way',
  'whose-rest',
  'whose-often',
  'weeks-gap',
  'unlike-often',
  'rounds-once',
  'whose-time',
  'bare-number',
] as const;

export type OpenMeaning = (typeof openMeanings)[number];

export function isOpenMeaning(meaning: LineMeaning): meaning is OpenMeaning {
  return openMeanings.some((open) => open === meaning);
}

export interface SheetLine {
  readonly number: number;
  readonly text: string;
  readonly meaning: LineMeaning;
  /** What of it was not understood, where that is known. */
  readonly unread?: string;
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
  /** The part of the day or the weeks that it is for, where a sheet has several. */
  readonly partName?: string;
  /** The days of the week that it is for. */
  readonly days: Weekdays | undefined;
  /** How many such parts the sheet has; 1 where it names none. */
  readonly partCount: number;
  readonly parts: readonly SheetPart[];
  readonly goal: string | undefined;
  readonly rounds?: Rounds;
  /** What stands above the exercises and names one side: "Total knee replacement, left knee". */
  readonly sideAbove?: string;
  /** Between the sets of every exercise. */
  readonly rest: string | undefined;
  readonly stopIf: readonly StopReason[];
  readonly packs: readonly PackLine[];
  /** How often, in the words of the sheet, where a line of its own says it. */
  readonly frequency: readonly string[];
  /** Lines that say more than how often. */
  readonly about: readonly string[];
  /** What to mind in every exercise, a sentence or more each. */
  readonly rules: readonly string[];
  /** As above, in certain weeks. */
  readonly rulesOfWeeks?: readonly { readonly weeks: string; readonly text: string }[];
  readonly lines: readonly SheetLine[];
  /** What a person should see of its weeks. */
  readonly weekNotes?: readonly string[];
  /** How many lines with something in them come after the last one that was read. */
  readonly unreadLines: number;
}

/** What it is started by begins with the part of the day, or the weeks. */
export function titleOf({ title = 'From my sheet', partName }: Pick<ReadSheet, 'title' | 'partName'>): string {
  return partName === undefined ? title : `${partName}: ${title}`;
}
