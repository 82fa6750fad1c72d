/** What is written of a session: the lines of its log, and its summary. */
import type { Mode, Side } from '../routine/routine.ts';
import type { DayForm, DueTime } from './care.ts';
import type { WriteFault } from './errors.ts';
import type { MessageTable, NoArgs, TaggedMessage } from './message-table.ts';

/** Where something happened: the id of the exercise, or the name of what else it was, and what applies of side, set and rep. */
export interface LogPlace {
  readonly what: string;
  readonly side?: Side;
  readonly set?: number;
  readonly rep?: number;
  readonly reps?: number;
}

export interface LogTotals {
  readonly steps: number;
  readonly reps: number;
  readonly counted: number;
  readonly heldMs: number;
  readonly packMs: number;
}

/** What a line says, by the word it begins with. */
export interface LogLineArgs {
  session: {
    readonly routine: string;
    readonly title: string;
    readonly mode: Mode;
    readonly plannedMs: number;
    /** A whole line of words. */
    readonly dose: string;
    readonly safety: 'clear' | 'assumed-clear' | 'not-due';
    /** `cold pack` where all of them were, or `cold pack 2 of 3`. */
    readonly packsLeftOut: readonly string[];
    /** Id of the session that is resumed. */
    readonly resumes?: string;
  };
  pain: { readonly when: 'before' | 'after'; readonly score: number };
  note: { readonly text: string };
  step: LogPlace;
  side: LogPlace;
  switch: LogPlace;
  rep: LogPlace & { readonly heldMs: number; readonly done: boolean };
  /** `from` is the number of the first, where a part before was left out. */
  counted: LogPlace & { readonly count: number; readonly planned: number; readonly from?: number };
  'pack-on': LogPlace & { readonly plannedMs: number };
  pack: LogPlace & { readonly playedMs: number; readonly plannedMs: number };
  pause: { readonly atMs: number };
  resume: { readonly afterMs: number };
  skip: LogPlace & { readonly reason: LogSkipReason; readonly atMs: number; readonly toMs: number };
  longer: LogPlace & { readonly byMs: number };
  shorter: LogPlace & { readonly byMs: number };
  hurt: LogPlace;
  easier: LogPlace;
  /** A side, or the exercise where no side is named, is over for good; `missed` reps of it would have come. */
  'left-out': LogPlace & { readonly missed: number };
  gap: { readonly awayMs: number };
  'no-sound': NoArgs;
  /** `afterMs` without any. */
  sound: { readonly afterMs: number };
  /** Back where it is negative. */
  clock: { readonly byMs: number };
  end: {
    readonly outcome: 'done' | 'quit' | 'interrupted';
    readonly playedMs: number;
    readonly done: LogTotals;
    readonly planned: LogTotals;
    /** 0 to 1. */
    readonly share: number;
    /** Local time as the log writes it. */
    readonly againAt?: string;
  };
}

export type LogSkipReason = 'skipped' | 'went-back' | 'hurt' | 'repeated' | 'went-on' | 'quit';

export type LogLine = TaggedMessage<LogLineArgs>;

export interface LogMessages {
  /** The words that lines begin with. */
  readonly words: Readonly<Record<keyof LogLineArgs, string>>;
  /** What is done besides exercises. */
  readonly names: Readonly<Record<'cold pack' | 'heat pack' | 'break', string>>;
  /** The rest of each line. */
  readonly lines: MessageTable<LogLineArgs>;
}

interface Part {
  readonly done: number;
  readonly planned: number;
}

export interface SummaryFacts {
  /** `nothing`: the end was reached by skipping everything; `little`: by skipping nearly everything. */
  readonly outcome: 'done' | 'little' | 'nothing' | 'quit' | 'interrupted';
  readonly playedMs: number;
  readonly exercises: Part;
  readonly reps: Part;
  /** Counted repetitions, as kicks. */
  readonly counted: Part;
  /** In milliseconds. */
  readonly packs: Part;
}

export interface SummaryMessages {
  done(facts: SummaryFacts): string;
  hurt(places: readonly { readonly name: string; readonly side?: Side }[]): string;
  /** 0 to 10 each. `worse`: by an important change. `high`: not that, and too much all the same; before may be unknown. */
  pain(before: number | undefined, after: number, kind: 'no-worse' | 'little-worse' | 'worse' | 'high'): string;
  again(due: DueTime): string;
  /** What the next session will be, and when where that is known; `title` is that of the routine that was done. */
  gentlerNext(form: DayForm, title: string, due: DueTime | undefined): string;
  /** Of a routine that is done at levels: where it goes on. */
  lowerLevelNext(title: string, level: 'lowest' | 'lower'): string;
  /** How the rest of a session that was left can be done. */
  resume(typedCommand: string): string;
  /** The same of a session whose routine came from standard input. */
  notResumable: string;
  /** Its journal could not be written, or not to its end: why, and what can be done about it. */
  notKept(fault: WriteFault, typedCommand: string): string;
}
