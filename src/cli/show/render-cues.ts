import type { Plan, Segment } from '../../plan/plan.ts';
import { safeText } from '../../text/escape.ts';

/** The timed transcript: offset, segment, kind, and what is said. */
export function renderCues(plan: Plan): readonly string[] {
  return plan.cues.map((cue) => {
    const segment = plan.segments[cue.segment];
    const place = segment ? renderPlace(plan, segment) : '';
    return `${renderOffset(cue.atMs)}  ${place.padEnd(38)}  ${cue.kind.padEnd(7)}  ${safeText(cue.say)}`;
  });
}

/** `04:07.250`: minutes, seconds and thousandths from the start of the plan. */
function renderOffset(atMs: number): string {
  const whole = Math.round(atMs);
  const minutes = String(Math.floor(whole / 60_000)).padStart(2, '0');
  const seconds = String(Math.floor((whole % 60_000) / 1000)).padStart(2, '0');
  return `${minutes}:${seconds}.${String(whole % 1000).padStart(3, '0')}`;
}

function renderPlace(plan: Plan, segment: Segment): string {
  const step = plan.steps[segment.step];
  const what = step?.kind === 'exercise' ? step.exercise.id : step?.kind === 'pack' ? `${step.pack} pack` : 'break';
  const rep = segment.rep === undefined ? '' : ` ${segment.rep}/${segment.reps}`;
  return [segment.kind, what, segment.side ?? ''].filter((word) => word !== '').join(' ') + rep;
}
