import { expect, test } from 'vitest';
import { findRoundToday } from '../../../src/documents/page/client/kept-rounds.ts';
import { bundledPlan } from '../../support/bundled-plans.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';
import { PlayedPage, pageDataOf } from './page-plan.ts';

test('a session is one round more than this browser keeps of its routine and day', () => {
  const page = new PlayedPage(pageDataOf(bundledPlan('maintenance', { unattended: true })));
  page.finish();
  const kept = page.track.records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const clock = new VirtualClock();
  const round = (results: readonly string[], name = 'sample', laterMs = 3_600_000) => {
    const wallMs = clock.wallMs() + laterMs;
    const now = { wallMs, offsetMinutes: clock.utcOffsetMinutes(wallMs) };
    return findRoundToday(results, { name, mode: 'maintenance' }, now);
  };
  expect(round([])).toBe(1);
  expect(round([kept, 'not a result', kept])).toBe(3);
  expect(round([kept], 'other')).toBe(1);
  expect(round([kept], 'sample', 24 * 3_600_000)).toBe(1);
});
