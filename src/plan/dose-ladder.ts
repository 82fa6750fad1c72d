/**
 * All doses of a routine in one order, each giving everything that the one below gives, and a little more; and the levels
 * that a person works up through, which are equal parts of it.
 */
import { choosable } from '../routine/choosable.ts';
import type { ExerciseStep, Range } from '../routine/routine.ts';
import { type Choices, listSides } from './choices.ts';
import { turnsOfBoth } from './list-steps.ts';
import type { PlanExerciseStep } from './plan.ts';
import { workKindOf } from './work-kinds/work-kinds.ts';

/** What is done of each step: absent steps are left out. */
export type Doses = ReadonlyMap<ExerciseStep, DoseSetting>;

/** Adds an optional step, or raises a parameter of a step by one. */
type DoseIncrease =
  | { readonly adds: ExerciseStep }
  | { readonly parameter: DoseParameter['parameter']; readonly of: ExerciseStep };

/** How many levels these steps have: fewer than eight where there are fewer doses, so that each gives more than the one below. */
export function countLevels(steps: readonly ExerciseStep[]): number {
  return Math.min(choosable.levels, listRaises(steps).length + 1);
}

/** The way up to a level: everything optional, then so many raises. Level 1 has none of these. */
export function listIncreasesTo(level: number, of: number, steps: readonly ExerciseStep[]): readonly DoseIncrease[] {
  const raises = listRaises(steps);
  const share = of <= 1 ? 0 : (Math.min(level, of) - 1) / (of - 1);
  return [...listAdditions(steps), ...raises.slice(0, Math.round(raises.length * Math.max(0, share)))];
}

/** The whole way up. */
export function listIncreases(steps: readonly ExerciseStep[]): readonly DoseIncrease[] {
  return [...listAdditions(steps), ...listRaises(steps)];
}

export function listAdditions(steps: readonly ExerciseStep[]): readonly DoseIncrease[] {
  return steps.filter((step) => step.optional).map((step) => ({ adds: step }));
}

/** As far up as the length, given by `lengthMs`, is within `budgetMs`; the lowest doses where nothing is. */
export function findHighestFitting(
  steps: readonly ExerciseStep[],
  increases: readonly DoseIncrease[],
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  return dosesOn(steps, increases.slice(0, countFitting(steps, increases, budgetMs, lengthMs)));
}

/** How many of these increases, from the first on, are within `budgetMs`. */
export function countFitting(
  steps: readonly ExerciseStep[],
  increases: readonly DoseIncrease[],
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): number {
  let fits = 0;
  let above = increases.length + 1;
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2);
    if (lengthMs(dosesOn(steps, increases.slice(0, middle))) <= budgetMs) fits = middle;
    else above = middle;
  }
  return fits;
}

export function dosesOn(steps: readonly ExerciseStep[], increases: readonly DoseIncrease[]): Doses {
  const settings = new Map<ExerciseStep, DoseSetting>();
  for (const step of steps) if (!step.optional) settings.set(step, lowestSetting);
  for (const increase of increases) {
    if ('adds' in increase) settings.set(increase.adds, lowestSetting);
    else {
      const setting = settings.get(increase.of) ?? lowestSetting;
      settings.set(increase.of, { ...setting, [increase.parameter]: setting[increase.parameter] + 1 });
    }
  }
  return settings;
}

/**
 * Raises of all parameters, sorted so that everywhere on the way up all exercises stand at about the same share of their
 * doses: each is raised once before any is raised again.
 */
function listRaises(steps: readonly ExerciseStep[]): readonly DoseIncrease[] {
  const raises = steps.flatMap((step) => {
    const own = listDoseParameters(step).flatMap(({ parameter, raiseCount }) =>
      Array.from({ length: raiseCount }, () => ({ parameter, of: step })),
    );
    return own.map((increase, index) => ({ share: index / own.length, increase }));
  });
  return raises.toSorted((a, b) => a.share - b.share).map(({ increase }) => increase);
}

/** A part of a dose that can be raised from the low end of its range, one step at a time. */
interface DoseParameter {
  readonly parameter: 'amount' | 'reps' | 'sets';
  /** How many raises its range has; 0 where there is nothing to choose. */
  readonly raiseCount: number;
}

/** How often each parameter is raised. */
export interface DoseSetting {
  /** Of what one rep is made of: a hold, breaths, a time. */
  readonly amount: number;
  readonly reps: number;
  readonly sets: number;
}

export const lowestSetting: DoseSetting = { amount: 0, reps: 0, sets: 0 };

/** The parameters of a step in the order in which they are raised: longer holds and other amounts first, because their steps are finer; sets last. */
export function listDoseParameters(step: ExerciseStep): readonly DoseParameter[] {
  const { listAmounts, unit } = workKindOf(step.work);
  return [
    {
      parameter: 'amount',
      raiseCount: Math.max(0, ...listAmounts(step.work).map((range) => countRaises(range, unit))),
    },
    { parameter: 'reps', raiseCount: Math.max(...step.sets.map((range) => countRepRaises(range, step))) },
    { parameter: 'sets', raiseCount: step.sets.length - minSetsOf(step) },
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
    work: takeAmounts(step.work, (range) => valueAt(range, setting.amount, unit)),
    dose: {
      sets: step.sets
        .slice(0, minSetsOf(step) + setting.sets)
        .map((range) => range.low + Math.min(setting.reps, countRepRaises(range, step)) * repsUnit(step)),
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

function countRepRaises(range: Range, step: ExerciseStep): number {
  return Math.floor((range.high - range.low) / repsUnit(step));
}

function countRaises(range: Range, unit: number): number {
  return Math.ceil((range.high - range.low) / unit);
}

function valueAt(range: Range, raiseCount: number, unit: number): number {
  return Math.min(range.high, range.low + raiseCount * unit);
}
