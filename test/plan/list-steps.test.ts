/** Packs that a person leaves out, some of a kind or all. */
import { expect, test } from 'vitest';
import { choicesWithoutPacks, listPacksDone, numberPacks } from '../../src/plan/list-steps.ts';
import { listPacks } from '../../src/routine/routine.ts';

const [cold, heat] = [{ pack: 'cold', forMs: 300_000 } as const, { pack: 'heat', forMs: 600_000 } as const];
const routine = { before: [cold, heat], after: [{ ...cold, forMs: 120_000 }] };

test.each([0, 1, 2, 3, 4, 5, 6, 7])('choices leave out the packs that they are made for alone: %i', (subset) => {
  const isOut = (index: number) => (subset & (1 << index)) !== 0;
  const choices = choicesWithoutPacks(numberPacks(routine).filter((_, index) => isOut(index)));
  expect(listPacks(listPacksDone(routine, choices))).toEqual(listPacks(routine).filter((_, index) => !isOut(index)));
});

test('a kind of which no pack is left is left out as such, however many a routine has of it', () => {
  expect(choicesWithoutPacks(numberPacks(routine))).toEqual({ leaveOutPacks: ['cold', 'heat'] });
  expect(choicesWithoutPacks(numberPacks(routine).slice(0, 2))).toEqual({
    leaveOutPacks: ['heat'],
    leaveOutSomePacks: ['cold pack 1 of 2'],
  });
});
