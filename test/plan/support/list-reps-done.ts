import type { Plan } from '../../../src/plan/plan.ts';

/** Each hold of a plan with its side and seconds: `left 10`. */
export function listRepsDone({ segments }: Plan): readonly string[] {
  return segments.filter(({ kind }) => kind === 'hold').map(({ side, durationMs }) => `${side} ${durationMs / 1000}`);
}
