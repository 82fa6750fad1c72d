/** The weeks of a routine: which steps are done in one, and what changes from one to the next, as written and as data. */
import type { Path, PathComplaint } from './problem.ts';
import { isOpenEnded, quantities, readQuantity } from './quantity.ts';
import type { ExerciseStep, Range, Routine, RoutineStep, StepOfWeek } from './routine.ts';
import { keyConflicts, keyNeeds } from './step-rules.ts';
import { workKeys } from './written-work.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

const everyWeek: Range = { low: quantities.weeks.min, high: quantities.weeks.max };

/** The weeks of a written step; every one where they are not written, `undefined` where they cannot be read. */
export function weeksOfStep(step: unknown): Range | undefined {
  if (!isMapping(step) || !hasKeys(step, 'weeks')) return everyWeek;
  const weeks = readQuantity('weeks', step.weeks);
  return typeof weeks === 'string' ? undefined : weeks;
}

interface PlacedStep {
  readonly step: unknown;
  readonly path: Path;
}

/** Complains of weeks in which no exercise is left, at the step that ends before them, or that begins first of all. */
export function checkWeeksLeft(steps: readonly PlacedStep[]): readonly PathComplaint[] {
  const placed = steps.flatMap(({ step, path }) => {
    const weeks = weeksOfStep(step);
    return weeks === undefined ? [] : [{ weeks, path }];
  });
  // Of what cannot be read nobody knows which weeks it leaves.
  if (placed.length === 0 || placed.length < steps.length) return [];
  return listWeekGaps(placed.map(({ weeks }) => weeks)).map(({ low, high }) => {
    const before = placed.findLast(({ weeks }) => weeks.high === low - 1);
    const first = placed.toSorted((one, other) => one.weeks.low - other.weeks.low)[0];
    const path = [...((before ?? first)?.path ?? []), 'weeks'];
    return { code: 'empty-weeks', args: { from: low, to: high }, path, part: 'value' };
  });
}

/** The weeks that none of these holds, in their order. */
function listWeekGaps(spans: readonly Range[]): readonly Range[] {
  let next = everyWeek.low;
  const gaps: Range[] = [];
  for (const { low, high } of spans.toSorted((one, other) => one.low - other.low)) {
    if (low > next) gaps.push({ low: next, high: low - 1 });
    next = Math.max(next, high + 1);
  }
  return next > everyWeek.high ? gaps : [...gaps, { low: next, high: everyWeek.high }];
}

// What a step changes to from one of its weeks on, as it is written.

/** A step as it is written, from one of its weeks on. */
interface WeekOfStep<Step> {
  readonly week: string;
  readonly changes: Mapping;
  /** With everything that has changed up to this week. */
  readonly step: Step;
}

/** The weeks of a step in their order; each adds to those before it. */
export function listWeeks<Step extends object>(
  step: Step & { readonly 'from-week'?: unknown },
): readonly WeekOfStep<Step>[] {
  const { 'from-week': weeks, ...first } = step;
  if (!isMapping(weeks)) return [];
  let latest: Mapping = first;
  return Object.entries(weeks).flatMap(([week, changes]) => {
    if (!isMapping(changes)) return [];
    latest = applyChanges(latest, changes);
    // Changes are keys of the same step.
    return [{ week, changes, step: latest as Step }];
  });
}

/** What is written for the week stands in place of everything that it does not go with. */
function applyChanges(step: Mapping, changes: Mapping): Mapping {
  const changed: Record<string, unknown> = { ...step, ...changes };
  const isNew = (key: string) => hasKeys(changes, key);
  const drop = (key: string) => {
    if (!isNew(key)) delete changed[key];
  };
  if (workKeys.some(isNew)) workKeys.forEach(drop);
  for (const { key, other, applies } of keyConflicts) {
    if (!hasKeys(changed, key, other) || isNew(key) === isNew(other) || !applies(changed)) continue;
    drop(isNew(key) ? other : key);
  }
  for (const [key, needed] of keyNeeds) if (!hasKeys(changed, needed)) drop(key);
  return changed;
}

// The steps of a routine: all of them, and those of a week.

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
