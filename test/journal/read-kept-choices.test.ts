import { expect, test } from 'vitest';
import { readKeptChoices } from '../../src/journal/read-kept-choices.ts';

test('reads back every choice', () => {
  const choices = {
    mode: 'pain-day',
    budgetMs: 600_000,
    dose: 'low',
    startSide: 'left',
    usualStartSide: 'right',
    waitForMe: true,
    countDown: false,
  };
  expect(readKeptChoices(choices)).toEqual(choices);
});

test('leaves out what is no choice', () => {
  expect(readKeptChoices({ mode: 'party', budgetMs: -1, dose: 3, countDown: 'yes', colour: 'red' })).toEqual({});
});
