/** Every fixture lies beside the routines that come out of it, and beside what they leave behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderImportFault } from '../../src/cli/report-error.ts';
import { importers, importRoutines } from '../../src/import/import-routines.ts';
import { renderProblems } from '../../src/messages/render-problems.ts';
import { readRoutine } from '../../src/routine/read-routine.ts';
import { renderRoutineFile } from '../../src/routine/routine-writer.ts';
import { readBundledExercises } from '../routine/support/bundled.ts';
import { processorMs } from '../support/processor-time.ts';

const folder = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const exercises = readBundledExercises();
const encoder = new TextEncoder();

test.each(['README.md', 'routines/README.md'])('%s names every program to import from', (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
  expect(importers.map(({ program }) => program).filter((program) => !text.includes(program))).toEqual([]);
});

function importText(text: string) {
  return importRoutines(encoder.encode(text), exercises);
}

/** The routines of a file that must be right, each read back from what would be written. */
function importGood(bytes: Uint8Array) {
  const reading = importRoutines(bytes, exercises);
  if ('code' in reading) throw new Error(renderImportFault(reading));
  for (const { written } of reading.routines) {
    const text = encoder.encode(renderRoutineFile(written));
    const { problems = [] } = readRoutine(text, exercises);
    expect(renderProblems(problems, { name: written.title, bytes: text })).toEqual([]);
  }
  return reading;
}

describe.each(readdirSync(folder).filter((name) => /\.(?:xml|feeel|json|csv)$/.test(name)))('%s', (name) => {
  test('becomes routines that can be played, and a list of what was lost', async () => {
    const { program, routines, lost } = importGood(readFileSync(folder + name));
    const files = routines.map((one) => `${renderRoutineFile(one.written)}\n${list(one.lost)}`);
    await expect([program, list(lost), ...files].join('\n----\n')).toMatchFileSnapshot(`${folder}${name}.txt`);
  });
});

function list(lost: readonly string[]): string {
  return lost.map((note) => `- ${note}\n`).join('');
}

describe('a file that cannot be imported', () => {
  test.each([
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'it is a ZIP archive'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 'it is no text file'],
    ['a routine of our own', encoder.encode('format: 1\ntitle: T\n'), 'it is from none of the programs that are known'],
    ['other XML', encoder.encode('<html/>'), 'it is from none of the programs'],
    ['other JSON', encoder.encode('[1, 2]'), 'it is from none of the programs'],
    ['cut XML', encoder.encode('<exercises>\n<exercise>'), 'it is not whole XML (line 2, column 11)'],
    ['cut JSON', encoder.encode('{"workouts": [\n{"title": '), 'it is not whole JSON'],
    ['a bomb', encoder.encode(bomb()), 'it is not whole XML (line 4,'],
    ['deep XML', encoder.encode('<a>'.repeat(5000) + '</a>'.repeat(5000)), 'its elements are nested deeper than 16'],
    ['deep JSON', encoder.encode('['.repeat(30_000) + ']'.repeat(30_000)), 'it is from none of the programs'],
    ['nothing in it', encoder.encode('{"workouts": []}'), 'it is a file of Just Another Workout Timer with nothing'],
    [
      'no times',
      encoder.encode('{"title": "T", "sets": [{"repetitions": 1, "exercises": [{"name": "A"}]}]}'),
      '"sets.0.exercises.0.duration" is missing',
    ],
  ])('%s', (_, bytes, message) => {
    const reading = importRoutines(bytes, exercises);
    expect('code' in reading && renderImportFault(reading)).toContain(message);
  });
});

