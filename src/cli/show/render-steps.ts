import { explainDose } from '../../plan/explain-dose.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import { wordingFor } from '../../plan/wording/wordings.ts';
import { safeText } from '../../text/escape.ts';

export type RenderSheet = (step: PlanExerciseStep) => readonly string[];

/** Below the name of the exercise, beside its number. */
export const sheetIndent = '   ';

/**
 * The steps of a plan as a person reads them, like the sheet of paper they replace, and what was chosen from their
 * ranges. `reason` says why; `renderSheet` draws an exercise and tells how it is done.
 */
export function renderSteps(plan: Plan, reason: string, renderSheet: RenderSheet): readonly string[] {
  const { lengths, printed } = wordingFor(plan.language);
  return [
    `${safeText(plan.title)} (${plan.mode}, ${lengths.minutes(plan.totalMs)})`,
    '',
    ...plan.steps.flatMap((step) => renderStep(plan, step, renderSheet)),
    ...renderCautions(plan),
    `${reason}.`,
    ...(plan.leftOut.length > 0 ? [safeText(`Left out to fit: ${plan.leftOut.join(', ')}.`)] : []),
    ...(plan.again ? [printed.again(plan.again)] : []),
  ];
}

function renderCautions({ steps, language }: Plan): readonly string[] {
  if (steps.every(({ kind }) => kind !== 'pack')) return [];
  return [...wordingFor(language).printed.packCautions.map((caution) => `${sheetIndent}${caution}`), ''];
}

function renderStep(plan: Plan, step: PlanStep, renderSheet: RenderSheet): readonly string[] {
  const { lengths, shown, printed } = wordingFor(plan.language);
  if (step.kind === 'exercise') return renderExercise(step, shown.dose(step), renderSheet);
  if (step.kind === 'break') return [`${sheetIndent}${shown.breakName}, ${lengths.minutes(step.forMs)}`, ''];
  const care = printed.packCare[step.pack].map((line) => `${sheetIndent}  ${line}`);
  return [`${sheetIndent}${shown.pack(step.pack)}, ${lengths.minutes(step.forMs)}`, ...care, ''];
}

function renderExercise(step: PlanExerciseStep, dose: string, renderSheet: RenderSheet): readonly string[] {
  const { exercise } = step;
  const round = step.round ? ` (round ${step.round.number} of ${step.round.of})` : '';
  const chosen = explainDose(step);
  const details = [
    ...(chosen.length > 0 ? [`Took ${chosen.join(', ')}.`] : []),
    ...(step.easier && exercise.easier !== undefined ? [`Easier form: ${exercise.easier}`] : []),
    ...(step.note === undefined ? [] : [`Note: ${step.note}`]),
  ];
  return [
    `${String(step.number).padStart(2)} ${safeText(exercise.name)}: ${dose}${round}`,
    ...details.map((text) => `${sheetIndent}${safeText(text)}`),
    ...renderSheet(step).map((text) => (text === '' ? '' : `${sheetIndent}${text}`)),
  ];
}
