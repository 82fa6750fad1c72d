import { messagesFor } from '../../messages/messages-for.ts';
import type { Plan, PlanExerciseStep, PlanStep } from '../../plan/plan.ts';
import { safeText } from '../../text/escape.ts';
import { explainDose } from './explain-dose.ts';

export type RenderSheet = (step: PlanExerciseStep) => readonly string[];

/** Below the name of the exercise, beside its number. */
export const sheetIndent = '   ';

/**
 * The steps of a plan as a person reads them, like the sheet of paper they replace, and what was chosen from their
 * ranges. `reason` says why; `renderSheet` draws an exercise and says how it is done.
 */
export function renderSteps(plan: Plan, reason: string, renderSheet: RenderSheet): readonly string[] {
  const { durations, handout } = messagesFor(plan.language);
  return [
    `${safeText(plan.title)} (${plan.mode}, ${durations.minutes(plan.totalMs)})`,
    '',
    ...plan.steps.flatMap((step) => renderStep(plan, step, renderSheet)),
    ...renderCautions(plan),
    `${reason}.`,
    ...(plan.leftOut.length > 0 ? [safeText(`Left out to fit: ${plan.leftOut.join(', ')}.`)] : []),
    ...(plan.again ? [handout.again(plan.again)] : []),
  ];
}

function renderCautions({ steps, language }: Plan): readonly string[] {
  if (steps.every(({ kind }) => kind !== 'pack')) return [];
  return [...messagesFor(language).handout.packCautions.map((caution) => `${sheetIndent}${caution}`), ''];
}

function renderStep(plan: Plan, step: PlanStep, renderSheet: RenderSheet): readonly string[] {
  const { durations, screen, handout } = messagesFor(plan.language);
  if (step.kind === 'exercise') return renderExercise(step, screen.dose(step), renderSheet);
  if (step.kind === 'break') return [`${sheetIndent}${screen.breakName}, ${durations.minutes(step.forMs)}`, ''];
  const care = handout.packCare[step.pack].map((line) => `${sheetIndent}  ${line}`);
  return [`${sheetIndent}${screen.pack(step.pack)}, ${durations.minutes(step.forMs)}`, ...care, ''];
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
