import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readExercise } from '../../../src/routine/read-routine.ts';
import type { Exercise } from '../../../src/routine/routine.ts';

export const routinesFolder = fileURLToPath(new URL('../../../routines/', import.meta.url));
export const exercisesFolder = `${routinesFolder}exercises/`;

export function listYamlFiles(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
}

/** The bundled exercises by id. A broken one is left out here; `bundled-files.test.ts` reports it. */
export function readBundledExercises(): ReadonlyMap<string, Exercise> {
  const exercises = listYamlFiles(exercisesFolder).flatMap((file) => {
    const reading = readExercise(file.replace(/\.yaml$/, ''), readFileSync(exercisesFolder + file));
    return reading.problems === undefined ? [reading.exercise] : [];
  });
  return new Map(exercises.map((exercise) => [exercise.id, exercise]));
}
