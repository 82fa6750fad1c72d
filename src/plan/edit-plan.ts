/** Changes that a person makes while the plan is played. Everything before the changed place keeps its offset. */
import { withCues } from './build-plan.ts';
import { layOut, lengthOfSegments } from './build-segments.ts';
import type { SpeechLength } from './fit-cues.ts';
import type { Plan } from './plan.ts';

/** The segment at `index` takes `durationMs`; all later ones move. */
export function withDuration(plan: Plan, index: number, durationMs: number, lengthOf: SpeechLength): Plan {
  const segments = layOut(
    plan.segments.map((segment) => (segment.index === index ? { ...segment, durationMs } : segment)),
  );
  return withCues({ ...plan, segments, totalMs: lengthOfSegments(segments) }, lengthOf);
}

/** The exercise at `step` goes on in its easier form. */
export function withEasierForm(plan: Plan, step: number, lengthOf: SpeechLength): Plan {
  const steps = plan.steps.map((other) =>
    other.index === step && other.kind === 'exercise' ? { ...other, easier: true } : other,
  );
  return withCues({ ...plan, steps }, lengthOf);
}
