import { expect, test } from 'vitest';
import {
  countExercises,
  listOutdated,
  listSessions,
  listUnsaved,
  nameOutcome,
} from '../../../src/documents/page/client/kept-results.ts';
import { checkResult } from '../../../src/journal/added-session.ts';
import { listPacksOn } from '../../../src/journal/packs-on.ts';
import { readRecords } from '../../../src/journal/read-records.ts';
import type { SessionRecord } from '../../../src/journal/session-record.ts';
import { summariseRecords } from '../../../src/journal/session-summary.ts';
import { englishPage as words } from '../../../src/messages/en/page.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

const render = (records: readonly SessionRecord[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const played = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
played.finish();
const kept = render(played.track.records);
const time = played.track.records[0]?.time ?? '';
const today = time.slice(0, 10);

test('a session that this browser keeps is known as its journal would have it, newest first', () => {
  const results = [kept.replaceAll(today, '2020-01-01'), 'not a result', 'null', kept];
  const sessions = listSessions(new Map(results.map((result, index) => [String(index), result])));
  expect(sessions.map((session) => session.time.slice(0, 10))).toEqual([today, '2020-01-01']);
  const records = readRecords(new TextEncoder().encode(kept)).records;
  const summary = summariseRecords('', records);
  if (summary === undefined) throw new Error('It has no session.');
  const { kind, time, routine, mode, outcome, share, againAt, lastTime } = summary;
  expect(sessions[0]).toMatchObject({ kind, time, routine, mode, outcome, share, againAt, lastTime });
  expect(sessions[0]?.packs).toEqual(listPacksOn(records, played.wallMs));
});

const undone = (() => {
  const page = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
  return render(page.track.recordsIfLeft(page.wallMs));
})();
const earlier = Array.from({ length: 9 }, (_, index) => `2020-01-0${index + 1}T08:00:00+01:00`);
const results = new Map([...earlier, time].map((each) => [each, kept]));

test('every result is offered, newest first, until it is saved', () => {
  expect(listUnsaved(results, new Set())).toEqual([time, ...earlier.toReversed()]);
  expect(listUnsaved(results, new Set([time, ...earlier.slice(2)]))).toEqual([earlier[1], earlier[0]]);
});

test('of earlier days only what was saved may go, and of today nothing', () => {
  expect(listOutdated(results, new Set(), today)).toEqual([]);
  expect(listOutdated(results, new Set([time, ...earlier.slice(2, 4)]), today)).toEqual(earlier.slice(2, 4));
});

test('a session in which nothing was done is not offered, and goes after its day; a part of one is offered', () => {
  const page = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
  page.pass((page.track.plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0) + 1_000);
  const part = render(page.track.recordsIfLeft(page.wallMs));
  const kinds = new Map([
    ['2020-01-01', undone],
    ['2020-01-02', part],
    ['2020-01-03', 'not a result'],
    [time, undone],
  ]);
  expect(listUnsaved(kinds, new Set())).toEqual(['2020-01-02']);
  expect(listOutdated(kinds, new Set(), today)).toEqual(['2020-01-01']);
});

test('a page that is left in the middle keeps a result that a history takes, and may still go on', () => {
  const page = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
  page.pass(120_000);
  const before = page.track.records;
  const left = render(page.track.recordsIfLeft(page.wallMs));
  expect(checkResult(new TextEncoder().encode(left), page.wallMs)).toMatchObject({ session: { routine: 'sample' } });
  expect(page.track.records).toEqual(before);
  page.finish();
  expect(readRecords(new TextEncoder().encode(render(page.track.records)))).toEqual(
    readRecords(new TextEncoder().encode(kept)),
  );
});

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
