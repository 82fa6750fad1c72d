/** A routine that somebody has just typed, said back in phrases with the doses as `show` has them. */
import { messagesFor } from '../../messages/messages-for.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { listNotes } from '../../plan/list-steps.ts';
import type { PlanStep } from '../../plan/plan.ts';
import { defaultPackPlace } from '../../routine/choosable.ts';
import type { WrittenRoutine } from '../../routine/format.ts';
import { describeFrequency } from '../../routine/read-frequency.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { renderRoutineFile } from '../../routine/routine-writer.ts';
import { explainDose } from './render-plan.ts';

/** A phrase for each of its exercises, and for what it says besides. */
export function sayRoutine(written: WrittenRoutine, catalog: ExerciseCatalog): readonly string[] {
  return [...sayExercises(written, catalog), ...sayOthers(written)];
}

function sayExercises(written: WrittenRoutine, catalog: ExerciseCatalog): readonly string[] {
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

function sayOthers(written: WrittenRoutine): readonly string[] {
  const { when, again, about, before = [], after = [] } = written;
  const days = typeof when === 'object' && 'days' in when ? [`on ${[when.days].flat().join(', ')}`] : [];
  const often = when === undefined ? '' : describeFrequency(when);
  return [
    ...(written['stop-if'] ?? []).map((reason) => `Stop if ${reason}`),
    ...before.map((pack) => `${sayPack(pack)} before the exercises`),
    ...after.map((pack) => `${sayPack(pack)} after the exercises`),
    ...days,
    ...(often === '' ? [] : [often]),
    ...(again === undefined ? [] : [`every ${String(again.every)}`]),
    ...(about === undefined ? [] : [`"${about}"`]),
  ];
}

function sayPack({ pack, for: time, where = defaultPackPlace }: NonNullable<WrittenRoutine['after']>[number]): string {
  return `a ${pack} pack on the ${where}, ${String(time)},`;
}
