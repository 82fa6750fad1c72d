/** When to stop, in German and English: a reason is taken only whole, between words that are known. */
import { expect, test } from 'vitest';
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

test.each([
  [
    'Bei Schwellung, Rötung oder Überwärmung: Training abbrechen und den Arzt informieren.',
    'Schwellung, Rötung oder Überwärmung, und den Arzt informieren',
  ],
  ['Bei Schmerzen Training abbrechen.', 'Schmerzen'],
  ['Bei Taubheit in der Hand melden Sie sich bitte sofort.', 'Taubheit in der Hand: melden Sie sich bitte sofort'],
  ['Bei starken Schmerzen rufen Sie in der Praxis an.', 'starken Schmerzen: rufen Sie in der Praxis an'],
  ['Bei Schwindel oder Fieber informieren Sie uns', 'Schwindel oder Fieber: informieren Sie uns'],
  ['In case of numbness, let me know.', 'numbness, and let me know'],
  ['At the first sign of swelling or fever call your doctor.', 'swelling or fever, and call your doctor'],
  ['Bei Schmerzen Übung beenden und Arzt anrufen.', 'Schmerzen, und Arzt anrufen'],
  ['Bei starken Schmerzen im linken Bein sofort abbrechen.', 'starken Schmerzen im linken Bein'],
  ['Bei Schmerzen über 5 abbrechen', 'Schmerzen über 5'],
  ['Bei Atemnot Notarzt rufen.', 'Atemnot, und Notarzt rufen'],
  ['Wenn Taubheit auftritt, Übung beenden.', 'Taubheit auftritt'],
  ['Falls Schwindel auftritt: Training beenden.', 'Schwindel auftritt'],
  ['Beenden Sie die Übung, wenn Schmerzen auftreten.', 'Schmerzen auftreten'],
  ['Training abbrechen bei Brustschmerz oder Schwindel', 'Brustschmerz oder Schwindel'],
  ['Sofort stoppen bei: Taubheitsgefühl, Lähmung, Blasenstörung', 'Taubheitsgefühl, Lähmung, Blasenstörung'],
  ['Achtung: Stoppen Sie die Übung bei Schmerzen!', 'Schmerzen'],
  ['Wichtig: Bei Schmerzen aufhören.', 'Schmerzen'],
  ['**Stop if** you feel dizzy.', 'you feel dizzy'],
  ['Disclaimer: If anything hurts, stop and see a doctor.', 'anything hurts, and see a doctor'],
  ['Stop for today if the pain increases.', 'the pain increases'],
  [
    'Call our office at 555-0199 if you have calf pain, fever over 101, or drainage',
    'you have calf pain, fever over 101, or drainage, and call our office at 555-0199',
  ],
  ['Sharp pain = STOP', 'Sharp pain'],
  [
    'Bei Taubheit, Kraftverlust in den Beinen oder Problemen mit Blase/Darm sofort zum Arzt!',
    'Taubheit, Kraftverlust in den Beinen oder Problemen mit Blase/Darm, und zum Arzt',
  ],
  ['Bei Fieber umgehend in die Klinik', 'Fieber, und in die Klinik'],
  ['D/C if sx peripheralize.', 'sx peripheralize'],
  ['Call 911 for chest pain', 'chest pain, and call 911'],
  [
    'Contact your surgeon immediately for fever, redness, or drainage',
    'fever, redness, or drainage, and contact your surgeon immediately',
  ],
])('a whole reason is one to stop: %s', (line, reason) => {
  const { written, open } = build(`Bridge 3x10\n${line}`);
  expect(written['stop-if']).toEqual([reason]);
  expect([...open]).toEqual([]);
});

test('"Sofort stoppen bei:" stands above a list of reasons', () => {
  const { written } = build('Brücke 3x10\nSofort stoppen bei:\n- Taubheit\n- Lähmung im Bein');
  expect(written['stop-if']).toEqual(['Taubheit', 'Lähmung im Bein']);
});

test.each([
  'Bei Schmerzen Arm hochlegen und aufhören.',
  'Bei Schmerzen Knie kühlen, dann aufhören.',
  'Bei 10 Wiederholungen aufhören.',
  'Bei Langeweile aufhören.',
  'Falls Taubheit im Arm auftritt, pausieren Sie bitte und melden sich.',
  'Wenn der Schmerz stärker wird, machen Sie eine Pause.',
  'If you feel pain, sit down, then stop.',
  'If your knee swells, ice it and stop',
  'If you feel dizzy, rest and stop for today',
  'If pain increases, pause and breathe.',
  'Stop when you have done 10 reps',
])('half a reason is none, and no way to do the exercise above: %s', (line) => {
  const { sheet, written } = build(`Bridge 3x10\n${line}`);
  expect(sheet.lines[1]?.meaning).toBe('advice');
  expect(written).not.toHaveProperty('stop-if');
  expect(written.steps).toEqual([{ exercise: 'bridging', count: 10, sets: 3 }]);
});

test.each(['Call us for an appointment', 'Ask your physio for help with pain'])(
  'whom to turn to for something else is no reason to stop: %s',
  (line) => {
    expect(build(`Bridge 3x10\n${line}`).written).not.toHaveProperty('stop-if');
  },
);

test('"Contact the wall" and "pause and breathe" are how an exercise is done', () => {
  const { written } = build('Contact the wall with your back for 10 seconds\nPause and breathe at the top.');
  expect(written.steps).toMatchObject([{ hold: '10s' }]);
  expect(JSON.stringify(written.exercises)).toContain('Pause and breathe at the top.');
});

test.each([
  ['Squat 3x10, stop if it hurts', 'it hurts'],
  ['Step up 10 reps (stop if you feel dizzy)', 'you feel dizzy'],
  ['Kniebeugen 10x, bei Schmerzen abbrechen', 'Schmerzen'],
  ['Kniebeugen 10x – bei Taubheit im Bein melden Sie sich', 'Taubheit im Bein: melden Sie sich'],
])('a reason to stop behind the dose of an exercise takes none of it: %s', (line, reason) => {
  const { written, open } = build(`Knee\n${line}`);
  expect(written['stop-if']).toEqual([reason]);
  expect(written.steps).toMatchObject([{ count: 10 }]);
  expect(Object.values(written.exercises ?? {})).not.toMatchObject([{ how: expect.anything() }]);
  expect([...open]).toEqual([]);
});

test.each([
  'Bei Fragen melden Sie sich gerne.',
  'Falls Schwindel auftritt, setzen Sie sich hin und rufen Sie uns an.',
  'Kommt es zu Schmerzen, rufen Sie uns an.',
  'Slowly, if it is painful then see your GP',
  'Lift your hips, call me if it hurts',
])('whom to turn to is advice for all, and no way to do the exercise above: %s', (line) => {
  const { written, sheet } = build(`Knee\nSquat 10 reps\n${line}\nHeel raise 5 reps`);
  expect(sheet.lines[2]?.meaning).toBe('advice');
  expect(JSON.stringify(written.exercises)).not.toContain(line);
});

test('the last of several signs is one to stop, and what stands before it is left', () => {
  const { written, open } = build('Bridge 3x10\n\nNo pain = OK. Mild ache = OK. Sharp pain = STOP');
  expect(written['stop-if']).toEqual(['Sharp pain']);
  expect([...open.values()]).toEqual(['beside-stop']);
});
