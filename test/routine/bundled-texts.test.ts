/** Every text of the bundled exercises and routines can be understood with closed eyes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureOf, isOneSided, ofSide } from '../../src/routine/figure.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import type { Exercise, ExerciseStep, RoutineStep } from '../../src/routine/routine.ts';
import { namesSide } from '../../src/routine/routine-texts.ts';
import { listYamlFiles, readBundledExercises, routinesFolder } from './support/bundled.ts';

const exercises = readBundledExercises();

const routines = listYamlFiles(routinesFolder).map((file) => {
  const reading = readRoutine(readFileSync(routinesFolder + file), exercises);
  if (reading.problems !== undefined) throw new Error(`${file} has problems.`);
  return [file, reading.routine] as const;
});

function listExerciseSteps(steps: readonly RoutineStep[]): readonly ExerciseStep[] {
  return steps.flatMap((step) => (step.kind === 'rounds' ? listExerciseSteps(step.steps) : step)).filter(isExercise);
}

function isExercise(step: RoutineStep): step is ExerciseStep {
  return step.kind === 'exercise';
}

const stepsDone = routines.flatMap(([, { steps }]) => listExerciseSteps(steps));
const done = new Set(stepsDone.map(({ exercise }) => exercise.id));
const doneWithSides = new Set(stepsDone.flatMap(({ exercise, sides }) => (sides === undefined ? [] : [exercise.id])));

/** Everything of an exercise that may be said. */
function listSpoken({ how, breathe, relax, switchSay, easier }: Exercise): readonly string[] {
  return [...how, breathe, relax, switchSay, ...(easier?.how ?? []), easier?.switchSay].filter(
    (line) => line !== undefined,
  );
}

function listAll(exercise: Exercise): readonly string[] {
  const { why, mistakes, harder, takeCare } = exercise;
  const cautions = takeCare.flatMap(({ concern, say }) => [concern, say]);
  return [...listSpoken(exercise), ...mistakes, ...cautions, why, harder].filter((text) => text !== undefined);
}

describe.each([...exercises])('exercise %s', (id, exercise) => {
  test('says left and right by the side that is done alone', () => {
    for (const text of listAll(exercise)) {
      expect(text).not.toMatch(/\bnamed\b|\bthat side\b|\b(?:left|right)\b(?! angles)/i);
      expect(text.replaceAll(/\{(?:side|other)\}/g, '')).not.toMatch(/[{}]/);
    }
    // Which side is done is known where a bundled routine does it with sides, and from the figure elsewhere.
    if (listSpoken(exercise).some(namesSide))
      expect(done.has(id) ? doneWithSides.has(id) : isOneSided(exercise)).toBe(true);
  });

  test('is told in sentences that are short enough to follow', () => {
    for (const line of listSpoken(exercise)) {
      expect(line.split(' ').length, line).toBeLessThanOrEqual(12);
      expect(line, line).toMatch(/^(?:\{|\p{Lu}).*\.$/u);
    }
    expect(wordsOf(exercise.how), 'how').toBeLessThanOrEqual(30);
  });

  test('ends a rep and changes sides in a few words', () => {
    expect(wordsOf([exercise.relax ?? ''])).toBeLessThanOrEqual(5);
    expect(wordsOf([exercise.switchSay ?? ''])).toBeLessThanOrEqual(7);
  });

  test('on a side says in both forms to turn over when the sides change', () => {
    const turns = exercise.position === 'side' ? [exercise.switchSay, exercise.easier?.switchSay] : [];
    for (const say of turns) expect(say).toBe('Turn onto your {side} side.');
  });

  test('has an easier form that stands by itself', () => {
    const { how, easier, position, switchSay } = exercise;
    expect(easier?.isWhole).toBe(true);
    expect(easier?.how[0]).toMatch(firstWords[position]);
    expect(easier?.how).not.toEqual(how);
    // A change of sides is told by a line of its own, which has to be one of the form that is done.
    if (switchSay !== undefined) expect(easier?.how.some(namesSide)).toBe(true);
  });

  test('has the side of the limb that works alone, of the side that is lain on, or of the way that it goes', () => {
    for (const easier of [false, true]) {
      const limbs = ofSide(figureOf({ exercise, easier })?.worked ?? [], 'left');
      const isOther =
        limbs.some((limb) => limb.startsWith('right-')) && !limbs.some((limb) => limb.startsWith('left-'));
      const isEachSide = isOneSided(exercise) && isOther;
      const isGoneTo = exercise.how.some((line) => line.includes('to the {side}'));
      if (isEachSide && exercise.position !== 'side') expect(isGoneTo, `${id}, easier: ${easier}`).toBe(true);
    }
  });

  test('gives the source of every caution, and what follows', () => {
    for (const { concern, say, source } of exercise.takeCare) {
      expect(source).toBeDefined();
      expect(concern).not.toBe(say);
      expect(`${concern} ${say}`).not.toMatch(/ask first|out of bed/i);
    }
    if (exercise.takeCare.some(({ source }) => source === ownChoice)) {
      expect(exercise.sources.find(({ title }) => title === ownChoice)?.gives).toContain('cautions');
    }
  });
});

const ownChoice = "This project's own choice";

const firstWords = {
  supine: /^Lie on your back\b/,
  prone: /^Lie (?:flat )?on your front\b/,
  side: /^Lie on your \{side\} side\b/,
  'all-fours': /^Kneel on hands and knees\b/,
  seated: /^Sit\b/,
  standing: /^Stand\b/,
  kneeling: /^Kneel\b/,
} as const;

function wordsOf(lines: readonly string[]): number {
  return lines.join(' ').split(' ').length;
}

test('cautions of several exercises with the same concern are worded alike, so that it is asked once', () => {
  const concerns = [...exercises.values()].flatMap(({ takeCare }) => takeCare.map(({ concern }) => concern));
  const asked = new Set(concerns);
  expect(new Set([...asked].map((concern) => concern.toLowerCase())).size).toBe(asked.size);
  expect(asked.size).toBeLessThanOrEqual(7);
});

describe.each(routines)('routine %s', (_, { steps, mode, after, again, sources }) => {
  test('has notes and stations that can be said', () => {
    for (const { note, work } of listExerciseSteps(steps)) {
      const said = work.kind === 'stations' ? work.stations.map(({ say }) => say) : [];
      for (const text of [...said, note ?? '']) {
        expect(text).not.toMatch(/[{}]|\bnamed\b/);
        expect(text.split(' ').length, text).toBeLessThanOrEqual(12);
      }
    }
  });

  test('kicks slowly, once in three seconds', () => {
    for (const { exercise, work } of listExerciseSteps(steps)) {
      if (exercise.id === 'knee-to-chest-kicks') expect(work).toMatchObject({ kind: 'count', everyMs: 3_000 });
    }
  });

  test('takes its packs from sources that give them', () => {
    if (mode === 'maintenance') return;
    expect(after).toEqual([
      { pack: 'cold', forMs: 600_000 },
      { pack: 'heat', forMs: 900_000 },
    ]);
    expect(again?.everyMs).toBe(3 * 3_600_000);
    expect(sources.find(({ title }) => title.startsWith('Midlands Partnership'))?.gives).toContain('Heat 10-15 min');
  });
});
