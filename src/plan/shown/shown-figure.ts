/** Which moment of an exercise its figure shows in a segment, whatever draws it. */
import type { Plan, Segment } from '../plan.ts';

/** While nothing is done, what is done next is shown: where the movement starts, its way, and what is reached. */
export function showsPreview({ kind, gate, rest }: Segment): boolean {
  return kind === 'switch' || gate === 'switch' || (kind === 'rest' && rest !== 'close');
}

/** The next hold or count, if nothing else comes first. */
export function findWork({ segments }: Pick<Plan, 'segments'>, now: Segment): Segment | undefined {
  const next = segments.find(
    ({ index, kind, rest }) =>
      index > now.index && (kind === 'hold' || kind === 'count' || kind === 'pack' || rest === 'close'),
  );
  return next?.kind === 'hold' || next?.kind === 'count' ? next : undefined;
}

export function isMoving({ kind, fromPose, toPose }: Segment): boolean {
  return kind === 'count' || fromPose !== toPose;
}
