/**
 * Which values of the ranges are taken, and why. All possible answers stand in one order of levels: each gives everything
 * that the level below gives, and a little more. The highest level that fits is taken, so more minutes never give less.
 */
import type { DoseReason } from '../messages/dose-reasons.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { ExerciseStep, Mode, RangePlace, Routine } from '../routine/routine.ts';
import { exerciseDurationMs } from './build-segments.ts';
import { type Choices, isLeftOut } from './choices.ts';
import { type DoseParameter, type DoseSetting, listDoseParameters, lowestSetting } from './dose-parameters.ts';
import { listExerciseSteps } from './list-steps.ts';
import type { Plan, PlanExerciseStep } from './plan.ts';

/** What is done of each step: absent steps are left out. */
export type Doses = ReadonlyMap<ExerciseStep, DoseSetting>;

/** Adds an optional step, or raises a parameter of a step by one. */
type DoseLevel =
  | { readonly adds: ExerciseStep }
  | { readonly raises: DoseParameter['parameter']; readonly of: ExerciseStep };

/** A pain day takes the shortest holds and fewest repeats; maintenance the most that fits the minutes. */
export function chooseDoses(routine: Routine, mode: Mode, choices: Choices, lengthMs: (doses: Doses) => number): Doses {
  const steps = listExerciseSteps(routine.steps).filter((step) => !isLeftOut(step, choices));
  const budgetMs = choices.budgetMs ?? routine.budgetMs;
  const level: RangePlace | undefined = choices.dose ?? (mode === 'pain-day' ? 'low' : undefined);
  if (level !== undefined) {
    return budgetMs === undefined ? dosesAt(steps, level) : dosesAtWithin(steps, level, budgetMs, lengthMs);
  }
  return budgetMs === undefined ? dosesAt(steps, 'middle') : dosesWithin(steps, budgetMs, lengthMs);
}

/** Everything at one place of its range, optional steps included. */
function dosesAt(steps: readonly ExerciseStep[], place: RangePlace): Doses {
  const share = { low: 0, middle: 0.5, high: 1 }[place];
  const settings = steps.map((step) => [step, settingAt(step, share)] as const);
  return new Map(settings);
}

/** The highest level whose length, given by `lengthMs`, is within `budgetMs`; the lowest where none is. */
function dosesWithin(steps: readonly ExerciseStep[], budgetMs: number, lengthMs: (doses: Doses) => number): Doses {
  const levels = [...listOptionalLevels(steps), ...listParameterLevels(steps)];
  return findHighestFitting(steps, levels, budgetMs, lengthMs);
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
  return atPlace(findHighestFitting(steps, listOptionalLevels(steps), budgetMs, (doses) => lengthMs(atPlace(doses))));
}

function findHighestFitting(
  steps: readonly ExerciseStep[],
  levels: readonly DoseLevel[],
  budgetMs: number,
  lengthMs: (doses: Doses) => number,
): Doses {
  let fits = 0;
  let above = levels.length + 1;
  while (above - fits > 1) {
    const middle = Math.floor((fits + above) / 2);
    if (lengthMs(dosesOn(steps, levels.slice(0, middle))) <= budgetMs) fits = middle;
    else above = middle;
  }
  return dosesOn(steps, levels.slice(0, fits));
}

function dosesOn(steps: readonly ExerciseStep[], levels: readonly DoseLevel[]): Doses {
  const settings = new Map<ExerciseStep, DoseSetting>();
  for (const step of steps) if (!step.optional) settings.set(step, lowestSetting);
  for (const level of levels) {
    if ('adds' in level) settings.set(level.adds, lowestSetting);
    else {
      const setting = settings.get(level.of) ?? lowestSetting;
      settings.set(level.of, { ...setting, [level.raises]: setting[level.raises] + 1 });
    }
  }
  return settings;
}

function listOptionalLevels(steps: readonly ExerciseStep[]): readonly DoseLevel[] {
  return steps.filter((step) => step.optional).map((step) => ({ adds: step }));
}

/**
 * Steps of all parameters, sorted so that on every level all exercises stand at about the same share of their doses: each
 * is raised once before any is raised again.
 */
function listParameterLevels(steps: readonly ExerciseStep[]): readonly DoseLevel[] {
  const raises = steps.flatMap((step) => {
    const own = listDoseParameters(step).flatMap(({ parameter, steps: count }) =>
      Array.from({ length: count }, () => ({ raises: parameter, of: step })),
    );
    return own.map((level, index) => ({ share: index / own.length, level }));
  });
  return raises.toSorted((a, b) => a.share - b.share).map(({ level }) => level);
}

function settingAt(step: ExerciseStep, share: number): DoseSetting {
  const raised = listDoseParameters(step).map(
    ({ parameter, steps }) => [parameter, Math.round(steps * share)] as const,
  );
  return { ...lowestSetting, ...Object.fromEntries(raised) };
}

/** One line: which doses were taken, why, and what was left out. */
export function renderDoseLine(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const steps = plan.steps.filter((step): step is PlanExerciseStep => step.kind === 'exercise');
  const { line } = messagesFor(plan.language).doseReasons;
  return line(renderDoseReason(plan, choices, budgetMs), steps, { toFit: plan.leftOut, asChosen: plan.notDone });
}

/** Why these doses and no others, without a full stop. */
export function renderDoseReason(plan: Omit<Plan, 'choice'>, choices: Choices, budgetMs: number | undefined): string {
  const exercisesMs = exerciseDurationMs(plan.steps, plan.segments);
  return messagesFor(plan.language).doseReasons.reason(
    findReason(plan, choices, budgetMs, exercisesMs),
    plan.totalMs,
    exercisesMs,
  );
}

function findReason(
  { mode, steps }: Omit<Plan, 'choice'>,
  { dose }: Choices,
  budgetMs: number | undefined,
  exercisesMs: number,
): DoseReason {
  if (steps.every(({ kind }) => kind !== 'exercise')) return { code: 'no-exercises' };
  const isOver = budgetMs !== undefined && exercisesMs > budgetMs;
  const overMs = isOver ? budgetMs : undefined;
  if (dose !== undefined) return { code: 'level', level: dose, overMs };
  if (mode === 'pain-day') return { code: 'pain-day', overMs };
  if (budgetMs === undefined) return { code: 'no-minutes' };
  return { code: isOver ? 'too-long' : 'fits', budgetMs };
}
