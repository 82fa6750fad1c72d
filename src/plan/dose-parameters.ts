import type { ExerciseStep, Range } from '../routine/routine.ts';
import { type Choices, listSides } from './choices.ts';
import { turnsOfBoth } from './list-reps.ts';
import type { PlanExerciseStep } from './plan.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

/** A part of a dose that can be raised from the low end of its range, one step at a time. */
export interface DoseParameter {
  readonly parameter: 'hold' | 'reps' | 'sets';
  /** None where there is nothing to choose. */
  readonly steps: number;
}

/** By how many steps each parameter is raised. */
export interface DoseSetting {
  readonly hold: number;
  readonly reps: number;
  readonly sets: number;
}

export const lowestSetting: DoseSetting = { hold: 0, reps: 0, sets: 0 };

/** The parameters of a step in the order in which they are raised: longer holds first, because their steps are finer; sets last. */
export function listDoseParameters(step: ExerciseStep): readonly DoseParameter[] {
  const { listAmounts, unit } = workKindOf(step.work);
  return [
    { parameter: 'hold', steps: Math.max(0, ...listAmounts(step.work).map((range) => countSteps(range, unit))) },
    { parameter: 'reps', steps: Math.max(...step.sets.map((range) => countRepsSteps(range, step))) },
    { parameter: 'sets', steps: step.sets.length - minSetsOf(step) },
  ];
}

/** Work and dose of a step with its parameters at `setting`; no value leaves its range. */
export function takeDose(
  step: ExerciseStep,
  setting: DoseSetting,
  choices: Choices,
): Pick<PlanExerciseStep, 'work' | 'dose'> {
  const { takeAmounts, unit } = workKindOf(step.work);
  return {
    work: takeAmounts(step.work, (range) => valueAt(range, setting.hold, unit)),
    dose: {
      sets: step.sets
        .slice(0, minSetsOf(step) + setting.sets)
        .map((range) => range.low + Math.min(setting.reps, countRepsSteps(range, step)) * repsUnit(step)),
      sides: listSides(step, choices),
    },
  };
}

function minSetsOf({ sets, minSets = sets.length }: ExerciseStep): number {
  return minSets;
}

/** Turns come in pairs, so that no side gets more than the other. */
function repsUnit(step: ExerciseStep): number {
  return step.sides === 'alternate' ? turnsOfBoth : 1;
}

function countRepsSteps(range: Range, step: ExerciseStep): number {
  return Math.floor((range.high - range.low) / repsUnit(step));
}

function countSteps(range: Range, unit: number): number {
  return Math.ceil((range.high - range.low) / unit);
}

function valueAt(range: Range, steps: number, unit: number): number {
  return Math.min(range.high, range.low + steps * unit);
}
