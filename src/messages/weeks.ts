/** How the weeks go: what `progress`, the report and the weekly questions say. */
import type { Mode, PackKind, Side, Weekday } from '../routine/routine.ts';

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
  /** Before against after, over all sessions that reported both. */
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

interface SessionCounts {
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

interface AdherenceCounts {
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
  readonly reported: number;
  readonly unreported: number;
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

interface PainCounts {
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

export interface WeeksMessages {
  readonly progress: ProgressMessages;
  readonly report: ReportMessages;
  readonly peg: PegMessages;
}

/** The three questions of the PEG scale, and what is said of the answers. */
export interface PegMessages {
  /** Before the questions. */
  readonly intro: string;
  readonly questions: Readonly<Record<'pain' | 'enjoyment' | 'activity', string>>;
  /** `before` is the answer before this one, where there is one. */
  result(mean: number, before: { readonly mean: number; readonly date: string } | undefined): string;
  skipped: string;
}

export interface ReportMessages {
  /** `name` is the person's, where it was given. */
  title(name: string | undefined): string;
  /** Days are local: `2026-11-22`. */
  made(today: string, version: string): string;
  notADiagnosis: string;
  skipTo: string;
  headings: Readonly<Record<'summary' | 'weeks' | 'peg' | 'sessions' | 'about', string>>;
  /** Column heads. */
  columns: Readonly<
    Record<
      | 'week'
      | 'days'
      | 'sessions'
      | 'painDays'
      | 'adherent'
      | 'minutes'
      | 'painBefore'
      | 'painAfter'
      | 'share'
      | 'date'
      | 'pegPain'
      | 'pegEnjoyment'
      | 'pegActivity'
      | 'pegMean'
      | 'exercise'
      | 'prescribed'
      | 'done'
      | 'remark',
      string
    >
  >;
  captions: Readonly<Record<'days' | 'pain' | 'share' | 'peg' | 'steps', string>>;
  weekOf(week: { readonly from: string; readonly to: string }): string;
  of(done: number, planned: number): string;
  /** `12 Oct` */
  dayMonth(date: string): string;
  percent(share: number): string;
  peg(scores: readonly { readonly date: string; readonly mean: number }[]): string;
  sharePlot: string;
  goal: string;
  /** The head of a session: `Sunday 22 November 2026, 08:15`, from its local time. */
  when(time: string, weekday: Weekday): string;
  mode: Readonly<Record<Mode, string>>;
  sessionFacts(facts: ReportedSession): string;
  prescribed(dose: ReportedDose): string;
  done(dose: ReportedDose): string;
  /** Why not all was done, or what else there is to say of it. */
  remark(facts: RemarkFacts): string;
  leftOutBefore(names: readonly string[]): string;
  note(text: string): string;
  added: string;
  edited: string;
  about: readonly string[];
}

interface ReportedSession {
  readonly outcome: 'done' | 'quit' | 'interrupted';
  readonly share: number;
  readonly playedMs: number;
  /** Absent where the doses were chosen otherwise. */
  readonly level: number | undefined;
  readonly painBefore: number | undefined;
  readonly painAfter: number | undefined;
  /** Names of what hurt. */
  readonly hurt: readonly { readonly name: string; readonly side?: Side }[];
}

/** How much of a step: as prescribed, or as done. */
export interface ReportedDose {
  readonly kind: 'reps' | 'counted' | 'pack';
  /** Reps, movements, or packs. */
  readonly count: number;
  /** By sides, where it is counted by sides. */
  readonly onSide: Readonly<Record<Side, number>> | undefined;
  /** Prescribed: the time of one rep, or of the pack. Done: of all reps, or of the pack. */
  readonly ms: number | undefined;
}

interface RemarkFacts {
  readonly missed: 'hurt' | 'skipped' | 'ended' | 'unknown' | undefined;
  readonly hurt: readonly (Side | 'whole')[];
  readonly isEasier: boolean;
}
