/** What can be wrong with an exercise although its shape is right. */
import * as v from 'valibot';
import { checkFigure } from './check-figure.ts';
import { figureSchema } from './figure-schema.ts';
import { isMapping } from './mapping.ts';
import { aboutValue } from './path-complaint.ts';
import type { PathComplaint } from './problem.ts';

/** Every breach of a rule in the document of an exercise. */
export function checkExerciseRules(document: unknown): readonly PathComplaint[] {
  const reading = v.safeParse(figureSchema, isMapping(document) ? document.figure : undefined);
  return reading.success
    ? checkFigure(reading.output).map(({ path, ...problem }) => aboutValue(['figure', ...path], problem))
    : [];
}
