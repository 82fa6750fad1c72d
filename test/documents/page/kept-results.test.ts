import { expect, test } from 'vitest';
import { findNewest, findRoundToday, listOutdated } from '../../../src/documents/page/client/kept-results.ts';
import { checkResult } from '../../../src/journal/check-result.ts';
import { readRecords } from '../../../src/journal/read-records.ts';
import type { SessionRecord } from '../../../src/journal/session-record.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

const render = (records: readonly SessionRecord[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
const played = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
played.finish();
const kept = render(played.track.records);
const time = played.track.records[0]?.time ?? '';
const today = time.slice(0, 10);

test('a session is one round more than this browser keeps of its routine and day', () => {
  const round = (results: readonly string[], name = 'sample', mode: 'maintenance' | 'pain-day' = 'maintenance') =>
    findRoundToday(new Map(results.map((result, index) => [String(index), result])), { name, mode }, today);
  expect(round([])).toBe(1);
  expect(round([kept, 'not a result', 'null', kept])).toBe(3);
  expect(round([kept], 'other')).toBe(1);
  const painful = kept.replaceAll('"mode":"maintenance"', '"mode":"pain-day"');
  expect(round([painful], 'other', 'pain-day')).toBe(2);
  expect(round([kept.replaceAll(today, '2020-01-01')])).toBe(1);
  expect(round([kept.replace(/"share":[\d.]+/, '"share":0')])).toBe(1);
});

test('all results of today are kept, and of earlier days the newest alone', () => {
  const earlier = Array.from({ length: 9 }, (_, index) => `2020-01-0${index + 1}T08:00:00+01:00`);
  const results = new Map([...earlier.toReversed(), time].map((each) => [each, kept]));
  const outdated = listOutdated(results, today);
  expect(outdated).toEqual(earlier.slice(0, 4));
  expect(listOutdated(new Map([[time, kept]]), today)).toEqual([]);
});

test('the newest result is found in which something was done', () => {
  const page = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
  const nothing = render(page.track.recordsIfLeft(page.wallMs));
  page.pass((page.track.plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0) + 1_000);
  const part = render(page.track.recordsIfLeft(page.wallMs));
  expect(findNewest(new Map([['2020-02-01', nothing]]))).toBe(undefined);
  expect(findNewest(new Map([['2020-02-01', part]]))).toBe('2020-02-01');
  expect(
    findNewest(
      new Map([
        ['2020-02-01', kept],
        ['2020-01-01', kept],
        ['2020-03-01', nothing],
      ]),
    ),
  ).toBe('2020-02-01');
  expect(findNewest(new Map([['2020-01-01', 'not a result']]))).toBe(undefined);
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
