/** What a step changes to from one of its weeks on, and the routine as it is in a week. */
import type { ExerciseStep, Routine, RoutineStep } from './routine.ts';
import { keyConflicts, keyNeeds } from './step-rules.ts';
import { workKeys } from './written-work.ts';
import { hasKeys, isMapping, type Mapping } from './yaml-document.ts';

/** A step as it is written, from one of its weeks on. */
export interface WeekOfStep<Step> {
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

/** The routine as it is in a week, counted from 1; later changes stay to be told. */
export function inWeek(routine: Routine, week: number): Routine {
  return { ...routine, week, steps: routine.steps.map((step) => stepInWeek(step, week)) };
}

function stepInWeek(step: RoutineStep, week: number): RoutineStep {
  if (step.kind === 'rounds') return { ...step, steps: step.steps.map((inner) => stepInWeek(inner, week)) };
  if (step.kind === 'break' || step.weeks === undefined) return step;
  const reached = step.weeks.findLast((change) => change.week <= week)?.step ?? step;
  return { ...reached, weeks: step.weeks.filter((change) => change.week > week) };
}

/** Whether anything of it changes from week to week. */
export function changesByWeek({ steps }: { readonly steps: readonly RoutineStep[] }): boolean {
  return steps.some((step) => (step.kind === 'rounds' ? changesByWeek(step) : isChanging(step)));
}

function isChanging(step: Exclude<RoutineStep, { kind: 'rounds' }>): step is ExerciseStep {
  return step.kind === 'exercise' && step.weeks !== undefined;
}
