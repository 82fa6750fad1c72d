import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity, findMeantQuantity } from '../../src/routine/meant-quantity.ts';
import { type QuantityName, readQuantity } from '../../src/routine/quantity.ts';
import { findSuggestion } from '../../src/routine/suggestion.ts';

describe('what was meant by a time or a number', () => {
  test.each<[QuantityName, unknown, string | undefined]>([
    ['hold', 8, '8s'],
    ['hold', '8', '8s'],
    ['hold', '8 sec', '8s'],
    ['hold', '8S', '8s'],
    ['hold', '8"', '8s'],
    ['hold', '“8s”', '8s'],
    ['hold', '8 – 10 seconds', '8-10s'],
    ['hold', '‘8 - 10s’', '8-10s'],
    ['hold', '8–10 Sek.', '8-10s'],
    ['hold', '8 bis 10 Sekunden', '8-10s'],
    ['hold', '8s to 10s', '8-10s'],
    ['hold', '8..10s', '8-10s'],
    ['hold', '8~10s', '8-10s'],
    ['hold', '10-8s', '8-10s'],
    ['hold', '8,5s', '8.5s'],
    ['hold', '1:30', '90s'],
    ['hold', '0:30', '30s'],
    ['hold', '1:30 min', '90s'],
    ['hold', '1m30s', '90s'],
    ['hold', '1m30', '90s'],
    ['hold', '1 min 30 s', '90s'],
    ['hold', '1 min. 30 sec.', '90s'],
    ['hold', '1 minute and 30 seconds', '90s'],
    ['hold', '1/2 min', '0.5 min'],
    ['hold', '1 1/2 min', '1.5 min'],
    ['hold', '½ min', '0.5 min'],
    ['hold', '1½ Minuten', '1.5 min'],
    ['hold', 'half a minute', '0.5 min'],
    ['hold', 'eine halbe Minute', '0.5 min'],
    ['hold', 'thirty seconds', '30s'],
    ['hold', '30s-1min', '30-60s'],
    ['hold', '30s-60', '30-60s'],
    ['hold', '1-2 minutes', '1-2 min'],
    ['hold', '1:00-1:30', '60-90s'],
    ['hold', '~ 8s', '8s'],
    ['for', '10 minutes', '10 min'],
    ['again', '3 hours', '3h'],
    ['again', '3 Std', '3h'],
    ['again', '1:30 h', '90 min'],
    ['reps', '4–5', '4-5'],
    ['reps', '4,5', '4-5'],
    ['reps', '10x', '10'],
    ['reps', '8 times', '8'],
    ['reps', '4 or 5', '4-5'],
    ['reps', 'ten reps', '10'],
    ['reps', '10 Wdh.', '10'],
    ['minutes', '15 min', '15'],
    // No guess is better than another amount.
    ['settle', '8-10s', undefined],
    ['for', '10-15 min', undefined],
    ['sets', '3-4', undefined],
    ['hold', 'about 8 sec each side', undefined],
    ['hold', '5 x 10s', undefined],
    ['hold', '5+5s', undefined],
    ['hold', '5 10', undefined],
    ['hold', '1:30 s', undefined],
    ['hold', '30s or more', undefined],
    ['hold', '10s 1 min', undefined],
    ['hold', ['10s', '20s'], undefined],
    ['reps', '8/10', undefined],
    ['reps', '2 sets of 10', undefined],
    ['reps', 'up to 10', undefined],
    ['reps', '8', undefined],
    ['reps', '10 sec', undefined],
    ['minutes', '900 s', undefined],
    ['minutes', 0.5, undefined],
    ['reps', 4.5, undefined],
    ['hold', '3h', undefined],
    ['hold', '2.25s', undefined],
    ['hold', 'long', undefined],
    ['hold', '', undefined],
    ['hold', '5000', undefined],
    ['hold', '-8s', undefined],
    ['hold', '1'.repeat(40), undefined],
  ])('%s: %s', (name, written, meant) => {
    expect(findMeantQuantity(name, written)).toBe(meant);
  });

  test('a time keeps its length however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 599 }), (seconds) => {
        const [whole, rest] = [Math.floor(seconds / 60), seconds % 60];
        const forms = [`${whole}:${String(rest).padStart(2, '0')}`, `${whole} min ${rest} s`, `${whole}m${rest}s`];
        for (const form of [...forms, `${seconds} sec`]) {
          expect(readQuantity('hold', findMeantQuantity('hold', form))).toEqual({
            low: seconds * 1000,
            high: seconds * 1000,
          });
        }
      }),
    );
  });
});

describe('what belongs to another key is said with its amount', () => {
  test.each<[QuantityName, string, object | undefined]>([
    ['reps', '3 x 10', { kind: 'sets', sets: '3', amount: '10' }],
    ['reps', '3x8-10', { kind: 'sets', sets: '3', amount: '8-10' }],
    ['reps', '2 sets of 10', { kind: 'sets', sets: '2', amount: '10' }],
    ['reps', '3 sets of 10–12 reps', { kind: 'sets', sets: '3', amount: '10-12' }],
    ['reps', '3 Sätze à 10', { kind: 'sets', sets: '3', amount: '10' }],
    ['count', '2 × 20', { kind: 'sets', sets: '2', amount: '20' }],
    ['hold', '5 x 10s', { kind: 'reps', reps: '5', amount: '10s' }],
    ['hold', '10-15 secs x 3', { kind: 'reps', reps: '3', amount: '10-15s' }],
    ['hold', '30 sec, 3 times', { kind: 'reps', reps: '3', amount: '30s' }],
    ['hold', '3 x 10', undefined],
    ['hold', '30s each side', { kind: 'sides', amount: '30s' }],
    ['reps', '10 per leg', { kind: 'sides', amount: '10' }],
    ['reps', '10/side', { kind: 'sides', amount: '10' }],
    ['reps', '8-10 je Seite', { kind: 'sides', amount: '8-10' }],
    ['hold', '3 deep breaths', { kind: 'breaths', breaths: '3' }],
    ['reps', '8 sec', { kind: 'time' }],
    ['reps', '3 x 10 somehow', undefined],
  ])('%s: %s', (quantity, found, misplaced) => {
    expect(checkQuantity(quantity, found)?.args.misplaced).toEqual(misplaced);
  });
});

test.each([
  ['12/10/8', '[12, 10, 8]'],
  ['12, 10, 8', '[12, 10, 8]'],
  ['12–10–8', '[12, 10, 8]'],
  ['8-10, 6-8', undefined],
  ['8-10/6-8/4-6', undefined],
  ['12-10-8', '[12, 10, 8]'],
  ['8/10', undefined],
])('sets that differ, written as %s, are suggested as a list', (found, meant) => {
  expect(findSuggestion({ code: 'not-a-quantity', args: { quantity: 'reps', found } })).toBe(meant);
});

test('ranges of holds are not suggested as their ends', () => {
  const suggest = (found: string) => findSuggestion({ code: 'not-a-quantity', args: { quantity: 'hold', found } });
  expect(suggest('5-10-15s')).toBe('[5s, 10s, 15s]');
  expect(suggest('5-10, 15-20s')).toBeUndefined();
});
