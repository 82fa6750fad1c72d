/** The summary after a session. */
import type { Side } from '../routine/routine.ts';
import type { DayForm, DueTime } from './care.ts';

interface Part {
  readonly done: number;
  readonly planned: number;
}

export interface SummaryFacts {
  /** `nothing`: the end was reached by skipping everything. */
  readonly outcome: 'done' | 'nothing' | 'quit' | 'interrupted';
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
  /** What the next session will be, and when where that is known. */
  gentlerNext(form: DayForm, due: DueTime | undefined): string;
  /** Of a routine that is done at levels: where it goes on. */
  lowerLevelNext(title: string, level: 'lowest' | 'lower'): string;
  /** How the rest of a session that was left can be done. */
  resume(typedCommand: string): string;
  /** The same of a session whose routine came from standard input. */
  notResumable: string;
}