describe('a table of numbers', () => {
  const read = (text: string) => {
    const reading = importText(text);
    return 'code' in reading ? reading.code : reading.routines.map(({ written, lost }) => [written.steps, lost[0]]);
  };

  test.each([
    ['below no heading', 'Bridge,10\nSquats,15'],
    ['below one of reps', 'Exercise,Reps\nBridge,10\nSquats,15'],
    ['of times a day', 'Exercise,Times\nBridge,2'],
    ['of rests', 'Exercise,Rest (s)\nBridge,20'],
    ['beside sets', 'Exercise,Sets,Reps,Hold\nFrog,3,10,5'],
    ['beside words without a heading', 'Bridge, 3 sets, 10 reps, 5 sec\nSquats, 2 sets, 15 reps, 5 sec'],
  ])('%s is no table of times', (_, text) => {
    expect(read(text)).toBe('unknown-program');
  });

  test('that is larger than a sheet may be is told so', () => {
    const reading = importText('Bridge 3x10\n'.repeat(6_000));
    expect('code' in reading && renderImportFault(reading)).toContain('too large for a sheet: 64 KiB are the most.');
  });

  test('has what is too long to be held done for so long', () => {
    const { routines } = importGood(encoder.encode('Exercise;Time (min)\nWalk;20\nSide bridge;90'));
    expect(routines[0]?.written.steps).toEqual([
      { exercise: 'walking', time: '20 min' },
      { exercise: 'side-bridge', time: '1h', sides: 'each' },
    ]);
    expect(routines[0]?.lost).toContain('"Side bridge": 90 min became 1h, as far as a routine goes.');
  });

  test('has its times in the column whose heading says so, and what else it has is noted', () => {
    expect(read('Exercise,Colour,Hold\nFrog,green,5,red')).toEqual([
      [[{ exercise: 'frog', hold: '5s', reps: 1 }], 'The columns "Colour", "4".'],
    ]);
    expect(read('Übung;Dauer (min)\nFrosch;2')).toMatchObject([
      [[{ exercise: 'frosch', hold: '2 min' }], expect.any(String)],
    ]);
  });
});

/** Entities within entities: a few hundred bytes that would unfold to gigabytes. */
function bomb(): string {
  const entities = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
  return `<!DOCTYPE exercises [\n<!ENTITY e0 "ha">${entities.join('')}\n]>\n<exercises><exercise><title>&e9;</title></exercise></exercises>`;
}

describe('texts from elsewhere', () => {
  test('are read in the letters of Windows where the app has cut their letters, and damage is reported', () => {
    const bytes = Uint8Array.from(
      '{"title":"Rückenübung \u0013 kurz","sets":[{"repetitions":1,"exercises":[{"name":"Brücke","duration":30}]}]}',
      (letter) => letter.charCodeAt(0),
    );
    const { routines, lost } = importGood(bytes);
    expect(routines[0]?.written.title).toBe('Rückenübung \u{FFFD} kurz');
    expect(lost).toEqual([
      'The file is not UTF-8. It was read as Windows-1252: look for letters that are wrong.',
      'Some letters are damaged in the file; \u{FFFD} stands for each.',
    ]);
  });

  test('lose invisible letters, and are cut to the limit', () => {
    const title = `A\\u001b[2J${'x'.repeat(120)}`;
    const reading = importText(
      `{"title":"${title}","sets":[{"repetitions":1,"exercises":[{"name":"\\ud800","duration":5}]}]}`,
    );
    if ('code' in reading) throw new Error(reading.code);
    const [routine] = reading.routines;
    expect(routine?.written.title).toBe(`A [2J${'x'.repeat(95)}`);
    expect(routine?.lost.join('\n')).toContain('Letters that nobody can see were taken out of "A [2J');
    expect(routine?.lost.join('\n')).toContain('100 letters are the most');
  });

  test('may be names that mean something to JavaScript', () => {
    const names = ['constructor', '__proto__', 'prototype', 'toString', '猫'];
    const all = names.map((name) => ({ name, duration: 5 }));
    const bytes = encoder.encode(JSON.stringify({ title: 'T', sets: [{ repetitions: 1, exercises: all }] }));
    expect(importGood(bytes).routines[0]?.written.steps).toHaveLength(names.length);
  });

  test('an infinite time is reported', () => {
    const text = '{"title":"T","sets":[{"repetitions":1,"exercises":[{"name":"A","duration":1e308}]}]}';
    expect(importGood(encoder.encode(text)).routines[0]?.lost).toContain(
      '"A": a time without end became 10 min, as far as a routine goes.',
    );
  });

  test('exercises beyond the maximum of a routine are reported', () => {
    const all = Array.from({ length: 32 }, (_, index) => ({ name: `Move number ${index}`, duration: 5 }));
    const bytes = encoder.encode(JSON.stringify({ title: 'T', sets: [{ repetitions: 1, exercises: all }] }));
    const [routine] = importGood(bytes).routines;
    expect(routine?.written.steps).toHaveLength(30);
    expect(routine?.lost.filter((note) => note.includes('was left out'))).toHaveLength(2);
  });
});

