import { expect, test } from 'vitest';
import type { KeptSession } from '../../../src/documents/page/client/kept-results.ts';
import { beginInLimits } from '../../../src/documents/page/client/page-limits.ts';
import { applyCautions } from '../../../src/documents/page/client/page-plan.ts';
import type { PagePack } from '../../../src/documents/page/page-data.ts';
import { hourMs, minuteMs } from '../../../src/durations.ts';
import { readLocalTime, renderLocalTime } from '../../../src/journal/local-time.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Again, Pack, Routine } from '../../../src/routine/routine.ts';
import { sampleRoutine, sampleStep } from '../../support/sample-routines.ts';
import { pageDataOf } from './page-plan.ts';

const noCautions = { leaveOut: [], easier: [], leaveOutPacks: [] };
const noonMs = readLocalTime('2026-03-06T12:00:00+00:00')?.wallMs ?? 0;
const clock = { wallMs: () => noonMs, utcOffsetMinutes: () => 0 };
const again: Again = { everyMs: 3 * hourMs, fromMinute: 8 * 60, toMinute: 21 * 60, maxPerDay: 2 };
const pack = (kind: Pack['pack']): Pack => ({ pack: kind, forMs: 10 * minuteMs });

/** One that ended so many hours ago, after half an hour. */
function ended(hoursAgo: number, more: Partial<KeptSession> = {}): KeptSession {
  const lastTime = renderLocalTime(noonMs - hoursAgo * hourMs, 0);
  return {
    kind: 'session',
    time: renderLocalTime(noonMs - hoursAgo * hourMs - 30 * minuteMs, 0),
    routine: 'sample',
    mode: 'pain-day',
    outcome: 'done',
    share: 1,
    isRunning: false,
    againAt: undefined,
    again,
    lastTime,
    packs: [],
    ...more,
  };
}

function packed(what: string, hoursAgo: number): KeptSession {
  const end = { wallMs: noonMs - hoursAgo * hourMs, offsetMinutes: 0 };
  return ended(hoursAgo, { routine: 'other', mode: 'maintenance', packs: [{ what, end, onMs: 10 * minuteMs }] });
}

/** What is told, and by which button what is left out; without a button where it began at once. */
function limit(sessions: readonly KeptSession[], more: Partial<Routine> = {}, leaveOut: readonly number[] = []) {
  const routine = sampleRoutine({ mode: 'pain-day', again, steps: [sampleStep()], ...more });
  const data = pageDataOf(buildPlan(routine, { unattended: true }), undefined, routine);
  const leaveOutPacks = data.packs.filter(({ place }) => leaveOut.includes(place));
  const begun: { readonly leftOut: readonly number[]; readonly round: number }[] = [];
  const lead = (packs: readonly PagePack[], round: number) =>
    begun.push({ leftOut: packs.map(({ place }) => place), round });
  const { lines, offers = [] } = beginInLimits(data, { ...noCautions, leaveOutPacks }, sessions, clock, lead);
  const atOnce = begun.shift();
  const byButton = offers.map(({ label, begin }) => {
    begin();
    return { label, ...begun.shift() };
  });
  return { plan: data.plan, lines, atOnce, byButton };
}

const anyway = { label: 'Begin anyway', leftOut: [] };
const without = { label: 'Begin without that' };

test('where nothing is too soon or too much a session begins at once, as one round more', () => {
  expect(limit([])).toMatchObject({ lines: [], byButton: [], atOnce: { leftOut: [], round: 1 } });
  const due = ended(3, { againAt: renderLocalTime(noonMs, 0) });
  expect(limit([due])).toMatchObject({ lines: [], byButton: [], atOnce: { leftOut: [], round: 2 } });
  // A routine without rounds has none that is early, nor a cap.
  const early = ended(1, { againAt: renderLocalTime(noonMs + 2 * hourMs, 0) });
  expect(limit([early, early, early], { again: undefined }).atOnce?.round).toBe(4);
});

test('an early round, and one over the cap of the day, is told with when it is due, and begins on a clear yes', () => {
  const early = ended(1, { againAt: renderLocalTime(noonMs + 2 * hourMs, 0) });
  const told = limit([early]);
  expect(told.atOnce).toBeUndefined();
  expect(told).toMatchObject({ lines: ['The next round is due today at 14:00.'], byButton: [{ ...anyway, round: 2 }] });
  const over = limit([early, ended(3)]);
  expect(over.lines).toEqual(['Today has had its 2 rounds. The next is due tomorrow at 08:00.']);
  expect(over).toMatchObject({ atOnce: undefined, byButton: [{ ...anyway, round: 3 }] });
  const [once] = limit([ended(4)], { again: { ...again, maxPerDay: 1 } }).lines;
  expect(once).toBe('Today has had its one round. The next is due tomorrow at 08:00.');
});

test('cold within two hours of cold is told, and left out or put on all the same', () => {
  const both = { before: [pack('cold')], after: [pack('heat')] };
  const { plan, lines, atOnce, byButton } = limit([packed('cold pack', 1)], both);
  expect(lines).toEqual(['Cold needs two hours in between: it is due again today at 13:00.']);
  expect(atOnce).toBeUndefined();
  expect(byButton).toEqual([
    { ...without, leftOut: [0], round: 1 },
    { ...anyway, round: 1 },
  ]);
  const left = applyCautions(plan, { ...noCautions, leaveOutPacks: [{ place: 0 }] });
  expect(left.steps.map((step) => (step.kind === 'pack' ? step.pack : step.kind))).toEqual(['exercise', 'heat']);
  expect(limit([packed('cold pack', 2)], { before: [pack('cold')] }).atOnce).toBeDefined();
});

test('what is left out before a pack brings it on sooner', () => {
  const after = { before: [pack('heat')], after: [pack('cold')] };
  expect(limit([packed('cold pack', 1.9)], after).lines).toEqual([]);
  const three = [1, 2, 3].map((hours) => packed('heat pack', hours));
  expect(limit([packed('cold pack', 1.9), ...three], after).byButton[0]?.leftOut).toEqual([1, 0]);
});

test('a fourth heat pack is told; packs that are left out for cautions are no matter', () => {
  const three = [1, 2, 3].map((hours) => packed('heat pack', hours));
  const often = 'Heat is for at most 3 times a day: it is due again tomorrow.';
  expect(limit(three, { after: [pack('heat')] }).lines).toEqual([often]);
  expect(limit(three, { after: [pack('heat')] }, [0]).atOnce).toEqual({ leftOut: [0], round: 1 });
  expect(limit(three.slice(1), { after: [pack('heat')] }).atOnce).toBeDefined();
});

test('who begins an early round has not answered for a pack, which is left out', () => {
  const early = ended(1, { againAt: renderLocalTime(noonMs + 2 * hourMs, 0) });
  const { lines, byButton } = limit([early, packed('cold pack', 1)], { before: [pack('cold')] });
  expect(lines).toEqual([
    'The next round is due today at 14:00.',
    'Cold needs two hours in between: it is due again today at 13:00.',
    'Left out of this session: the cold pack.',
  ]);
  expect(byButton).toEqual([{ ...anyway, leftOut: [0], round: 2 }]);
});

test('where a pack is all there is, it is what is said yes to', () => {
  const only = limit([packed('cold pack', 1)], { steps: [], before: [pack('cold')] });
  expect(only).toMatchObject({ atOnce: undefined, byButton: [anyway] });
});
