/** What somebody has typed, said back in one line as it was read, in the words of `show`: they may take it back. */
import type { SheetRoutine } from '../../import/sheet/build-sheet-routine.ts';
import { describePack } from '../../import/sheet/read-pack.ts';
import { messagesFor } from '../../messages/messages-for.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { listNotes } from '../../plan/list-steps.ts';
import type { PlanStep } from '../../plan/plan.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { describeFrequency } from '../../routine/read-frequency.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { safeText } from '../../text/escape.ts';
import type { Prompts } from '../prompts.ts';
import { explainDose } from '../show/render-plan.ts';
import { buildLines } from './sheet-text.ts';

/** Whether it is what they mean. */
export function askIfMeant(lines: readonly string[], catalog: ExerciseCatalog, prompts: Prompts): Promise<boolean> {
  const said = buildLines(lines, catalog).flatMap((built) => [...sayExercises(built, catalog), ...sayOthers(built)]);
  return prompts.confirm(`${safeText(said.join('; '))}. Is that right?`, true);
}

function sayExercises({ written }: SheetRoutine, catalog: ExerciseCatalog): readonly string[] {
  if (written.steps.length === 0) return [];
  const reading = readRoutine(new TextEncoder().encode(renderRoutineFile(written)), catalog);
  return reading.problems === undefined
    ? buildPlan(reading.routine, {}).steps.flatMap((step) => sayStep(step, written))
    : [];
}

function sayStep(step: PlanStep, { exercises }: WrittenRoutine): readonly string[] {
  if (step.kind !== 'exercise') return [];
  const { exercise } = step;
  const words = [
    ...(exercises?.[exercise.id] === undefined ? [] : exercise.how),
    ...listNotes(step).map(({ text }) => text),
  ];
  const chosen = explainDose(step).map((range) => ` (${range})`);
  const dose = `${messagesFor('en').screen.dose(step)}${chosen.join('')}`;
  return [[`${exercise.name}: ${dose}`, ...words.map((text) => `"${text}"`)].join(', ')];
}

function sayOthers({ written, packs }: SheetRoutine): readonly string[] {
  const { when, again, about } = written;
  const days = typeof when === 'object' && 'days' in when ? [`on ${[when.days].flat().join(', ')}`] : [];
  return [
    ...(written['stop-if'] ?? []).map((reason) => `Stop if ${reason}`),
    ...[...packs.values()].flat().map(describePack),
    ...days,
    ...(when === undefined || describeFrequency(when) === '' ? [] : [describeFrequency(when)]),
    ...(again === undefined ? [] : [`every ${String(again.every)}`]),
    ...(about === undefined ? [] : [`"${about}"`]),
  ];
}
