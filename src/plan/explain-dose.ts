/** Which value of its ranges a step took, so that a person can see what the minutes did. In English: only `show` prints it. */
import type { Range } from '../routine/routine.ts';
import type { PlanExerciseStep } from './plan.ts';

/** `8 s of 8-10 s`, `4 of 4-5 reps`: one phrase for each range; none where there was nothing to choose. */
export function explainDose(step: PlanExerciseStep): readonly string[] {
  const { dose, ranges, work } = step;
  const holds = dose.stationHoldsMs ?? [dose.breaths ?? dose.holdMs ?? 0];
  const [unit, divisor] = work === 'breaths' ? ['breaths', 1] : ['s', 1000];
  return [
    ...explainValues(holds, ranges.holds, divisor).map((words) => `${words} ${unit}`),
    ...explainValues(dose.sets, ranges.sets, 1).map((words) => (work === 'count' ? words : `${words} reps`)),
  ];
}

/** Equal sets and stations are told once. */
function explainValues(chosen: readonly number[], ranges: readonly Range[], divisor: number): readonly string[] {
  const told = ranges.flatMap(({ low, high }, index) =>
    low === high ? [] : [`${(chosen[index] ?? low) / divisor} of ${low / divisor}-${high / divisor}`],
  );
  return [...new Set(told)];
}
