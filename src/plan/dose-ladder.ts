/**
 * All doses of a routine in one order, each giving everything that the one below gives, and a little more; and the levels
 * that a person works up through, which are equal parts of it.
 */
import type { ExerciseStep } from '../routine/routine.ts';
import { type DoseParameter, type DoseSetting, listDoseParameters, lowestSetting } from './dose-parameters.ts';

/** What is done of each step: absent steps are left out. */
export type Doses = ReadonlyMap<ExerciseStep, DoseSetting>;

/** Adds an optional step, or raises a parameter of a step by one. */
export type DoseIncrease =
  | { readonly adds: ExerciseStep }
  | { readonly raises: DoseParameter['parameter']; readonly of: ExerciseStep };

/** Eight are this project's own choice: with a week at each of them the way from the lowest dose to the highest takes about two months. */
export const maxLevels = 8;

/** How many levels these steps have: fewer than eight where there are fewer doses, so that each gives more than the one below. */
export function countLevels(steps: readonly ExerciseStep[]): number {
  return Math.min(maxLevels, listRaises(steps).length + 1);
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
      settings.set(increase.of, { ...setting, [increase.raises]: setting[increase.raises] + 1 });
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
    const own = listDoseParameters(step).flatMap(({ parameter, steps: count }) =>
      Array.from({ length: count }, () => ({ raises: parameter, of: step })),
    );
    return own.map((increase, index) => ({ share: index / own.length, increase }));
  });
  return raises.toSorted((a, b) => a.share - b.share).map(({ increase }) => increase);
}
