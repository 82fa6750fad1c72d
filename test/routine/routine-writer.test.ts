import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WrittenRoutine } from '../../src/routine/format.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { renderRoutineFile } from '../../src/routine/routine-writer.ts';
import { arbitraryRoutine } from './support/arbitrary-routine.ts';
import { listYamlFiles, readBundledExercises, routinesFolder } from './support/bundled.ts';

const exercises = readBundledExercises();

function read(bytes: Uint8Array) {
  const reading = readRoutine(bytes, exercises);
  if (reading.problems !== undefined) {
    throw new Error(JSON.stringify(reading.problems));
  }
  return reading;
}

const readText = (text: string) => read(new TextEncoder().encode(text));

test('any routine is the same after writing and reading it', () => {
  fc.assert(
    fc.property(arbitraryRoutine([...exercises.keys()]), (written) => {
      const bytes = new TextEncoder().encode(renderRoutineFile(written));
      // Rounds of sets may add up to more than the twelve hours of which a routine is refused.
      fc.pre(!readRoutine(bytes, exercises).problems?.every(({ code }) => code === 'too-long'));
      expect(read(bytes).written).toEqual(written);
    }),
    { numRuns: 100 },
  );
}, 30_000);

describe.each(listYamlFiles(routinesFolder))('%s', (file) => {
  const bytes = readFileSync(routinesFolder + file);

  test('reads the same after writing', () => {
    const { routine, written } = read(bytes);
    expect(readText(renderRoutineFile(written))).toEqual({ routine, written });
  });

  test('is written as by hand from its steps on', () => {
    const { written } = read(bytes);
    expect(listLines(renderRoutineFile(written))).toEqual(listLines(bytes.toString()));
  });
});

/** The lines from the steps on, without comments. */
function listLines(text: string): readonly string[] {
  return text
    .slice(text.indexOf('\nsteps:'))
    .split('\n')
    .map((line) => line.replace(/ +#.*$/, ''));
}

test('comments come first, one line each', () => {
  const written: WrittenRoutine = { format: 1, title: 'T', steps: [{ exercise: 'bridging', hold: '8s', reps: 4 }] };
  expect(renderRoutineFile(written, ['yaml-language-server: $schema=a.json', 'two\nlines: 1'])).toBe(
    `# yaml-language-server: $schema=a.json
# two lines: 1
format: 1
title: T

steps:
  - exercise: bridging
    hold: 8s
    reps: 4
`,
  );
});
