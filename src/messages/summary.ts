/** The summary after a session. */
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

/** When the next round is due, by the person's own clock. */
export interface RoundTime {
  /** `later`: on the date. */
  readonly day: 'today' | 'tomorrow' | 'later';
  /** `2026-11-22` */
  readonly date: string;
  /** `08:15` */
  readonly time: string;
}

export interface SummaryMessages {
  done(facts: SummaryFacts): string;
  /** 0 to 10 each. */
  pain(before: number, after: number): string;
  again(next: RoundTime): string;
  /** How the rest of a session that was left can be done. */
  resume(typedCommand: string): string;
  /** The same of a session whose routine came from standard input. */
  notResumable: string;
}
