/** When to stop: a wrong reason is worse than none, so that only what is whole in a plain form becomes one. */
import { expect, test } from 'vitest';
import { readStopLine, splitStop } from '../../../src/import/sheet/stop-line.ts';
import { readSheet } from '../support/read-one-sheet.ts';

test.each([
  ['Stop if your pain moves further down the leg.', 'your pain moves further down the leg'],
  ['Please stop immediately when you feel dizzy', 'you feel dizzy'],
  ['Important: stop the exercises if you get numbness', 'you get numbness'],
  ['Stop and tell your physio if your foot tingles', 'your foot tingles, and tell your physio'],
  ['STOP if: pain moves further down the leg', 'pain moves further down the leg'],
  ['If your knee swells, stop.', 'your knee swells'],
  ['If you feel chest pain, stop and call your doctor.', 'you feel chest pain, and call your doctor'],
  [
    'Go to A&E straight away if you have numbness in the saddle',
    'you have numbness in the saddle, and go to A&E straight away',
  ],
  ['Aufhören, wenn das Bein taub wird', 'das Bein taub wird'],
  ['Stop: pain past the knee, or pain > 5/10 next day', 'pain past the knee, or pain > 5/10 next day'],
  ['Sharp pain in the groin = stop and text me.', 'sharp pain in the groin, and text me'],
  ['Abbruch bei Schwindel', 'Schwindel'],
  ['Stop the session if the knee gives way.', 'the knee gives way'],
  ['Abbruch bei: Schwellung, Wadenschmerz', 'Schwellung, Wadenschmerz'],
  ['Bei Ausstrahlung ins Bein: Übung sofort beenden!', 'Ausstrahlung ins Bein'],
  ['Stop & call: knee buckling, fever', 'knee buckling, fever, and call'],
  ['Bei Schmerzen > 5/10 abbrechen', 'Schmerzen > 5/10'],
  ['If you get any numbness, stop and give me a ring.', 'you get any numbness, and give me a ring'],
])('%s', (line, reason) => {
  expect(readStopLine(line)).toEqual({ kind: 'reason', reason });
});

test.each([
  "Don't stop if it hurts a little.",
  'Do not stop your tablets if you feel pain',
  'Stop only if the pain does not settle',
  'Stop unless the pain is gone',
  'Stop if you feel better',
  'Talk to your physio if you have any pain.',
  'Call 999 if you cannot breathe. If it settles, go on.',
  'If you have pain, rest and stop for two days if it lasts',
  'Nicht aufhören, wenn es zieht',
  'Stop: only if the pain settles',
])('no reason comes of it: %s', (line) => {
  expect(readStopLine(line)?.kind).not.toBe('reason');
});

test.each(['Stop when you feel a stretch', 'Lift and stop at the top', 'Stopped clam 10 reps', 'Pull until it stops'])(
  'how it is done is left where it is: %s',
  (line) => {
    expect(readStopLine(line)).toBeUndefined();
  },
);

test('the points of a list are reasons, up to its end', () => {
  const { stopIf, lines } = readSheet(
    'Plan\nStop if you notice:\n- numbness in the saddle\n- loss of bladder control\n\nBridge 3x10\n- keep your breath calm, no pain',
  );
  expect(stopIf.map(({ reason }) => reason)).toEqual([
    'you notice numbness in the saddle',
    'you notice loss of bladder control',
  ]);
  expect(lines.map(({ meaning }) => meaning)).toEqual(['title', 'stop', 'stop', 'stop', 'exercise', 'how']);
});

test('a line that says when to stop may say something before and behind that', () => {
  expect(splitStop('Bridge 3x10, stop if it tingles; twice a day')).toEqual([
    'Bridge 3x10',
    'stop if it tingles',
    'twice a day',
  ]);
  expect(splitStop('Stop if it tingles, or the leg gives way')).toEqual(['Stop if it tingles, or the leg gives way']);
});
