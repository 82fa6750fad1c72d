import type { Plan, PlanStep } from '../../plan/plan.ts';
import { renderJson } from '../../text/escape.ts';

/** The plan as JSON for other programs; `null` where a segment has no exercise, side, set or rep. */
export function renderPlanJson(plan: Plan): string {
  const segments = plan.segments.map((segment) => ({
    kind: segment.kind,
    atMs: segment.atMs,
    durationMs: segment.durationMs,
    exercise: exerciseOf(plan.steps[segment.step]),
    side: segment.side ?? null,
    set: segment.set ?? null,
    rep: segment.rep ?? null,
  }));
  const cues = plan.cues.map(({ atMs, say, kind }) => ({ atMs, say, kind }));
  const { title, mode, totalMs } = plan;
  return `${renderJson({ title, mode, totalMs, segments, cues }, 2)}\n`;
}

function exerciseOf(step: PlanStep | undefined): string | null {
  return step?.kind === 'exercise' ? step.exercise.id : null;
}
