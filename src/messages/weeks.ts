/** How the weeks go: what `progress`, the report and the weekly questions say. */
import type { Mode, Side, Weekday } from '../routine/routine.ts';
import type { ProgressMessages } from './progress.ts';

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

export interface ReportedSession {
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

export interface RemarkFacts {
  readonly missed: 'hurt' | 'skipped' | 'ended' | 'unknown' | undefined;
  readonly hurt: readonly (Side | 'whole')[];
  readonly isEasier: boolean;
}
