/** What can be wrong with an exercise although its shape is right. */
import * as v from 'valibot';
import { checkFigure } from './check-figure.ts';
import { figureSchema } from './figure-schema.ts';
import { isMapping } from './mapping.ts';
import { aboutValue, within } from './path-complaint.ts';
import type { PathComplaint } from './problem.ts';

/** Every breach of a rule in the document of an exercise. */
export function checkExerciseRules(document: unknown): readonly PathComplaint[] {
  const reading = v.safeParse(figureSchema, isMapping(document) ? document.figure : undefined);
  if (!reading.success) {
    return [];
  }
  const figure = reading.output;
  // Poses that start from two others each double the work of what starts from them: those are looked for first.
  const twoOrigins = Object.entries(figure.poses)
    .filter(([, pose]) => pose.like !== undefined && pose.mirror !== undefined)
    .map(([pose]) => aboutValue(['poses', pose, 'mirror'], { code: 'figure-two-origins', args: { pose } }));
  const complaints =
    twoOrigins.length > 0 ? twoOrigins : checkFigure(figure).map(({ path, ...problem }) => aboutValue(path, problem));
  return complaints.map((complaint) => within(['figure'], complaint));
}
