/** What the person chose on top of a routine, and what follows from it alone. */
import type { SpeechRate } from '../routine/config-format.ts';
import { otherSide } from '../routine/figure-body.ts';
import type { ExerciseStep, Mode, PackKind, RangePlace, Side } from '../routine/routine.ts';

/** What the person chose on top of the routine; each overrides what the routine says. */
export interface Choices {
  readonly mode?: Mode;
  /** The budget, in milliseconds. */
  readonly budgetMs?: number;
  /** Takes this place of every range instead of fitting the doses to the budget. */
  readonly dose?: RangePlace;
  /** On maintenance days: takes this level of the doses, from 1 up, as far as it fits the budget. */
  readonly level?: number;
  /** Takes what a routine that changes from week to week has in this week, counted from 1, instead of the present one. */
  readonly week?: number;
  readonly startSide?: Side;
  /** The side that comes first where neither the person's choice nor the routine says so. */
  readonly usualStartSide?: Side;
  /** Every side switch waits for the person. */
  readonly waitForMe?: boolean;
  /** Hold seconds are counted down instead of up. */
  readonly countDown?: boolean;
  /** How fast instructions are spoken. */
  readonly rate?: SpeechRate;
  /** Exercises, by id, that are done in their easier form. */
  readonly easier?: readonly string[];
  /** Exercises, by id, that are not done. */
  readonly leaveOut?: readonly string[];
  /** Exercises, by id, that hurt in the last session: said before each is done. */
  readonly hurtLastTime?: readonly string[];
  readonly leaveOutPacks?: readonly PackKind[];
  /** Packs one by one, such as `cold pack 2 of 3`. */
  readonly leaveOutSomePacks?: readonly string[];
  /** Nobody can press a key: nothing waits for one, and nothing asks for one. */
  readonly unattended?: boolean;
}

/** The sides of a step in the order in which they come. The person's choice wins over the routine's, that over the usual. */
export function listSides(step: ExerciseStep, { startSide, usualStartSide }: Choices): readonly Side[] {
  if (step.sides === undefined) return [];
  if (step.sides === 'left' || step.sides === 'right') return [step.sides];
  const first = startSide ?? step.startSide ?? usualStartSide ?? 'left';
  return [first, otherSide(first)];
}

/** Whether the person does not want this exercise, or has reason not to do it. */
export function isLeftOut({ exercise }: ExerciseStep, { leaveOut = [] }: Choices): boolean {
  return leaveOut.includes(exercise.id);
}
