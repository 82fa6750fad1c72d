/** Where a session begins that the person lets begin later: `start --from`. */
import type { Plan, PlanStep } from '../../plan/plan.ts';
import { nearestWord } from '../../routine/nearest-word.ts';
import { matchName, nameFromText } from '../../routine/routine-name.ts';
import { UserError } from '../user-error.ts';

type StepsOfPlan = Pick<Plan, 'title' | 'steps'>;

/**
 * The index of the step that `from` means: an exercise by the number that `show` gives it, an exercise by a
 * name or the beginning of one, or a pack. In rounds it is the first of them. Throws a UserError where it means none or
 * several.
 */
export function findFirstStep(plan: StepsOfPlan, from: string): number {
  const step = /^\d+$/.test(from) ? findByNumber(plan, Number(from)) : findByName(plan, from);
  if (step === undefined) throw unknownStep(plan, from, nearestNames(plan, from));
  return step.index;
}

function findByNumber({ steps }: StepsOfPlan, number: number): PlanStep | undefined {
  return steps.find((step) => step.kind === 'exercise' && step.number === number);
}

function findByName(plan: StepsOfPlan, from: string): PlanStep | undefined {
  const named = plan.steps.flatMap((step) => namesOf(step).map((name) => ({ name, step })));
  const found = matchName(
    from,
    named.map(({ name }) => name),
  );
  if (found.kind === 'one') return named.find(({ name }) => name === found.name)?.step;
  if (found.kind === 'none') return undefined;
  const meant = found.names.map((name) => named.find((each) => each.name === name)?.step);
  const [first] = meant;
  // An exercise has two names that begin alike, and stands in every round.
  if (new Set(meant.map((step) => step && idOf(step))).size === 1) return first;
  throw unknownStep(plan, from, found.names);
}

/** The name that files use, and the one that is shown. */
function namesOf(step: PlanStep): readonly string[] {
  if (step.kind === 'exercise') return [step.exercise.id, step.exercise.name];
  return step.kind === 'pack' ? [idOf(step)] : [];
}

function idOf(step: PlanStep): string {
  if (step.kind === 'exercise') return step.exercise.id;
  return step.kind === 'pack' ? `${step.pack}-pack` : 'break';
}

function nearestNames({ steps }: StepsOfPlan, from: string): readonly string[] {
  const ids = steps.filter(({ kind }) => kind !== 'break').map(idOf);
  const nearest = nearestWord(nameFromText(from) ?? from, ids);
  return nearest === undefined ? [] : [nearest];
}

function unknownStep({ title, steps }: StepsOfPlan, from: string, meant: readonly string[]): UserError {
  const known = steps.flatMap((step) => {
    if (step.kind === 'exercise') return [`${step.number} ${step.exercise.name}`];
    return step.kind === 'pack' ? [idOf(step)] : [];
  });
  return new UserError({ code: 'from-unknown', title, from, meant, known });
}
