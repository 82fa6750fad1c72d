import { explainDose } from '../../plan/explain-dose.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import { wordMinutes } from '../../plan/word-choice.ts';
import { wordingFor } from '../../plan/wording/wordings.ts';
import { safeText } from '../../routine/safe-text.ts';

/**
 * The steps of a plan as a person reads them, like the sheet of paper they replace, and what was chosen from their
 * ranges. `reason` says why.
 */
export function renderSteps(plan: Plan, reason: string): readonly string[] {
  return [
    `${safeText(plan.title)} (${plan.mode}, ${wordMinutes(plan.totalMs)})`,
    '',
    ...plan.steps.flatMap((step) => renderStep(plan, step)),
    `${reason}.`,
    ...(plan.leftOut.length > 0 ? [safeText(`Left out to fit: ${plan.leftOut.join(', ')}.`)] : []),
    ...(plan.again ? [renderAgain(plan.again)] : []),
  ];
}

function renderStep(plan: Plan, step: PlanStep): readonly string[] {
  const { shown } = wordingFor(plan.language);
  if (step.kind === 'exercise') return renderExercise(step, shown.dose(step));
  const name = step.kind === 'pack' ? shown.pack(step.pack) : shown.breakName;
  return [`   ${name}, ${wordMinutes(step.forMs)}`, ''];
}

function renderExercise(step: PlanExerciseStep, dose: string): readonly string[] {
  const { exercise } = step;
  const round = step.round ? ` (round ${step.round.number} of ${step.round.of})` : '';
  const chosen = explainDose(step);
  const details = [
    ...(chosen.length > 0 ? [`Took ${chosen.join(', ')}.`] : []),
    ...(step.easier && exercise.easier !== undefined ? [`Easier form: ${exercise.easier}`] : []),
    ...(step.note === undefined ? [] : [`Note: ${step.note}`]),
    ...exercise.how,
    ...(exercise.breathe === undefined ? [] : [exercise.breathe]),
  ];
  return [
    `${String(step.number).padStart(2)} ${safeText(exercise.name)}: ${dose}${round}`,
    ...details.map((text) => `     ${safeText(text)}`),
    '',
  ];
}

function renderAgain({ everyMs, fromMinute, toMinute, mostADay }: NonNullable<Plan['again']>): string {
  const hours = Math.round(everyMs / 360_000) / 10;
  return `Again every ${hours} h between ${clock(fromMinute)} and ${clock(toMinute)}, at most ${mostADay} times a day.`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
