/** A routine file, checked: what is wrong with it, and what is allowed but odd; for a person and for an editor. */
import { formatProblem } from '../../messages/en/problems.ts';
import { languages } from '../../messages/messages-for.ts';
import { nameFormatHelp, renderProblems, seeAsTyped } from '../../messages/render-problems.ts';
import { buildTimeline } from '../../plan/build-plan.ts';
import { lengthOfSegments } from '../../plan/build-segments.ts';
import type { Environment, Files } from '../../ports.ts';
import { placeProblems } from '../../routine/place-problems.ts';
import type { Problem, SourceFile } from '../../routine/problem.ts';
import { readRoutine } from '../../routine/read-routine.ts';
import type { ExerciseCatalog, Pace } from '../../routine/routine.ts';
import { inWeek } from '../../routine/weeks.ts';
import { readYaml } from '../../routine/yaml-document.ts';
import { safeText } from '../../text/escape.ts';
import { countOf } from '../../text/prose.ts';
import { readPictures } from '../read-pictures.ts';
import { listWarnings } from './list-warnings.ts';

export interface CheckedRoutine {
  /** Errors, or, where there are none, warnings. */
  readonly problems: readonly Problem[];
  /** How long it takes as it stands, in its first week; absent where it cannot be played. */
  readonly totalMs?: number;
}

/** `pace` as in `readRoutine`. */
export function checkRoutine(bytes: Uint8Array, catalog: ExerciseCatalog, pace?: Pace): CheckedRoutine {
  const reading = readRoutine(bytes, catalog, pace);
  if (reading.problems !== undefined) return { problems: reading.problems };
  const timeline = buildTimeline(inWeek(reading.routine, 1), {});
  const warnings = listWarnings(reading.routine, timeline);
  return { problems: placeWarnings(bytes, warnings), totalMs: lengthOfSegments(timeline.segments) };
}

/** The same with what is wrong with the pictures beside the file: what is spoken can be played without them. */
export function withPictureProblems(
  { problems, totalMs }: CheckedRoutine,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  files: Files,
): CheckedRoutine {
  const all = [...problems, ...readPictures(path, bytes, files).problems];
  const inOrder = all.toSorted((one, other) => one.line - other.line || one.column - other.column);
  return { problems: inOrder, ...(totalMs !== undefined && { totalMs }) };
}

/** Whether nothing in it has to be mended. */
export function isRight({ problems }: { readonly problems: readonly Pick<Problem, 'severity'>[] }): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}

/** Places are only looked for where there is something to place. */
function placeWarnings(bytes: Uint8Array, warnings: ReturnType<typeof listWarnings>): readonly Problem[] {
  if (warnings.length === 0) return [];
  return placeProblems(readYaml(bytes), warnings).map((problem) => ({ ...problem, severity: 'warning' }));
}

/** The problems of a file with their lines, and its verdict as the last line. */
export function renderCheck(
  { problems, totalMs }: CheckedRoutine,
  file: SourceFile,
  { typedCommand }: Pick<Environment, 'typedCommand'>,
): readonly string[] {
  const count = countProblems(problems);
  const verdict =
    totalMs === undefined
      ? `cannot be played: ${count}.`
      : `can be played, ${languages[0].durations.minutes(totalMs)}${count === '' ? '' : `; ${count}`}.`;
  const report = seeAsTyped(renderProblems(problems, file), typedCommand);
  return [...report, ...(report.length > 0 ? [''] : []), `${safeText(file.name)}: ${verdict}`];
}

function countProblems(problems: readonly Problem[]): string {
  const kinds = [
    ['error', 'problem'],
    ['warning', 'warning'],
  ] as const;
  return kinds
    .map(([severity, kind]) => ({ kind, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => countOf(count, kind))
    .join(', ');
}

/** A problem as an editor takes it; `null` where there is nothing to say. Lines and columns count from 1. */
export interface ProblemJson {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly expected: string | null;
  readonly nearest: string | null;
  readonly link: string | null;
}

export function buildProblemJson(problem: Problem): ProblemJson {
  const { severity, code, line, column, length, nearest } = problem;
  const { message, expected = null, section } = formatProblem(problem);
  const shownNearest = nearest === undefined ? null : safeText(nearest);
  const link = nameFormatHelp(section);
  return { severity, code, line, column, length, message, expected, nearest: shownNearest, link };
}
