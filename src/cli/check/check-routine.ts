/** A routine file, checked: everything that is wrong with it, and what is allowed but odd. */
import { lengthOfSegments } from '../../plan/build-segments.ts';
import { buildTimeline } from '../../plan/build-timeline.ts';
import { placeProblems } from '../../routine/place-problems.ts';
import type { Problem } from '../../routine/problem.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { ExerciseCatalog } from '../../routine/routine.ts';
import { readYaml } from '../../routine/yaml-document.ts';
import { listWarnings } from './list-warnings.ts';

export interface CheckedRoutine {
  /** Errors, or, where there are none, warnings. */
  readonly problems: readonly Problem[];
  /** How long it takes as it stands; absent where it cannot be played. */
  readonly totalMs?: number;
}

export function checkRoutine(bytes: Uint8Array, shelf: ExerciseCatalog): CheckedRoutine {
  const reading = readRoutine(bytes, shelf);
  if (reading.problems !== undefined) return { problems: reading.problems };
  const timeline = buildTimeline(reading.routine, {});
  const warnings = listWarnings(reading.routine, timeline);
  return { problems: placeWarnings(bytes, warnings), totalMs: lengthOfSegments(timeline.segments) };
}

/** Places are only looked for where there is something to place. */
function placeWarnings(bytes: Uint8Array, warnings: ReturnType<typeof listWarnings>): readonly Problem[] {
  if (warnings.length === 0) return [];
  return placeProblems(readYaml(bytes), warnings).map((problem) => ({ ...problem, severity: 'warning' }));
}
