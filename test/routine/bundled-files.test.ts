import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderProblems } from '../../src/messages/render-problems.ts';
import { readExercise, readRoutine } from '../../src/routine/read-routine.ts';
import { exercisesFolder, listYamlFiles, readBundledExercises, routinesFolder } from './support/bundled.ts';

const exercises = readBundledExercises();

describe.each(listYamlFiles(exercisesFolder))('exercise %s', (file) => {
  const bytes = readFileSync(exercisesFolder + file);
  const reading = readExercise(file.replace(/\.yaml$/, ''), bytes);
  const exercise = reading.problems === undefined ? reading.exercise : undefined;

  test('has no problem', () => {
    expect(renderProblems(reading.problems ?? [], { name: file, bytes })).toEqual([]);
  });

  test('says how it is done in a few lines', () => {
    expect(exercise?.how.length).toBeGreaterThanOrEqual(2);
    expect(exercise?.how.length).toBeLessThanOrEqual(4);
  });

  test('names a source for everything, even for our own choices', () => {
    expect(exercise?.sources.length).toBeGreaterThan(0);
    expect(exercise?.sources.filter((source) => source.gives === undefined)).toEqual([]);
  });

  test('has an easier form for when it hurts', () => {
    expect(exercise?.easier).toBeDefined();
  });

  test('survives JSON, so that a build can embed it', () => {
    expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise);
  });
});

describe.each(listYamlFiles(routinesFolder))('routine %s', (file) => {
  const bytes = readFileSync(routinesFolder + file);
  const reading = readRoutine(bytes, exercises);

  test('has no problem', () => {
    expect(renderProblems(reading.problems ?? [], { name: file, bytes })).toEqual([]);
  });

  test('names its sources', () => {
    expect(reading.problems === undefined && reading.routine.sources.length).toBeGreaterThan(0);
  });
});

test('the sheet’s seven exercises are in both of its routines, in its order', () => {
  for (const file of ['maintenance.yaml', 'pain-day.yaml']) {
    const reading = readRoutine(readFileSync(routinesFolder + file), exercises);
    const steps = reading.problems === undefined ? reading.routine.steps : [];
    expect(steps.map((step) => (step.kind === 'exercise' ? step.exercise.id : step.kind))).toEqual([
      'leg-twists',
      'seated-spinal-twist',
      'bridging',
      'bird-dog',
      'back-extension-push-up',
      'knee-rolls',
      'knee-to-chest-kicks',
    ]);
  }
});
