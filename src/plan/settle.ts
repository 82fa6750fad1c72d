import type { Mode, Position } from '../routine/routine.ts';
import type { PlanExerciseStep, PlanStep } from './plan.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

/** Time to lie down. This project's own choice. */
const getDownMs = 10_000;

/** Turning over, sitting up, or going onto all fours. This project's own choice. */
const turnOverMs = 5_000;

/** The stop rules are spoken and shown before a pain day's first exercise, and nothing may cut them short. */
export const stopRulesMs = 15_000;

/** However short a routine's pace is, there is time to hear the exercise and the side: one that is not named is a wrong one. */
const nameMs = 2_000;

/** How long a person gets to be in position for a step: the pace's settle time and what the way there takes. */
export function settleMs(step: PlanExerciseStep, before: PlanStep | undefined, mode: Mode): number {
  const opening = step.number === 1 && mode === 'pain-day' ? stopRulesMs : 0;
  const way = wayMs(positionAfter(before), step.exercise.position);
  return Math.max(nameMs, step.pace.settleMs) + opening + way + getReadyMs(step);
}

/** A hold's first move is announced while it is made. Counted reps begin with "one", and need a word before. */
function getReadyMs({ work, pace }: PlanExerciseStep): number {
  return workKindOf(work).isCounted ? pace.moveMs : 0;
}

/** Before the first step the person stands; after a break or pack they may have got up. */
function positionAfter(step: PlanStep | undefined): Position {
  return step?.kind === 'exercise' ? step.exercise.position : 'standing';
}

function wayMs(from: Position, to: Position): number {
  if (from === to) return 0;
  return from === 'standing' || to === 'standing' ? getDownMs : turnOverMs;
}
