/** Each sheet lies beside what is understood of it, line by line, and beside the routine that comes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderLeft, renderSheet } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/import/sheet/build-sheet-routine.ts';
import { withoutChatStamps } from '../../../src/import/sheet/plain-lines.ts';
import { readSheets } from '../../../src/import/sheet/read-sheet.ts';
import { isSheet, readAsSheet } from '../../../src/import/sheet/recognise-sheet.ts';
import type { ReadSheet } from '../../../src/import/sheet/sheet.ts';
import { renderProblems } from '../../../src/messages/render-problems.ts';
import { readRoutine } from '../../../src/routine/read-routine.ts';
import { renderRoutineFile } from '../../../src/routine/routine-writer.ts';
import { readBundledExercises, routinesFolder } from '../../routine/support/bundled.ts';
import { processorMs } from '../../support/processor-time.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const folder = fileURLToPath(new URL('../../fixtures/sheets/', import.meta.url));
// A few, so that an exercise which the program gets later changes nothing here.
const ids = [
  'bird-dog',
  'bridging',
  'knee-rolls',
  'pelvic-tilt',
  'side-bridge',
  'single-knee-hug',
  'back-extension-push-up',
];
const exercises = new Map([...readBundledExercises()].filter(([id]) => ids.includes(id)));
const encoder = new TextEncoder();

/** The routine of a sheet, read back from what would be written. */
function build(text: string) {
  return buildRead(readSheet(text));
}

function buildRead(sheet: ReadSheet) {
  const built = buildSheetRoutine(sheet, exercises);
  const file = renderRoutineFile(built.written);
  if (built.steps.size > 0) {
    const bytes = encoder.encode(file);
    // A routine of more than twelve hours is refused as a whole, whatever its lines are.
    const problems = (readRoutine(bytes, exercises).problems ?? []).filter(({ code }) => code !== 'too-long');
    expect(renderProblems(problems, { name: 'sheet', bytes })).toEqual([]);
  }
  return { sheet, built, file };
}

const sheets = readdirSync(folder).filter((name) => name.endsWith('.sheet'));

test('there are twenty sheets', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(20);
});

describe.each(sheets)('%s', (name) => {
  const text = readFileSync(folder + name, 'utf8');

  test('becomes a routine that can be played, with every line accounted for', async () => {
    const readings = readSheets(text).map(buildRead);
    const words = (all: string) => all.split(/\s+/).filter((word) => word !== '');
    const byNumber = new Map(readings.flatMap(({ sheet }) => sheet.lines.map((line) => [line.number, line] as const)));
    const lines = [...byNumber.values()].toSorted((one, other) => one.number - other.number);
    // When a message came, and from whom, is no part of it.
    const written = withoutChatStamps(text.split('\n')).join('\n');
    expect(lines.flatMap((line) => words(line.text))).toEqual(words(written));
    const report = [
      renderSheet(readings, exercises).join('\n'),
      ...readings.flatMap((reading) => [
        reading.file,
        renderLeft(reading, readings, exercises)
          .map((line) => `- ${line}`)
          .join('\n'),
      ]),
    ];
    await expect(`${report.join('\n----\n')}\n`).toMatchFileSnapshot(`${folder}${name.replace('.sheet', '.txt')}`);
  });

  test('is recognised as a sheet', () => {
    expect(isSheet(readAsSheet(encoder.encode(text)))).toBe(true);
  });
});

test.each([
  ['a routine', `${routinesFolder}maintenance.yaml`],
  ['a page', `${routinesFolder}README.md`],
])('%s is no sheet', (_, path) => {
  expect(isSheet(readAsSheet(readFileSync(path)))).toBe(false);
});

test('whatever is pasted, it is read, and what comes of it passes its check', () => {
  const word = fc.constantFrom(
    ...'Bridge,hold,10,3 x,30 sec,each side,reps,sets of,\n,:,-,with a band,rest,{side},twice a day,8-10,½ min,Stop if,. '.split(
      ',',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 30 }), (words) => {
      build(words.join(' '));
    }),
  );
});

