/** While a terminal waits for the next round of a day, and calls when it is due. */
import type { DueTime } from './limits.ts';

export interface WaitingMessages {
  question(due: DueTime): string;
  /** One line, written anew as the time goes by. */
  left(due: DueTime, leftMs: number): string;
  /** Any key begins. */
  readonly due: string;
  /** Aloud. */
  readonly call: string;
}
