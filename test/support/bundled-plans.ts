import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Choices } from '../../src/plan/choices.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readExercise, readRoutine } from '../../src/routine/read-routine.ts';
import type { Exercise } from '../../src/routine/routine.ts';

const routines = join(import.meta.dirname, '../../routines');

function readCatalog(): ReadonlyMap<string, Exercise> {
  const folder = join(routines, 'exercises');
  const read = readdirSync(folder).map((file) => {
    const id = file.replace('.yaml', '');
    const reading = readExercise(id, readFileSync(join(folder, file)));
    if (reading.problems) throw new Error(`${file} has problems.`);
    return [id, reading.exercise] as const;
  });
  return new Map(read);
}

let catalog: ReadonlyMap<string, Exercise> | undefined;

/** Every bundled exercise, by its id. */
export function bundledExercises(): ReadonlyMap<string, Exercise> {
  catalog ??= readCatalog();
  return catalog;
}

/** The plan of a bundled routine, with lengths of speech as they are estimated. */
export function bundledPlan(name: string, choices: Choices = {}): Plan {
  return plannedFrom(readFileSync(join(routines, `${name}.yaml`), 'utf8'), choices);
}

/** The plan of a routine's text, which may name the bundled exercises. */
export function plannedFrom(text: string, choices: Choices = {}): Plan {
  const reading = readRoutine(Buffer.from(text), bundledExercises());
  if (reading.problems) throw new Error(`The routine has problems: ${JSON.stringify(reading.problems)}`);
  return buildPlan(reading.routine, choices);
}
