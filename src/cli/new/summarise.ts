/** A routine as it would be written, for the person to look at before it is. */
import { renderProblems } from '../../messages/render-problems.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { renderDoseReason } from '../../plan/choose-dose.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { renderSteps } from '../show/render-plan.ts';

export function summariseRoutine(name: string, written: WrittenRoutine, catalog: ExerciseCatalog): readonly string[] {
  const bytes = new TextEncoder().encode(renderRoutineFile(written, []));
  const reading = readRoutine(bytes, catalog);
  if (reading.problems !== undefined) return renderProblems(reading.problems, { name: `${name}.yaml`, bytes });
  const plan = buildPlan(reading.routine, {});
  return renderSteps(plan, renderDoseReason(plan, {}, reading.routine.budgetMs), () => []);
}
