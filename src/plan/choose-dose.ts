/**
 * Which values of the ranges are taken. All possible answers form one ladder: each rung gives everything the rung
 * below gives and a little more. Fitting is climbing to the highest rung that fits, so more minutes never give less.
 */
import type { ExerciseStep, Routine } from '../routine/routine.ts';
import type { DoseLevel } from './choices.ts';
import { type Dial, listDials, lowest, type Setting } from './dials.ts';
import { listExerciseSteps } from './list-steps.ts';

/** What is done of each step: absent steps are left out. */
export type Doses = ReadonlyMap<ExerciseStep, Setting>;

type Rung = { readonly adds: ExerciseStep } | { readonly turns: Dial['turns']; readonly of: ExerciseStep };

/** Everything at one level of its range, optional steps included. */
export function dosesAt(routine: Routine, level: DoseLevel): Doses {
  const share = { low: 0, middle: 0.5, high: 1 }[level];
  const settings = listExerciseSteps(routine.steps).map((step) => [step, settingAt(step, share)] as const);
  return new Map(settings);
}

/** The highest rung whose length, told by `lengthMs`, is within `budgetMs`; the lowest where none is. */
export function dosesWithin(routine: Routine, budgetMs: number, lengthMs: (doses: Doses) => number): Doses {
  const rungs = [...optionalRungs(routine), ...dialRungs(routine)];
  return climb(routine, rungs, budgetMs, lengthMs);
}

/** All steps at `level`, without the optional ones that the budget has no room for, the last ones left out first. */
export function dosesAtWithin(
  routine: Routine,
  level: DoseLevel,
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  const wanted = dosesAt(routine, level);
  const atLevel = (doses: Doses): Doses => new Map([...wanted].filter(([step]) => doses.has(step)));
  return atLevel(climb(routine, optionalRungs(routine), budgetMs, (doses) => lengthMs(atLevel(doses))));
}

function climb(routine: Routine, rungs: readonly Rung[], budgetMs: number, lengthMs: (doses: Doses) => number): Doses {
  let fits = 0;
  let above = rungs.length + 1;
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2);
    if (lengthMs(dosesOn(routine, rungs.slice(0, middle))) <= budgetMs) fits = middle;
    else above = middle;
  }
  return dosesOn(routine, rungs.slice(0, fits));
}

function dosesOn(routine: Routine, climbed: readonly Rung[]): Doses {
  const settings = new Map<ExerciseStep, Setting>();
  for (const step of listExerciseSteps(routine.steps)) if (!step.optional) settings.set(step, lowest);
  for (const rung of climbed) {
    if ('adds' in rung) settings.set(rung.adds, lowest);
    else {
      const setting = settings.get(rung.of) ?? lowest;
      settings.set(rung.of, { ...setting, [rung.turns]: setting[rung.turns] + 1 });
    }
  }
  return settings;
}

function optionalRungs(routine: Routine): readonly Rung[] {
  return listExerciseSteps(routine.steps)
    .filter((step) => step.optional)
    .map((step) => ({ adds: step }));
}

/** Turns of all dials, sorted so that on every rung all steps stand at about the same share of their ranges. */
function dialRungs(routine: Routine): readonly Rung[] {
  const turns = listExerciseSteps(routine.steps).flatMap((step) =>
    listDials(step).flatMap((dial) =>
      Array.from({ length: dial.notches }, (_, notch) => ({
        share: (notch + 0.5) / dial.notches,
        rung: { turns: dial.turns, of: step },
      })),
    ),
  );
  return turns.toSorted((a, b) => a.share - b.share).map((turn) => turn.rung);
}

function settingAt(step: ExerciseStep, share: number): Setting {
  const turned = listDials(step).map((dial) => [dial.turns, Math.round(dial.notches * share)] as const);
  return { ...lowest, ...Object.fromEntries(turned) };
}
