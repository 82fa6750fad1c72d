import { expect, test } from 'vitest';
import { countExercises, nameOutcome } from '../../../src/documents/page/client/result-sums.ts';
import { englishPage as words } from '../../../src/messages/en/page.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

const plan = bundledPlan('pain-day', { unattended: true });

function endOf({ track }: PlayedPage) {
  const end = track.records.find((record) => record.type === 'end');
  if (end === undefined) throw new Error('The session is not over.');
  return end;
}

test('a pack that was done is no exercise', () => {
  const page = new PlayedPage(pageDataOf(plan));
  const exercises = plan.steps.filter(({ kind }) => kind === 'exercise').length;
  const packs = plan.steps.filter(({ kind }) => kind === 'pack').length;
  expect(packs).toBeGreaterThan(0);
  // Everything but the first two exercises.
  for (let left = 0; left < 2; left += 1) page.leaveOut();
  page.finish();
  expect(countExercises(page.track.records, endOf(page))).toEqual({ done: exercises - 2, planned: exercises });
});

test('a session that is left at once was stopped early; one whose end was reached by skipping has nothing done', () => {
  const left = new PlayedPage(pageDataOf(plan));
  left.track.quit(left.wallMs);
  expect(nameOutcome(endOf(left), words)).toBe(words.stopped);
  const skipped = new PlayedPage(pageDataOf(plan));
  while (!skipped.track.isEnded) skipped.leaveOut();
  expect(nameOutcome(endOf(skipped), words)).toBe(words.nothingDone);
  const done = new PlayedPage(pageDataOf(plan));
  done.finish();
  expect(nameOutcome(endOf(done), words)).toBe(words.done);
});