test('no number of a line is lost: it stands in the routine, or the line is left for the person', () => {
  const words =
    'bridge,hold,x,sec,seconds,min,each side,reps,sets,sets of,times,breaths,-,to,(,),@,lb,/,\n,:,;,with a band,rest,pause,a day,every,if,Wdh.,Sek.,je Seite,up to,then,or,|,kg,yd,left,right,week,only,between sets,up,down,Keep your back flat.';
  const word = fc.constantFrom(...words.split(','));
  const number = fc.integer({ min: 2, max: 97 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.oneof(word, number), { minLength: 2, maxLength: 12 }), (parts) => {
      const { sheet, built, file } = build(`Squats 1 rep\n${parts.join(' ')}`);
      const kept = sheet.lines.filter((line) => !built.open.has(line.number)).map(({ text }) => text);
      // A minute and seconds are written in seconds.
      const inSeconds = (text: string) =>
        text.replace(/(\d+) min (\d+) s/gi, (_, min, sec) => `${60 * Number(min) + Number(sec)} s`);
      const numbers = (text: string) => inSeconds(text).match(/\d+/g) ?? [];
      // Twice is two times.
      const written = new Set(numbers(file.replaceAll(/twice a (?=week|day)/gi, '2 times a ')));
      expect(
        kept.flatMap(numbers).filter((one) => !written.has(one)),
        `${parts.join(' ')}\n${file}`,
      ).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('a long line is read in milliseconds', () => {
  for (const part of [
    '10 x ',
    '3 sets of ',
    'hold ',
    '1-',
    'If rufen Sie ',
    'if do not stop ',
    'If any of these ',
    '| \t',
    ' (',
    '30 sec up ',
    'Squat 3x10, stop if ',
    '10x, jeweils 5 Sek. ',
    'repeat the following ',
    'Mit freundlichen Grüßen ',
    'walk 1 ',
    '10 forwards ',
    'R 8 L 8 ',
  ]) {
    expect(processorMs(() => readSheet(part.repeat(5000)))).toBeLessThan(500);
    expect(processorMs(() => readSheet(`${part.repeat(60)}\n`.repeat(40)))).toBeLessThan(1500);
  }
});

test('what a routine has no room for is said', () => {
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((way) => `Move your leg ${way} and back.`);
  const { sheet, built } = build(['Bridge 10 reps', ...words, 'Goal: walk', 'Goal: run'].join('\n'));
  expect(renderLeft({ sheet, built }, [], exercises)).toEqual([
    'Line 10, "Goal: run": advice that a routine has no place for',
    '"Bridge", more than the 6 there is room for: "Move your leg Seven and back."',
  ]);
});

test('an exercise that comes again keeps what is said about it there', () => {
  const { built } = build(
    'Squats 10 reps\nFeet apart and your toes out.\nSquats 20 reps\nHold the chair and go slowly.',
  );
  expect(built.written.steps).toMatchObject([{ count: 10 }, { count: 20, notes: ['Hold the chair and go slowly.'] }]);
});

test('lines after the last that is read are counted', () => {
  const { sheet, built } = build(`Bridge 10 reps\n${'\n'.repeat(299)}Squats 5 reps\n\nPlank 20s\n`);
  expect(built.steps.size).toBe(1);
  expect(renderLeft({ sheet, built }, [], exercises)).toEqual(['2 more lines were not read: a sheet has at most 300.']);
});

test('an exercise that begins in another position is not the one of that name', () => {
  const exerciseOf = (text: string) => {
    const [step] = [...build(text).built.steps.values()].flat();
    return step?.exercise;
  };
  expect(exerciseOf('Pelvic tilt\nLie on your back, knees bent.\n10 reps')).toBe('pelvic-tilt');
  expect(exerciseOf('Pelvic tilt\nSit on a chair.\n10 reps')).toBe('pelvic-tilt-2');
  expect(exerciseOf('Bird dog\nKneel on hands and knees.\n10 reps each side')).toBe('bird-dog');
});

describe('of each exercise alone', () => {
  const listSure = (lines: readonly string[]) => {
    const sheet = readSheet(lines.join('\n'));
    const { steps } = buildSheetRoutine(sheet, exercises);
    return sheet.parts.flatMap((part) => ('name' in part && steps.has(part.line) ? [part.name] : []));
  };

  test('is what is left of a line that was answered', () => {
    const answered = ['Sheet', '', '= Bridge 10 reps, 2s', '10 times per session, 6-8 sessions a day.'];
    expect(listSure([...answered, '', 'Squats 3x10'])).toEqual(['Bridge', 'Squats']);
  });

  test('is how often it is repeated, be it "up to" so often', () => {
    const tilt = ['Sheet', '', 'Pelvic tilt', 'Press down. Hold for 5 seconds.', 'Repeat up to 10 times.'];
    expect(listSure([...tilt, '', 'Squats 3x10'])).toEqual(['Squats']);
  });

  test('are the reps of one that says "of each"', () => {
    const sheet = ['Sheet', '', '- Deep breathing: 5 deep breaths', '- Step ups: 10 of each on a 10 cm step'];
    expect(listSure(sheet)).toEqual(['Deep breathing']);
  });
});
