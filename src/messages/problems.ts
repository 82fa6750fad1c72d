/** What is said about a problem of a file that a person wrote. */
import type { ProblemArgs } from '../routine/problem.ts';
import type { MessageTable } from './message-table.ts';

/** Words for a person. All of it is safe to show. */
export interface ProblemWords {
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** Heading of `routines/README.md` to read on at. */
  readonly section: string;
}

/** Words for the problems of `Args`: of all of them, or of one topic. */
export type ProblemMessages<Args = ProblemArgs> = MessageTable<Args, ProblemWords>;
