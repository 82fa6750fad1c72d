/** Advice for later, and for whom it is not: never an exercise, an amount, or words of the exercise above. */
import { describe, expect, test } from 'vitest';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readSheets } from '../../../src/routine/sheet/read-sheet.ts';
import { readBundledExercises } from '../support/bundled.ts';

const exercises = readBundledExercises();

/** The first routine of a sheet. */
function build(text: string) {
  const [sheet] = readSheets(text);
  if (sheet === undefined) throw new Error(text);
  return { sheet, ...buildSheetRoutine(sheet, exercises) };
}

describe('what is asked for later is not done today', () => {
  test.each([
    'Work up to 3 sets of 15.',
    'Work your way up to 20 repetitions.',
    'Build up to 60 seconds.',
    'Build up slowly to 2 minutes',
    'Gradually increase to 20 reps.',
    'Each week increase by 2 reps.',
    'When it is easy, progress to three sets of 15.',
    'Reduce to 5 reps if sore.',
    'The aim is 30 seconds.',
    'Next week 15 reps',
    'Our tip: practise three times a week and gradually work up to 15 repetitions.',
    'Unser Tipp: Üben Sie dreimal pro Woche und steigern Sie sich allmählich auf 12 Wiederholungen.',
    'Steigern Sie sich allmählich auf 20 Wiederholungen.',
    'Steigern auf 15 Wdh. ab nächster Woche',
    'Allmählich auf 60 Sekunden steigern',
    'Ziel sind 15 Wiederholungen.',
  ])('%s', (line) => {
    const { sheet, written } = build(`Plan\nBridge 3x10\n${line}\nSquat 12 reps`);
    expect(sheet.lines[2]?.meaning).toBe('advice');
    expect(written.steps).toMatchObject([{ count: 10, sets: 3 }, { count: 12 }]);
    expect(written.steps).toHaveLength(2);
    expect(written).not.toHaveProperty('when');
  });

  test('is no amount of an exercise that has none', () => {
    const { steps } = build('Plan\nBridge: build up to 20 reps\nHold 5 seconds');
    expect(steps.size).toBe(0);
  });

  test('"Slowly increase the stretch" without a number is how it is done', () => {
    const { sheet } = build('Heel raise\nHold 30 sec\nSlowly increase the stretch until you feel a pull.');
    expect(sheet.lines.map(({ meaning }) => meaning)).toEqual(['exercise', 'amount', 'how']);
  });
});

test.each(['No driving.', 'No heavy lifting', 'Kein Überkreuzen der Beine. Nicht knien.', 'Nicht knien'])(
  'what is not done through the day is advice, and no way to do the exercise above: %s',
  (line) => {
    const { sheet, written } = build(`Bridge 3x10\n${line}\nSquat 10 reps`);
    expect(sheet.lines[1]?.meaning).toBe('advice');
    expect(written.steps[0]).toEqual({ exercise: 'bridging', count: 10, sets: 3 });
  },
);

test.each([
  'Nicht bei akuten Bandscheibenproblemen.',
  'Nicht durchführen bei Fieber.',
  'Bei Fieber nicht üben.',
  'Ungeeignet bei Osteoporose.',
  'Dieses Programm ist nicht geeignet bei akutem Bandscheibenvorfall.',
  'Not for people with acute disc problems.',
  'Not suitable during pregnancy',
  'Do not do these exercises if you have a fever.',
  'Contraindications: acute disc problems',
  'Pausieren Sie 1 Minute zwischen den Übungen.',
])('for whom it is not, and a rest between all of them, is advice for all: %s', (line) => {
  for (const gap of ['\n', '\n\n']) {
    const { sheet, written } = build(`Bridge 3x10${gap}${line}`);
    expect(sheet.lines[1]?.meaning).toBe('advice');
    expect(written.steps).toEqual([{ exercise: 'bridging', count: 10, sets: 3 }]);
  }
});

test.each([
  'Mit freundlichen Grüßen',
  'Liebe Grüße',
  'Viele Grüße, Jana',
  'Gute Besserung!',
  'Best wishes, Kate',
  'MfG',
])('the end of a letter is no exercise: %s', (line) => {
  const [sheet] = readSheets(`Knee\nSquat 10 reps\n\n${line}\nPhysiotherapeutin Dr. med. Katharina von der Heide.`);
  expect(sheet?.lines.at(-2)?.meaning).toBe('unclear');
  expect(sheet?.parts).toHaveLength(1);
});
