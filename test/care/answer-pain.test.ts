import { expect, test } from 'vitest';
import { answerPain } from '../../src/care/answer-pain.ts';
import { ratePainChange } from '../../src/journal/session-sums.ts';

test.each([
  [5, 3, { kind: 'no-worse' }],
  [5, 5, { kind: 'no-worse' }],
  [4, 5, { kind: 'little-worse' }],
  [0, 1, { kind: 'little-worse' }],
  [3, 4, { kind: 'little-worse' }],
  [2, 4, { kind: 'worse', next: 'gentle-pain-day' }],
  [5, 6, { kind: 'high', next: 'gentle-pain-day' }],
  [5, 8, { kind: 'worse', next: 'packs-only' }],
  [8, 6, { kind: 'high', next: 'gentle-pain-day' }],
  [undefined, 4, { kind: 'no-worse' }],
  [undefined, 6, { kind: 'high', next: 'gentle-pain-day' }],
] as const)('pain %s before a pain day and %i after it', (before, after, answer) => {
  expect(answerPain(before, after, 'pain-day')).toEqual(answer);
});

test('pain is called worse exactly where the history counts it so', () => {
  const scores = Array.from({ length: 11 }, (_, score) => score);
  for (const before of scores) {
    for (const after of scores) {
      const isWorse = answerPain(before, after, 'pain-day').kind === 'worse';
      expect(isWorse, `${before} → ${after}`).toBe(ratePainChange(before, after) === 'worse');
    }
  }
});

test.each([
  ['maintenance', 3, 'maintenance-low'],
  ['maintenance-low', 3, 'pain-day'],
  ['maintenance', 6, 'pain-day'],
  ['gentle-pain-day', 5, 'packs-only'],
  ['packs-only', 5, 'packs-only'],
] as const)('after %s that ended worse at %i comes %s', (form, after, next) => {
  expect(answerPain(1, after, form)).toEqual({ kind: 'worse', next });
});
