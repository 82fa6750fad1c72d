/** The text log: one line for each thing that happened, to be read without a key. */
import type { Mode, Side } from '../../routine/routine.ts';
import type { Coded, Worded } from './coded.ts';

/** Where something happened: the id of the exercise, or the name of what else it was, and what applies of side, set and rep. */
export interface LoggedPlace {
  readonly what: string;
  readonly side?: Side;
  readonly set?: number;
  readonly rep?: number;
  readonly reps?: number;
}

export interface LoggedTotals {
  readonly steps: number;
  readonly reps: number;
  readonly counted: number;
  readonly heldMs: number;
  readonly packMs: number;
}

/** What a line says, by the word it begins with. */
export interface LogLines {
  session: {
    readonly routine: string;
    readonly title: string;
    readonly mode: Mode;
    readonly plannedMs: number;
    /** A whole line of words. */
    readonly dose: string;
    readonly safety: 'clear' | 'assumed-clear' | 'not-due';
    /** Id of the session that is gone on with. */
    readonly resumes?: string;
  };
  pain: { readonly when: 'before' | 'after'; readonly score: number };
  step: LoggedPlace;
  side: LoggedPlace;
  switch: LoggedPlace;
  rep: LoggedPlace & { readonly heldMs: number; readonly done: boolean };
  /** `from` is the number of the first, where a part before was left out. */
  counted: LoggedPlace & { readonly count: number; readonly planned: number; readonly from?: number };
  pack: LoggedPlace & { readonly playedMs: number; readonly plannedMs: number };
  pause: { readonly atMs: number };
  resume: { readonly afterMs: number };
  skip: LoggedPlace & { readonly reason: LoggedSkip; readonly atMs: number; readonly toMs: number };
  longer: LoggedPlace & { readonly byMs: number };
  shorter: LoggedPlace & { readonly byMs: number };
  hurt: LoggedPlace;
  easier: LoggedPlace;
  /** A side, or the exercise where no side is named, is over for good; `missed` reps of it would have come. */
  'left-out': LoggedPlace & { readonly missed: number };
  gap: { readonly awayMs: number };
  /** Back where it is negative. */
  clock: { readonly byMs: number };
  end: {
    readonly outcome: 'done' | 'quit' | 'interrupted';
    readonly playedMs: number;
    readonly done: LoggedTotals;
    readonly planned: LoggedTotals;
    /** 0 to 1. */
    readonly share: number;
    /** Local time as the log writes it. */
    readonly againAt?: string;
  };
}

export type LoggedSkip = 'skipped' | 'went-back' | 'hurt' | 'repeated' | 'went-on' | 'quit';

export type LogLine = Coded<LogLines>;

export interface Logged {
  /** The words that lines begin with. */
  readonly words: Readonly<Record<keyof LogLines, string>>;
  /** What is done besides exercises. */
  readonly names: Readonly<Record<'cold pack' | 'heat pack' | 'break', string>>;
  /** The rest of each line. */
  readonly lines: Worded<LogLines>;
}
