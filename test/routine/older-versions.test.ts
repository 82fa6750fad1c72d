/** What was written for an earlier version can be read for ever. The bundled routines of 0.1 and of 0.2 are the same files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { readExercise, readRoutine } from '../../src/routine/read-routine.ts';
import type { Exercise } from '../../src/routine/routine.ts';
import { listYamlFiles, readBundledExercises } from './support/bundled.ts';

const folder = join(import.meta.dirname, '../fixtures/routines/older/');
const own = join(folder, 'exercises/');

test.each(listYamlFiles(folder))(
  '%s says the same doses as when it was written, with the exercises of today',
  (file) => {
    const reading = readRoutine(readFileSync(folder + file), readBundledExercises());
    expect(reading.problems).toBeUndefined();
    if (reading.problems !== undefined) return;
    // After the colon, without the minutes, which grow with the words.
    const doses = (['low', 'high'] as const).map((dose) =>
      buildPlan(reading.routine, { dose }).doseLine.replace(/^.*?min\): /, ''),
    );
    expect(doses).toMatchSnapshot();
  },
);

test.each(listYamlFiles(own))('the exercise %s is read, with its pictures', (file) => {
  const reading = readExercise(file.replace('.yaml', ''), readFileSync(own + file));
  expect(reading.problems).toBeUndefined();
  const exercise: Partial<Exercise> = reading.problems === undefined ? reading.exercise : {};
  expect(exercise.how?.length).toBeGreaterThan(1);
  expect(Object.keys(exercise.figure?.poses ?? {}).length).toBeGreaterThan(1);
});
