/** What was found in a file, for a person and for an editor. */
import { languages } from '../../messages/languages.ts';
import type { Problem, SourceFile } from '../../routine/problem.ts';
import { wordProblem } from '../../routine/problem-wording.ts';
import { formatPage, renderProblems } from '../../routine/problem-rendering.ts';
import { safeText } from '../../routine/safe-text.ts';
import type { CheckedRoutine } from './check-routine.ts';

/** The problems of a file with their lines, and its verdict as the last line. */
export function renderCheck({ problems, totalMs }: CheckedRoutine, file: SourceFile): readonly string[] {
  const count = countProblems(problems);
  const verdict =
    totalMs === undefined
      ? `cannot be played: ${count}.`
      : `can be played, ${languages[0].durations.minutes(totalMs)}${count === '' ? '' : `; ${count}`}.`;
  const report = renderProblems(problems, file);
  return [...report, ...(report.length > 0 ? [''] : []), `${safeText(file.name)}: ${verdict}`];
}

function countProblems(problems: readonly Problem[]): string {
  const kind = problems[0]?.severity === 'warning' ? 'warning' : 'problem';
  if (problems.length === 0) return '';
  return `${problems.length} ${kind}${problems.length === 1 ? '' : 's'}`;
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
  const { severity, code, line, column, length } = problem;
  const { message, expected = null, nearest, section } = wordProblem(problem);
  const shownNearest = nearest === undefined ? null : safeText(nearest);
  const link = `${formatPage}#${section}`;
  return { severity, code, line, column, length, message, expected, nearest: shownNearest, link };
}
