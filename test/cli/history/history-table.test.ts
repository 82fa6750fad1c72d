import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderStatistics } from '../../../src/cli/commands/history.ts';
import { renderHistory } from '../../../src/cli/history/history-table.ts';
import { buildUnread, type SessionSummary } from '../../../src/journal/session-summary.ts';
import { sumHistory } from '../../../src/journal/session-sums.ts';
import { englishProgress } from '../../../src/messages/en/progress.ts';
import { renderJson } from '../../../src/text/escape.ts';
import { sampleSummary } from '../../support/sample-summary.ts';

const done = { steps: 6, reps: 40, counted: 0, heldMs: 360_000, packMs: 0 };
const entries = [
  sampleSummary({ painBefore: 4, painAfter: 2 }),
  sampleSummary({
    time: '2026-11-21T19:02:11+01:00',
    title: 'Gentle pain day',
    mode: 'pain-day',
    done,
    share: 0.857,
    painBefore: 10,
    playedMs: 451_000,
  }),
  buildUnread('20261120T071500Z-00', 'newer'),
  buildUnread('20261119T071500Z-00', 'damaged'),
  sampleSummary({ time: '2026-11-18T08:15:00+01:00' }),
];

describe('the table of sessions', () => {
  test('has everything on a usual terminal', () => {
    expect(renderHistory(entries, { columns: 100, hasUnicode: true })).toEqual([
      'when              routine                 mode         done            pain    time',
      '2026-11-22 08:15  Lower back maintenance  maintenance  7 of 7 (100 %)  4 → 2   14 min',
      '2026-11-21 19:02  Gentle pain day         pain-day     6 of 7 (85 %)   10 → ?  8 min',
      '2026-11-20 07:15  kept by a newer backroutine',
      '2026-11-19 07:15  its file cannot be read',
      '2026-11-18 08:15  Lower back maintenance  maintenance  7 of 7 (100 %)          14 min',
    ]);
  });

  test('counts exercises as the summary of a session does, and packs where there is nothing else', () => {
    const withPacks = { ...done, steps: 9, packMs: 1_500_000 };
    const rows = renderHistory(
      [
        sampleSummary({ done: withPacks, planned: withPacks, packs: { done: 2, planned: 2 } }),
        sampleSummary({ done: { ...done, steps: 4 }, planned: withPacks, packs: { done: 1, planned: 2 }, share: 0.5 }),
        sampleSummary({ done: { ...done, steps: 2 }, planned: { ...done, steps: 2 }, packs: { done: 2, planned: 2 } }),
      ],
      { columns: 100, hasUnicode: true },
    );
    expect(rows.slice(1).map((row) => /\d of \d/.exec(row)?.[0])).toEqual(['7 of 7', '3 of 7', '2 of 2']);
  });

  test('names what hurt where anything did', () => {
    const hurt = [
      { what: 'bird-dog', name: 'Bird-dog', side: 'left' },
      { what: 'bridging', name: 'Bridging' },
    ] as const;
    expect(renderHistory([sampleSummary({ hurt }), sampleSummary()], { columns: 90, hasUnicode: true })).toEqual([
      'when              routine           done            pain  hurt                      time',
      '2026-11-22 08:15  Lower back main…  7 of 7 (100 %)        Bird-dog (left), Bridgi…  14 min',
      '2026-11-22 08:15  Lower back main…  7 of 7 (100 %)                                  14 min',
    ]);
  });

  test('leaves out what has no room', () => {
    expect(renderHistory(entries.slice(0, 2), { columns: 60, hasUnicode: false })).toEqual([
      'when              routine              done  pain     time',
      '2026-11-22 08:15  Lower back mainten~  7/7   4 -> 2   14 min',
      '2026-11-21 19:02  Gentle pain day      6/7   10 -> ?  8 min',
    ]);
    expect(renderHistory(entries.slice(0, 2), { columns: 40, hasUnicode: true })).toEqual([
      'when         routine        done  pain',
      '11-22 08:15  Lower back m…  7/7   4 → 2',
      '11-21 19:02  Gentle pain …  6/7   10 → ?',
    ]);
  });

  test('fits 40 to 200 columns, whatever the titles, and moves no cursor', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('腰痛体操'.repeat(9), '\u001b[2J\u202e', '👩‍🔬 yoga'),
    );
    const entry = fc
      .record({
        title,
        painBefore: fc.constantFrom(undefined, 0, 10),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map((changes) => sampleSummary(changes));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.integer({ min: 40, max: 200 }), (sessions, columns) => {
        const lines = renderHistory(sessions, { columns, hasUnicode: true });
        expect(lines).toHaveLength(sessions.length === 0 ? 0 : sessions.length + 1);
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('the history as JSON', () => {
  test('says the same with every control letter escaped', () => {
    const hostile = sampleSummary({ title: '\u0007\u001b]0;x\u0007\u007f\u009b31m\u202e\u2028 👩‍🔬 𐀀\u{e0041}' });
    for (const indent of [0, 2]) {
      const json = renderJson([hostile], indent);
      expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(JSON.parse(json)[0].title).toBe(hostile.title);
    }
    expect(renderJson([hostile])).not.toContain('\n');
  });
});

describe('how it goes', () => {
  const now = { wallMs: Date.UTC(2026, 10, 26, 12), offsetMinutes: 60 };
  const session = (time: string, painBefore?: number, painAfter?: number, share = 1) =>
    sampleSummary({ time, painBefore, painAfter, share, playedMs: 852_000 });
  const render = (sessions: readonly SessionSummary[]) => renderStatistics(sumHistory(sessions, now), englishProgress);

  test('covers the last four weeks, and of all time', () => {
    const sessions = [
      session('2026-11-01T08:15:00+01:00', 9, 9),
      session('2026-11-02T08:15:00+01:00', 5, 3),
      session('2026-11-20T08:15:00+01:00', 4, 4, 0.5),
      session('2026-11-26T08:15:00+01:00', 2, 4),
    ];
    expect(render(sessions)).toEqual([
      'Last 4 weeks: 3 sessions (0.8 a week, 43 min), 2 of them at least 80 % done.',
      'Pain: 3.7 before and 3.7 after on average; clearly less (2 points or 30 %) after 1 of 3, clearly more (2 points) after 1.',
      'In all: 4 sessions since 2026-11-01.',
    ]);
  });

  test('averages over the days that have been, and over no fewer than seven', () => {
    const daily = [20, 21, 22, 23, 24, 25, 26].map((day) => session(`2026-11-${day}T08:15:00+01:00`));
    expect(render(daily)[0]).toBe('Last 4 weeks: 7 sessions (7.0 a week, 99 min), 7 of them at least 80 % done.');
    expect(render(daily.slice(1))[0]).toBe('Last 4 weeks: 6 sessions (85 min), 6 of them at least 80 % done.');
  });

  test('says nothing of pain that was never given, nor of weeks without a session', () => {
    const [recent, old] = [session('2026-11-20T08:15:00+01:00'), session('2026-10-31T08:15:00+01:00')];
    expect(render([recent])).toHaveLength(2);
    expect(render([old])).toEqual(['In all: 1 session since 2026-10-31.']);
    expect(render([])).toEqual([]);
  });
});
