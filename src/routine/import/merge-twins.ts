/** Left and right, written as two exercises one after the other, become one exercise with sides. */
import type { ForeignExercise, ForeignInnerStep, ForeignStep } from './foreign-routine.ts';
import { splitSide } from './split-side.ts';

export function mergeTwins(steps: readonly ForeignStep[]): readonly ForeignStep[] {
  const merged: ForeignStep[] = [];
  for (let index = 0; index < steps.length; ) {
    const twins = readTwins(steps.slice(index, index + 3));
    merged.push(...(twins === undefined ? steps.slice(index, index + 1).map(mergeInRounds) : [twins.exercise]));
    index += twins?.steps ?? 1;
  }
  return merged;
}

function mergeInRounds(step: ForeignStep): ForeignStep {
  // There are no rounds within rounds, so what comes back is as flat as what went in.
  return step.kind === 'rounds' ? { ...step, steps: mergeTwins(step.steps) as readonly ForeignInnerStep[] } : step;
}

interface Twins {
  readonly exercise: ForeignExercise;
  /** How many steps they were. */
  readonly steps: number;
}

/** The two sides with which `steps` begin, with at most a break between them. */
function readTwins([one, second, third]: readonly ForeignStep[]): Twins | undefined {
  const pause = second?.kind === 'break' ? second : undefined;
  const other = pause === undefined ? second : third;
  if (one?.kind !== 'exercise' || other?.kind !== 'exercise' || !areEqualHolds(one, other)) {
    return undefined;
  }
  const [left, right] = [splitSide(one.name), splitSide(other.name)];
  const isPair = left.base.toLowerCase() === right.base.toLowerCase() && left.side !== right.side;
  if (!isPair || left.side === undefined || right.side === undefined) {
    return undefined;
  }
  const switchSeconds = (pause?.seconds ?? 0) + (other.readySeconds ?? 0);
  const sides = { kind: 'each', startSide: left.side, ...(switchSeconds > 0 ? { switchSeconds } : {}) } as const;
  return { exercise: { ...one, name: left.base, sides }, steps: pause === undefined ? 2 : 3 };
}

function areEqualHolds({ work: one, sides }: ForeignExercise, { work: other }: ForeignExercise): boolean {
  return (
    sides === undefined &&
    one.kind === 'hold' &&
    other.kind === 'hold' &&
    one.seconds === other.seconds &&
    one.reps === other.reps
  );
}
