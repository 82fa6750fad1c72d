/** Which moment of an exercise its figure shows in a segment, whatever draws it. */
import type { Plan } from '../plan.ts';
import { isClosing, isSwitchGate, type Segment } from '../segment.ts';

/** While nothing is done, what is done next is shown: where the movement starts, its way, and what is reached. */
export function showsPreview(segment: Segment): boolean {
  return segment.kind === 'switch' || isSwitchGate(segment) || (segment.kind === 'rest' && !isClosing(segment));
}

/** The next hold or count, if nothing else comes first. */
export function findWork({ segments }: Pick<Plan, 'segments'>, now: Segment): Segment | undefined {
  const next = segments.find(
    (segment) => segment.index > now.index && (['hold', 'count', 'pack'].includes(segment.kind) || isClosing(segment)),
  );
  return next?.kind === 'hold' || next?.kind === 'count' ? next : undefined;
}

export function isMoving({ kind, fromPose, toPose }: Segment): boolean {
  return kind === 'count' || fromPose !== toPose;
}