test.each([
  [
    'a long name',
    JSON.stringify({
      title: 'T',
      sets: [{ repetitions: 1, exercises: [{ name: 'left ( '.repeat(9000), duration: 5 }] }],
    }),
  ],
  [
    'a long title',
    JSON.stringify({ title: ' -'.repeat(30_000), sets: [{ repetitions: 1, exercises: [{ name: 'A', duration: 5 }] }] }),
  ],
  [
    'many exercises',
    `{"title":"T","sets":[{"repetitions":9,"exercises":[${'{"name":"A l","duration":5},'.repeat(2200)}{"name":"A r","duration":5}]}]}`,
  ],
  [
    'many sets',
    `{"title":"T","sets":[${'{"repetitions":2,"exercises":[]},'.repeat(1900)}{"repetitions":2,"exercises":[]}]}`,
  ],
  [
    'one long description',
    `<exercises><exercise><title>T</title><description>${'a. '.repeat(20_000)}</description></exercise></exercises>`,
  ],
  [
    'many pictures',
    `<exercises><exercise><title>T</title><sequence>${'<image src="a"/>'.repeat(3900)}</sequence></exercise></exercises>`,
  ],
  ['many attributes', `<exercises ${Array.from({ length: 6000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
  ['brackets without end', '<'.repeat(65_000)],
])('%s takes no longer than a second', (_, text) => {
  expect(processorMs(() => importText(text))).toBeLessThan(1000);
});

describe('any workout', () => {
  const workoutOf = (name: fc.Arbitrary<string>) => {
    const duration = fc.oneof(fc.integer({ min: -5, max: 150 }), fc.double({ min: 0, max: 100, noNaN: true }));
    const set = fc.record({
      repetitions: fc.integer({ min: -1, max: 8 }),
      exercises: fc.array(fc.record({ name, duration }), { maxLength: 6 }),
      name: fc.option(fc.string({ unit: 'grapheme', maxLength: 10 })),
    });
    return fc.record({ title: fc.string({ unit: 'grapheme' }), sets: fc.array(set, { maxLength: 4 }) });
  };

  test('becomes a routine that can be played', () => {
    fc.assert(
      fc.property(workoutOf(fc.string({ unit: 'grapheme' })), (workout) => {
        const reading = importText(JSON.stringify(workout));
        if ('code' in reading) expect(reading.code).toBe('nothing-in-it');
        else importGood(encoder.encode(JSON.stringify(workout)));
      }),
      { numRuns: 200 },
    );
  });

  test('has each exercise in a step, in a note, or in a set that is in a note', () => {
    const names = fc.constantFrom('Plank left', 'Plank right', 'Bridge', 'Bow', 'Bend (L)', 'Bend (R)', 'Kneel');
    fc.assert(
      fc.property(workoutOf(names), (workout) => {
        const bytes = encoder.encode(JSON.stringify(workout));
        if ('code' in importText(JSON.stringify(workout))) return;
        const said = JSON.stringify(importGood(bytes)).replaceAll('bridging', 'Bridge');
        for (const { exercises: done, repetitions } of workout.sets) {
          for (const { name } of repetitions > 0 ? done : []) expect(said).toContain(name.split(' ')[0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
