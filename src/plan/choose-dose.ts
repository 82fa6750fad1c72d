/**
 * Which values of the ranges are taken. All possible answers form one ladder: each rung gives everything the rung
 * below gives and a little more. Fitting is climbing to the highest rung that fits, so more minutes never give less.
 */
import type { ExerciseStep, Routine } from '../routine/routine.ts';
import type { DoseChoice } from './choices.ts';
import { type DoseParameter, type DoseSetting, listDoseParameters, lowestSetting } from './dose-parameters.ts';
import { listExerciseSteps } from './list-steps.ts';

/** What is done of each step: absent steps are left out. */
export type Doses = ReadonlyMap<ExerciseStep, DoseSetting>;

type DoseLevel =
  | { readonly adds: ExerciseStep }
  | { readonly turns: DoseParameter['parameter']; readonly of: ExerciseStep };

/** Everything at one level of its range, optional steps included. */
export function dosesAt(routine: Routine, level: DoseChoice): Doses {
  const share = { low: 0, middle: 0.5, high: 1 }[level];
  const settings = listExerciseSteps(routine.steps).map((step) => [step, settingAt(step, share)] as const);
  return new Map(settings);
}

/** The highest rung whose length, told by `lengthMs`, is within `budgetMs`; the lowest where none is. */
export function dosesWithin(routine: Routine, budgetMs: number, lengthMs: (doses: Doses) => number): Doses {
  const rungs = [...listOptionalLevels(routine), ...listParameterLevels(routine)];
  return findHighestFitting(routine, rungs, budgetMs, lengthMs);
}

/** All steps at `level`, without the optional ones that the budget has no room for, the last ones left out first. */
export function dosesAtWithin(
  routine: Routine,
  level: DoseChoice,
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  const wanted = dosesAt(routine, level);
  const atLevel = (doses: Doses): Doses => new Map([...wanted].filter(([step]) => doses.has(step)));
  return atLevel(
    findHighestFitting(routine, listOptionalLevels(routine), budgetMs, (doses) => lengthMs(atLevel(doses))),
  );
}

function findHighestFitting(
  routine: Routine,
  rungs: readonly DoseLevel[],
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  let fits = 0;
  let above = rungs.length + 1;
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2);
    if (lengthMs(dosesOn(routine, rungs.slice(0, middle))) <= budgetMs) fits = middle;
    else above = middle;
  }
  return dosesOn(routine, rungs.slice(0, fits));
}

function dosesOn(routine: Routine, climbed: readonly DoseLevel[]): Doses {
  const settings = new Map<ExerciseStep, DoseSetting>();
  for (const step of listExerciseSteps(routine.steps)) if (!step.optional) settings.set(step, lowestSetting);
  for (const rung of climbed) {
    if ('adds' in rung) settings.set(rung.adds, lowestSetting);
    else {
      const setting = settings.get(rung.of) ?? lowestSetting;
      settings.set(rung.of, { ...setting, [rung.turns]: setting[rung.turns] + 1 });
    }
  }
  return settings;
}

function listOptionalLevels(routine: Routine): readonly DoseLevel[] {
  return listExerciseSteps(routine.steps)
    .filter((step) => step.optional)
    .map((step) => ({ adds: step }));
}

/** Turns of all dials, sorted so that on every rung all steps stand at about the same share of their ranges. */
function listParameterLevels(routine: Routine): readonly DoseLevel[] {
  const turns = listExerciseSteps(routine.steps).flatMap((step) =>
    listDoseParameters(step).flatMap((dial) =>
      Array.from({ length: dial.steps }, (_, notch) => ({
        share: (notch + 0.5) / dial.steps,
        rung: { turns: dial.parameter, of: step },
      })),
    ),
  );
  return turns.toSorted((a, b) => a.share - b.share).map((turn) => turn.rung);
}

function settingAt(step: ExerciseStep, share: number): DoseSetting {
  const turned = listDoseParameters(step).map((dial) => [dial.parameter, Math.round(dial.steps * share)] as const);
  return { ...lowestSetting, ...Object.fromEntries(turned) };
}
