/** Which value of its ranges a step took, so that a person can see what the minutes did. In English: only `show` prints it. */
import { minuteMs, secondMs } from '../../durations.ts';
import type { PlanExerciseStep } from '../../plan/plan.ts';
import { workKindOf } from '../../plan/work-kinds/work-kinds.ts';
import type { Range, WorkKind } from '../../routine/routine.ts';

/** `8 s of 8-10 s`, `4 of 4-5 reps`: one phrase for each range; none where there was nothing to choose. */
export function explainDose({ work, dose, ranges }: PlanExerciseStep): readonly string[] {
  const { listAmounts } = workKindOf(work);
  const { unit, unitSize, reps } = unitsOfKinds[work.kind];
  return [
    ...explainValues(listAmounts(work), listAmounts(ranges.work), unitSize).map((text) => `${text} ${unit}`),
    ...explainValues(dose.sets, ranges.sets, 1).map((text) => `${text}${reps}`),
    ...(ranges.minSets === undefined ? [] : [`${dose.sets.length} of ${ranges.minSets}-${ranges.sets.length} sets`]),
  ];
}

interface Units {
  /** Said behind an amount of work, which is divided by `unitSize` for it. */
  readonly unit: string;
  readonly unitSize: number;
  /** Said behind how often it is done. */
  readonly reps: string;
}

const seconds: Units = { unit: 's', unitSize: secondMs, reps: ' reps' };

const unitsOfKinds: Readonly<Record<WorkKind, Units>> = {
  hold: seconds,
  holds: { ...seconds, reps: '' },
  breaths: { unit: 'breaths', unitSize: 1, reps: ' reps' },
  stations: seconds,
  tempo: seconds,
  count: { ...seconds, reps: '' },
  time: { unit: 'min', unitSize: minuteMs, reps: '' },
};

/** Equal sets and stations are explained once, and sets that are not done are not. */
function explainValues(chosen: readonly number[], ranges: readonly Range[], divisor: number): readonly string[] {
  const explained = chosen.flatMap((amount, index) => {
    const { low, high } = ranges[index] ?? { low: amount, high: amount };
    return low === high ? [] : [`${amount / divisor} of ${low / divisor}-${high / divisor}`];
  });
  return [...new Set(explained)];
}
