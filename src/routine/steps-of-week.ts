/** The steps of a routine: all of them, and those of a week. */
import { isOpenEnded, quantities } from './quantity.ts';
import type { ExerciseStep, Range, Routine, RoutineStep, StepOfWeek } from './routine.ts';

/** Every exercise step once, however many rounds it stands in. */
export function listExerciseSteps(steps: readonly RoutineStep[]): readonly ExerciseStep[] {
  return steps.flatMap((step) => {
    if (step.kind === 'rounds') return listExerciseSteps(step.steps);
    return step.kind === 'exercise' ? [step] : [];
  });
}

/**
 * The routine as it is in a week, counted from 1: without the steps of other weeks. Later changes and steps stay to be
 * told.
 */
export function inWeek(routine: Routine, week: number): Routine {
  const toCome = listExerciseSteps(routine.steps).filter(({ during }) => during !== undefined && during.low > week);
  return { ...routine, week, steps: stepsInWeek(routine.steps, week), ...(toCome.length > 0 && { toCome }) };
}

/** A step that is not done takes the break behind it along, unless that break stands between two that are done. */
function stepsInWeek(steps: readonly RoutineStep[], week: number): readonly RoutineStep[] {
  const kept: RoutineStep[] = [];
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    const after = steps[index + 1];
    const isBetween = kept.at(-1) !== undefined && kept.at(-1)?.kind !== 'break' && isDone(after, week);
    if (step.kind === 'break' && !isDone(before, week) && !isBetween) continue;
    const inWeek = stepInWeek(step, week);
    if (inWeek !== undefined) kept.push(inWeek);
  }
  return kept;
}

function isDone(step: RoutineStep | undefined, week: number): boolean {
  return step === undefined || stepInWeek(step, week) !== undefined;
}

function stepInWeek(step: RoutineStep, week: number): RoutineStep | undefined {
  if (step.kind === 'break') return step;
  if (step.kind === 'rounds') {
    const inner = stepsInWeek(step.steps, week);
    return listExerciseSteps(inner).length === 0 && listExerciseSteps(step.steps).length > 0
      ? undefined
      : { ...step, steps: inner };
  }
  const { during, weeks } = step;
  if (during !== undefined && !isIn(during, week)) return undefined;
  if (weeks === undefined) return step;
  const reached = weeks.findLast((change) => change.week <= week)?.step ?? step;
  const isToCome = (change: StepOfWeek) => change.week > week && (during === undefined || isIn(during, change.week));
  return { ...reached, weeks: weeks.filter(isToCome) };
}

function isIn(during: Range, week: number): boolean {
  return during.low <= week && (week <= during.high || isOpenEnded(during));
}

/** Whether anything of it changes from week to week. */
export function changesByWeek({ steps }: Pick<Routine, 'steps'>): boolean {
  return listChangingWeeks(steps).length > 1;
}

/** The first week, and each in which something is otherwise than in the one before it. */
export function listChangingWeeks(steps: readonly RoutineStep[]): readonly number[] {
  const changing = listExerciseSteps(steps).flatMap(({ during, weeks = [] }) => [
    ...(during === undefined ? [] : [during.low, during.high + 1]),
    ...weeks.map(({ week }) => week),
  ]);
  return [...new Set([1, ...changing])]
    .filter((week) => week <= quantities.weeks.max)
    .toSorted((one, other) => one - other);
}
