/** How the weeks go, in sentences: beside every plot of `progress` and of the report for a physiotherapist. */
import type { PackKind } from '../routine/routine.ts';

/** Days are local: `2026-11-22`. */
export interface ProgressMessages {
  /** `weeks` is absent for all time. */
  period(period: {
    readonly weeks: number | undefined;
    readonly from: string;
    readonly today: string;
    /** There are fewer days than these weeks have. */
    readonly isSinceFirst: boolean;
  }): string;
  nothingYet(typedCommand: string): string;
  /** There were sessions, but none in these weeks. */
  nothingInPeriod(weeks: number): string;
  sessions(counts: SessionCounts): string;
  pause(pause: {
    readonly from: string;
    readonly to: string;
    readonly days: number;
    readonly isGoingOn: boolean;
  }): string;
  thisWeek(title: string, week: WeekOfDays): string;
  adherence(counts: AdherenceCounts): string;
  painLevel(moment: 'before' | 'after', pain: PainLevel): string;
  /** Beside the one before, where it got clearly worse. */
  worseAdvice: string;
  /** Before against after, over all sessions that told both. */
  painChange(counts: PainCounts): string;
  noPain: string;
  setback(setback: SetbackCounts): string;
  noSetbacks: string;
  packs(uses: readonly { readonly pack: PackKind; readonly packs: number; readonly playedMs: number }[]): string;
  noPacks: string;
  ahead(sessions: number): string;
  unread(files: number): string;
  headings: Readonly<Record<'days' | 'pain' | 'adherence' | 'level' | 'setbacks' | 'packs', string>>;
  painBefore: string;
  painAfter: string;
  /** Two letters for each day of the week, from Monday on. */
  weekdays: readonly string[];
  dayKinds: Readonly<Record<'done' | 'partly' | 'pain-day' | 'none', string>>;
}

/** The days of the present week, from Monday on, of a routine that is done on so many of them. */
export interface WeekOfDays {
  /** Days on which it was done, today among them. */
  readonly done: number;
  /** On how many it is to be done. */
  readonly of: number;
  readonly isDoneToday: boolean;
  /** Days on which it may still be done this week, up to the last one that it is prescribed for. */
  readonly daysLeft: number;
  /** No more days are left than are missing. */
  readonly countsEveryDay: boolean;
  /** Once or several times on such a day. */
  readonly timesPerDay: number;
}

export interface SessionCounts {
  readonly sessions: number;
  readonly activeDays: number;
  readonly painDays: number;
  /** Pain days that follow each other are one. */
  readonly painSpells: number;
  /** Days that have been. */
  readonly days: number;
  readonly playedMs: number;
  /** As much of it was with packs. */
  readonly packMs: number;
}

export interface AdherenceCounts {
  readonly sessions: number;
  readonly adherent: number;
  /** 0 to 1 each, summed up over the sessions. */
  readonly shareSum: number;
}

interface WeekOfPain {
  readonly from: string;
  readonly to: string;
  readonly mean: number;
}

interface PainExtreme {
  readonly score: number;
  readonly date: string;
}

export interface PainLevel {
  readonly told: number;
  readonly untold: number;
  readonly highest: PainExtreme;
  readonly lowest: PainExtreme;
  readonly trend:
    | {
        readonly first: WeekOfPain;
        readonly last: WeekOfPain;
        readonly change: 'eased' | 'unchanged' | 'worse';
      }
    | undefined;
}

export interface PainCounts {
  readonly painPairs: number;
  readonly painBeforeSum: number;
  readonly painAfterSum: number;
  readonly eased: number;
  readonly worse: number;
}

/** In how many sessions. */
export interface SetbackCounts {
  readonly name: string;
  readonly hurt: number;
  readonly leftOut: number;
  readonly easier: number;
}
