/** What a step changes to from one of its weeks on, as it is written. */
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
