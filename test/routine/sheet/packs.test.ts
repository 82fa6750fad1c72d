/** Packs on a sheet: what says all of itself becomes one, within what its care allows; the rest is left for the person. */
import { expect, test } from 'vitest';
import { renderOpen } from '../../../src/cli/sheet/render-sheet.ts';
import { buildSheetRoutine } from '../../../src/routine/sheet/build-sheet-routine.ts';
import { readBundledExercises } from '../support/bundled.ts';
import { readSheet } from '../support/read-one-sheet.ts';

const exercises = readBundledExercises();

function build(...lines: string[]) {
  const sheet = readSheet(lines.join('\n'));
  return { sheet, built: buildSheetRoutine(sheet, exercises) };
}

test.each([
  ['Ice 10 min after', 'after', { pack: 'cold', for: '10 min' }],
  ['Apply ice to your lower back for 10-15 minutes after exercise.', 'after', { pack: 'cold', for: '10 min' }],
  ['Ice pack for 15 minutes on the knee following exercise', 'after', { pack: 'cold', for: '15 min', where: 'knee' }],
  ['Heat pack 15 min before', 'before', { pack: 'heat', for: '15 min' }],
  ['Ice your knee 10 mins after the exercises', 'after', { pack: 'cold', for: '10 min', where: 'knee' }],
  ['- Cold pack on the ankle, 5 minutes, after each session', 'after', { pack: 'cold', for: '5 min', where: 'ankle' }],
  ['Hot-water bottle for 10 min beforehand', 'before', { pack: 'heat', for: '10 min' }],
  ['Wärme 15 Min. auf den unteren Rücken vor den Übungen', 'before', { pack: 'heat', for: '15 min' }],
  ['Nach dem Üben 10 Min. Eis aufs Knie', 'after', { pack: 'cold', for: '10 min', where: 'knee' }],
  ['Danach 10 Minuten Knie kühlen', 'after', { pack: 'cold', for: '10 min', where: 'knee' }],
  ['Kühlpack in ein Handtuch gewickelt 10 min nach dem Training', 'after', { pack: 'cold', for: '10 min' }],
  ['Heat pack 10 minutes first', 'before', { pack: 'heat', for: '10 min' }],
  ['Kühlung des Knies nach dem Üben für 10 Minuten.', 'after', { pack: 'cold', for: '10 min', where: 'knee' }],
  ['Kühlung des unteren Rückens nach dem Training, 10 Minuten', 'after', { pack: 'cold', for: '10 min' }],
  ['Ice 20 mins after exercising, wrapped in a towel', 'after', { pack: 'cold', for: '20 min' }],
])('%s', (line, key, pack) => {
  const { sheet, built } = build('Back plan', 'Bridging 10 reps', line);
  expect(built.written).toMatchObject({ [key]: [pack] });
  expect(renderOpen({ sheet, built })).toEqual([]);
});

test.each([
  ['Ice 10 min then heat 15 min after exercising', [], ['cold', 'heat']],
  ['After the exercises: heat 10 min, then ice 10 min.', [], ['heat', 'cold']],
  ['Heat 10 min before and ice 10 min after', ['heat'], ['cold']],
  ['Nach den Übungen 10 Min Eis, danach 15 Min Wärme', [], ['cold', 'heat']],
  ['Twice a day. Ice 10 min, followed by heat 10 min after the exercises.', [], ['cold', 'heat']],
])('two packs in one line: %s', (line, before, after) => {
  const { sheet, built } = build('Back plan', 'Bridging 10 reps', line);
  const kindsOf = (packs: typeof built.written.after) => (packs ?? []).map(({ pack }) => pack);
  expect([kindsOf(built.written.before), kindsOf(built.written.after)]).toEqual([before, after]);
  expect(renderOpen({ sheet, built })).toEqual([]);
});

test.each([
  'Ice 10 min',
  'Ice 10 min then heat 15 min',
  'Heat 10 min first, then ice 10 min',
  'Ice 10 min first then heat 15 min after the exercises',
  'Ice 10 min then heat 15 min if sore',
  'Heat 15 min before exercises, then ice 10 min',
  'Ice 10 min or heat 15 min after',
  'Alternate ice 5 min and heat 5 min after',
  'Ice your knee 10 min then heat 15 min after',
  'Ice then heat 15 min after',
  'Ice 10 min then ice 10 min after',
  'Ice 10 min before and after',
  'Ice after exercise',
  'Ice 10-15 sec after',
  'Ice 10 min after, 3 times a day',
  'Ice 10 min after if sore',
  'No ice 10 min after',
  'Never heat 10 min before',
  'Kein Eis 10 Min. nach den Übungen',
  'Ice 10 min or heat 10 min after',
  'Ice your neck 10 min after',
  'Ice 2 hours after exercise',
  'Ice 0 min after',
])('a pack of which anything is open is left for the person: %s', (line) => {
  const { built } = build('Back plan', 'Bridging 10 reps', line);
  expect(built.written).not.toHaveProperty('after');
  expect(built.written).not.toHaveProperty('before');
  expect(built.written.steps).toHaveLength(1);
  expect([...built.open.keys()]).toEqual([3]);
});

test.each([
  ['Ice 30 min after', 'after', 'cold', '20 min', '30 min'],
  ['Heat pack 20 min before', 'before', 'heat', '15 min', '20 min'],
])('what is longer than a pack stays on is shortened, and said: %s', (line, key, pack, length, written) => {
  const { sheet, built } = build('Back plan', 'Bridging 10 reps', line);
  expect(built.written).toMatchObject({ [key]: [{ pack, for: length }] });
  expect(renderOpen({ sheet, built })).toEqual([
    `A ${pack} pack of ${written} became ${length}: it stays on no longer than that.`,
  ]);
});

test('cold after cold would come too soon', () => {
  const { sheet, built } = build(
    'Back plan',
    'Bridging 10 reps',
    'Ice 10 min before',
    'Heat 10 min after',
    'Ice 10 min after',
  );
  expect(built.written).toMatchObject({ before: [{ pack: 'cold' }], after: [{ pack: 'heat' }] });
  expect(renderOpen({ sheet, built })).toEqual([
    'Line 5, a pack that would come too soon after another one of its kind: "Ice 10 min after"',
  ]);
});

test('on a sheet of another part of the body a pack says where it goes, or is asked about', () => {
  const { sheet, built } = build('Knieprogramm', 'Squats 10 reps', 'Ice 10 min after');
  expect(built.written.after).toBeUndefined();
  expect(renderOpen({ sheet, built })).toEqual([
    'Line 3, a pack, but not where: add "on your knee", or where it goes: "Ice 10 min after"',
  ]);
  expect(build('Knieprogramm', 'Squats 10 reps', 'Ice your knee 10 min after').built.written.after).toEqual([
    { pack: 'cold', for: '10 min', where: 'knee' },
  ]);
});
