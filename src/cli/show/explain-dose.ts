/** Which value of its ranges a step took, so that a person can see what the minutes did. In English: only `show` prints it. */
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { workKindOf } from '../../plan/work-kinds/work-kinds.ts';
import type { Range, WorkKind } from '../../routine/routine.ts';

/** `8 s of 8-10 s`, `4 of 4-5 reps`: one phrase for each range; none where there was nothing to choose. */
export function explainDose({ work, dose, ranges }: PlanExerciseStep): readonly string[] {
  const { listAmounts, unit } = workKindOf(work);
  const { amount, reps } = unitWords[work.kind];
  return [
    ...explainValues(listAmounts(work), listAmounts(ranges.work), unit).map((text) => `${text} ${amount}`),
    ...explainValues(dose.sets, ranges.sets, 1).map((text) => `${text}${reps}`),
  ];
}

/** What is said behind an amount of work, and behind how often it is done. */
const unitWords: Readonly<Record<WorkKind, { readonly amount: string; readonly reps: string }>> = {
  hold: { amount: 's', reps: ' reps' },
  breaths: { amount: 'breaths', reps: ' reps' },
  stations: { amount: 's', reps: ' reps' },
  tempo: { amount: 's', reps: ' reps' },
  count: { amount: 's', reps: '' },
};

/** Equal sets and stations are told once. */
function explainValues(chosen: readonly number[], ranges: readonly Range[], divisor: number): readonly string[] {
  const told = ranges.flatMap(({ low, high }, index) =>
    low === high ? [] : [`${(chosen[index] ?? low) / divisor} of ${low / divisor}-${high / divisor}`],
  );
  return [...new Set(told)];
}
