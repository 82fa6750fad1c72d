/** Which values of the ranges are taken, and why, in words. */
import type { DoseReason } from '../messages/dose.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { ExerciseStep, Mode, RangePlace, Routine } from '../routine/routine.ts';
import { listExerciseSteps } from '../routine/weeks.ts';
import { exerciseDurationMs } from './build-segments.ts';
import { type Choices, isLeftOut } from './choices.ts';
import {
  countLevels,
  type DoseSetting,
  type Doses,
  dosesOn,
  findHighestFitting,
  listAdditions,
  listDoseParameters,
  listIncreases,
  listIncreasesTo,
  lowestSetting,
} from './dose-ladder.ts';
import type { Plan, PlanExerciseStep, PlanLevel } from './plan.ts';

interface ChosenDoses {
  readonly doses: Doses;
  readonly level?: PlanLevel;
}

/**
 * A pain day takes the shortest holds and fewest repeats. Maintenance takes the level where one is named, as far as it fits
 * the minutes, else the most that fits them.
 */
export function chooseDoses(
  routine: Routine,
  mode: Mode,
  choices: Choices,
  lengthMs: (doses: Doses) => number,
): ChosenDoses {
  const all = listExerciseSteps(routine.steps);
  const steps = all.filter((step) => !isLeftOut(step, choices));
  const budgetMs = choices.budgetMs ?? routine.budgetMs;
  const place = rangePlaceOf(mode, choices);
  if (place !== undefined) {
    return { doses: budgetMs === undefined ? dosesAt(steps, place) : dosesAtWithin(steps, place, budgetMs, lengthMs) };
  }
  if (choices.level !== undefined) {
    const of = countLevels(all);
    const increases = listIncreasesTo(choices.level, of, steps);
    const whole = dosesOn(steps, increases);
    const doses = budgetMs === undefined ? whole : findHighestFitting(steps, increases, budgetMs, lengthMs);
    return { doses, level: { number: Math.min(choices.level, of), of, isLimited: givesLess(doses, whole) } };
  }
  if (budgetMs === undefined) return { doses: dosesAt(steps, 'middle') };
  return { doses: findHighestFitting(steps, listIncreases(steps), budgetMs, lengthMs) };
}

function givesLess(doses: Doses, whole: Doses): boolean {
  return [...whole].some(([step, { amount, reps, sets }]) => {
    const setting = doses.get(step);
    return setting === undefined || setting.amount < amount || setting.reps < reps || setting.sets < sets;
  });
}

function rangePlaceOf(mode: Mode, { dose }: Choices): RangePlace | undefined {
  return dose ?? (mode === 'pain-day' ? 'low' : undefined);
}

/** Everything at one place of its range, optional steps included. */
function dosesAt(steps: readonly ExerciseStep[], place: RangePlace): Doses {
  const share = { low: 0, middle: 0.5, high: 1 }[place];
  const settings = steps.map((step) => [step, settingAt(step, share)] as const);
  return new Map(settings);
}

/** All steps at `place`, without the optional ones that the budget has no room for, the last ones left out first. */
function dosesAtWithin(
  steps: readonly ExerciseStep[],
  place: RangePlace,
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  const wanted = dosesAt(steps, place);
  const atPlace = (doses: Doses): Doses => new Map([...wanted].filter(([step]) => doses.has(step)));
  return atPlace(findHighestFitting(steps, listAdditions(steps), budgetMs, (doses) => lengthMs(atPlace(doses))));
}

function settingAt(step: ExerciseStep, share: number): DoseSetting {
  const raised = listDoseParameters(step).map(
    ({ parameter, raiseCount }) => [parameter, Math.round(raiseCount * share)] as const,
  );
  return { ...lowestSetting, ...Object.fromEntries(raised) };
}

/** One line: which doses were taken, why, and what was left out. */
export function renderDoseLine(
  plan: Omit<Plan, 'doseLine'>,
  choices: Choices,
  budgetMs: number | undefined,
  /** The steps that it lists. */
  listed = plan.steps,
): string {
  const steps = listed.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
  const { line } = messagesFor(plan.language).doseReasons;
  return line(renderDoseReason(plan, choices, budgetMs), steps, { toFit: plan.leftOut, asChosen: plan.notDone });
}

/** Why these doses and no others, without a full stop. */
export function renderDoseReason(plan: Omit<Plan, 'doseLine'>, choices: Choices, budgetMs: number | undefined): string {
  const exercisesMs = exerciseDurationMs(plan.steps, plan.segments);
  return messagesFor(plan.language).doseReasons.reason(
    findReason(plan, choices, budgetMs, exercisesMs),
    plan.totalMs,
    exercisesMs,
  );
}

function findReason(
  { mode, steps, level }: Omit<Plan, 'doseLine'>,
  { dose }: Choices,
  budgetMs: number | undefined,
  exercisesMs: number,
): DoseReason {
  if (steps.every(({ kind }) => kind !== 'exercise')) return { code: 'no-exercises' };
  const isOver = budgetMs !== undefined && exercisesMs > budgetMs;
  const overMs = isOver ? budgetMs : undefined;
  if (dose !== undefined) return { code: 'place', place: dose, overMs };
  if (mode === 'pain-day') return { code: 'pain-day', overMs };
  if (level !== undefined) {
    const limitMs = level.isLimited && !isOver ? budgetMs : undefined;
    return { code: 'at-level', level: level.number, of: level.of, limitMs, overMs };
  }
  if (budgetMs === undefined) return { code: 'no-minutes' };
  return { code: isOver ? 'too-long' : 'fits', budgetMs };
}
