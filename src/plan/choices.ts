import type { Mode, Side } from '../routine/routine.ts';

export type DoseChoice = 'low' | 'middle' | 'high';

/** What the person chose on top of the routine; each overrides what the routine says. */
export interface Choices {
  readonly mode?: Mode;
  /** The budget, in milliseconds. */
  readonly budgetMs?: number;
  /** Takes this place of every range instead of fitting the doses to the budget. */
  readonly dose?: DoseChoice;
  readonly startSide?: Side;
  /** The side that comes first where neither the person's choice nor the routine says so. */
  readonly usualStartSide?: Side;
  /** Every side switch waits for the person. */
  readonly waitForMe?: boolean;
  /** Hold seconds are counted down instead of up. */
  readonly countDown?: boolean;
}
