/** So many days a week, whichever they are: over all days of a year in which the clocks change twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWeek, findNextDue } from '../../src/care/next-due.ts';
import { type LocalTime, localDay, mondayOf, renderDay, renderLocalTime } from '../../src/journal/local-time.ts';
import type { SessionSummary } from '../../src/journal/session-summary.ts';
import { sampleSummary } from '../support/sample-summary.ts';

/** Middle Europe in 2026. */
const calendar = {
  utcOffsetMinutes: (ms: number) => (ms >= Date.UTC(2026, 2, 29, 1) && ms < Date.UTC(2026, 9, 25, 1) ? 120 : 60),
};

/** By local clocks of 2026. */
function at(dayOfYear: number, hour: number): LocalTime {
  const localMs = Date.UTC(2026, 0, dayOfYear, hour);
  const offsetMinutes = calendar.utcOffsetMinutes(localMs - 90 * 60_000);
  return { wallMs: localMs - offsetMinutes * 60_000, offsetMinutes };
}

function doneAt(time: LocalTime, when: SessionSummary['when'], more: Partial<SessionSummary> = {}): SessionSummary {
  const text = renderLocalTime(time.wallMs, time.offsetMinutes);
  return sampleSummary({ routine: 'sheet', time: text, lastTime: text, ...(when && { when }), ...more });
}

test('it is due while fewer days of the week are done, whatever was left out, and then from the next Monday on', () => {
  const choices = fc.array(fc.boolean(), { minLength: 365, maxLength: 365 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), choices, (daysPerWeek, does) => {
      const when = { everyDays: 1, daysPerWeek, timesPerDay: 1 };
      // Who has not begun is in no week yet.
      let sessions: readonly SessionSummary[] = [doneAt(at(-30, 8), when)];
      let [monday, done] = [0, 0];
      const found: string[] = [];
      const expected: string[] = [];
      for (const [index, isDone] of does.entries()) {
        const morning = at(index + 1, 8);
        const today = localDay(morning);
        if (mondayOf(today) !== monday) [monday, done] = [mondayOf(today), 0];
        const due = findNextDue(sessions, morning, calendar);
        const isLeft = done < daysPerWeek;
        found.push(`${due.isDue} ${due.week?.done} ${due.isDue ? '' : showTime(due.dueMs)}`);
        expected.push(`${isLeft} ${done} ${isLeft ? '' : `${renderDay(monday + 7)}T00:00`}`);
        if (!isLeft || !isDone) continue;
        sessions = [doneAt(morning, when), ...sessions.slice(0, 7)];
        done += 1;
        const afterwards = findNextDue(sessions, at(index + 1, 21), calendar);
        found.push(`${afterwards.isDue} ${showTime(afterwards.dueMs)}`);
        expected.push(`false ${renderDay(done < daysPerWeek ? today + 1 : monday + 7)}T00:00`);
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});

test.each([1, 2, 3, 4, 5, 6, 7])(
  'where it is done whenever it is due, every week of the year has %i days',
  (daysPerWeek) => {
    const timesPerDay = daysPerWeek % 2 === 0 ? 2 : 1;
    const when = { everyDays: 1, daysPerWeek, timesPerDay };
    let sessions: readonly SessionSummary[] = [doneAt(at(-30, 8), when)];
    const days = new Map<number, number[]>();
    // From Monday 5 January on, in whole weeks.
    for (let day = 5; day < 5 + 51 * 7; day += 1) {
      for (const hour of [7, 19, 22]) {
        const now = at(day, hour);
        if (!findNextDue(sessions, now, calendar).isDue) continue;
        sessions = [doneAt(now, when), ...sessions.slice(0, 14)];
        const monday = mondayOf(localDay(now));
        days.set(monday, [...(days.get(monday) ?? []), localDay(now)]);
      }
    }
    const counts = [...days.values()].map((all) => `${new Set(all).size} days, ${all.length} times`);
    expect(counts).toEqual(Array.from({ length: 51 }, () => `${daysPerWeek} days, ${daysPerWeek * timesPerDay} times`));
  },
);

describe('the days that are left', () => {
  // 2 March 2026, the 61st day, was a Monday.
  const when = { everyDays: 1, daysPerWeek: 4, timesPerDay: 1 };
  const count = (dayOfYear: number, days: readonly number[], more: Partial<SessionSummary> = {}) => {
    const sessions = days.map((day) => doneAt(at(day, 8), when, more));
    const [last = doneAt(at(1, 8), when, more)] = sessions;
    return countWeek(last, sessions, at(dayOfYear, 9));
  };

  test('all count once no more are left than are missing', () => {
    expect(count(64, [61])).toMatchObject({ done: 1, of: 4, daysLeft: 4, countsEveryDay: false });
    expect(count(65, [61])).toMatchObject({ done: 1, daysLeft: 3, isDoneToday: false, countsEveryDay: true });
    expect(count(65, [65, 61])).toMatchObject({ done: 2, daysLeft: 2, isDoneToday: true, countsEveryDay: true });
    expect(count(66, [65, 61])).toMatchObject({ done: 2, daysLeft: 2, isDoneToday: false, countsEveryDay: true });
    expect(count(67, [65, 61])).toMatchObject({ done: 2, daysLeft: 1, countsEveryDay: false });
    expect(count(67, [67, 66, 65, 61])).toMatchObject({ done: 4, daysLeft: 0, countsEveryDay: false });
  });

  test('end with the last day that it is prescribed for', () => {
    expect(count(64, [61], { until: '2026-03-07' })).toMatchObject({ daysLeft: 3, countsEveryDay: true });
  });

  test('begin anew on Monday, and a day that was done twice is one', () => {
    expect(count(68, [67, 66])).toMatchObject({ done: 0, daysLeft: 7 });
    expect(count(62, [61, 61, 60])).toMatchObject({ done: 1 });
  });

  test('are of this routine alone, and of what was done by now', () => {
    const [own, other] = [doneAt(at(61, 8), when), doneAt(at(62, 8), when, { routine: 'desk-break' })];
    const cutOff = doneAt(at(63, 8), when, { outcome: 'interrupted', share: 0.3 });
    const ahead = doneAt(at(65, 8), when);
    expect(countWeek(own, [ahead, cutOff, other, own], at(64, 9))).toMatchObject({ done: 1 });
    expect(countWeek(doneAt(at(61, 8), undefined), [own], at(64, 9))).toBeUndefined();
  });
});

function showTime(dueMs: number): string {
  return renderLocalTime(dueMs, calendar.utcOffsetMinutes(dueMs)).slice(0, 16);
}
