import { renderProblems } from '../../../src/messages/render-problems.ts';
import type { Problem } from '../../../src/routine/problem.ts';
import { readRoutine } from '../../../src/routine/read-routine.ts';
import type { Routine } from '../../../src/routine/routine.ts';
import { readBundledExercises } from './bundled.ts';

const exercises = readBundledExercises();
const encoder = new TextEncoder();

/** Reads a routine that must be right. */
export function readGoodText(text: string): Routine {
  const bytes = encoder.encode(text);
  const reading = readRoutine(bytes, exercises);
  if (reading.problems !== undefined) {
    throw new Error(renderProblems(reading.problems, { name: 'test.yaml', bytes }).join('\n'));
  }
  return reading.routine;
}

/** The problems of a text; none where it is right. */
export function listProblems(text: string): readonly Problem[] {
  return readRoutine(encoder.encode(text), exercises).problems ?? [];
}

/** A routine with these lines as its only step. */
export function withStep(...lines: readonly string[]): string {
  return [
    'format: 1',
    'title: Test',
    'steps:',
    ...lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    '',
  ].join('\n');
}
