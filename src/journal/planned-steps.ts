/** What a plan asks for, step by step, as it is kept with a session. */
import type { Plan, PlanStep, Segment } from '../plan/plan.ts';
import type { PlannedStep } from './session-record.ts';

/** One entry for each step of the plan, at the step's index. Taken from the segments, so that it is what is played. */
export function buildPlannedSteps(plan: Plan): readonly PlannedStep[] {
  const segments = new Map<number, Segment[]>();
  for (const segment of plan.segments) {
    const ofStep = segments.get(segment.step);
    if (ofStep === undefined) segments.set(segment.step, [segment]);
    else ofStep.push(segment);
  }
  return plan.steps.map((step) => buildPlannedStep(step, segments.get(step.index) ?? []));
}

/** Id of the exercise, `cold pack`, `heat pack`, or `break`. */
export function nameStep(step: PlanStep): string {
  if (step.kind === 'exercise') return step.exercise.id;
  return step.kind === 'pack' ? `${step.pack} pack` : 'break';
}

function buildPlannedStep(step: PlanStep, segments: readonly Segment[]): PlannedStep {
  const what = nameStep(step);
  if (step.kind === 'break') return { what, name: what, reps: 0, sides: [] };
  if (step.kind === 'pack') return { what, name: what, reps: 0, packMs: sumLengths(segments, 'pack'), sides: [] };
  return { what, name: step.exercise.name, ...buildReps(segments), sides: step.dose.sides };
}

function buildReps(segments: readonly Segment[]): { readonly reps: number; readonly holdMs?: number } {
  const counted = segments.filter(({ kind }) => kind === 'count').length;
  const reps = new Set(
    segments.filter(({ kind }) => kind === 'hold').map(({ side, set, rep }) => `${side} ${set} ${rep}`),
  );
  return reps.size === 0 ? { reps: counted } : { reps: reps.size, holdMs: sumLengths(segments, 'hold') / reps.size };
}

function sumLengths(segments: readonly Segment[], kind: Segment['kind']): number {
  return segments.filter((segment) => segment.kind === kind).reduce((sum, { durationMs }) => sum + durationMs, 0);
}
