/** A journal may say anything that is well-formed: what it says decides neither how long it is read nor how much memory is used. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import { readSummary } from '../../src/journal/session-summary.ts';
import { howOften } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const records = recordSession(buildSamplePlan(), (session) => {
  session.pass(60);
});

type Json = Readonly<Record<string, unknown>>;
const lines = records.map((record) => record as unknown as Json);

function read(changed: readonly Json[]) {
  return readRecords(new TextEncoder().encode(changed.map((line) => JSON.stringify(line)).join('\n')));
}

const absurd = [-1, 4e12, 1e15, 1e308, -1e308, Number.MAX_SAFE_INTEGER] as const;

/** Every number of a record, those within its lists and totals too, as ways to replace it. */
function replaceEach(value: unknown, by: number): readonly unknown[] {
  if (typeof value === 'number') return [by];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    replaceEach(inner, by).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed },
    ),
  );
}

/** Numbers that mean what they say however large they are; a person's settings are checked where they are used. */
const unbounded = new Set(['choices', 'format']);

describe('an absurd number', () => {
  const kinds = new Map(lines.map((line) => [line.type, line]));

  test.each([...kinds])('in a %s record makes it one damaged line', (_, line) => {
    const bounded = Object.fromEntries(Object.entries(line).filter(([key]) => !unbounded.has(key)));
    for (const by of absurd) {
      for (const changed of replaceEach(bounded, by) as readonly Json[]) {
        // A segment is made shorter by a negative number.
        if (line.type === 'longer' && by === -1) continue;
        const { records: kept, damaged } = read([{ ...line, ...changed }]);
        expect({ kept: kept.length, damaged }, JSON.stringify(changed)).toEqual({ kept: 0, damaged: 1 });
      }
    }
  });

  test.each(['2026-99-01T08:00:00+01:00', '2026-02-31T08:00:00+01:00', '2026-11-22T25:00:00+01:00'])(
    'such as the time %s makes it one too',
    (time) => {
      expect(read([{ ...lines[0], time }])).toMatchObject({ records: [], damaged: 1 });
    },
  );
});

/** A journal of 8 MiB, which is the largest that is read. */
const mostLines = 50_000;

test('the longest journal of the largest numbers is summed up within a second and 150 MB', (context) => {
  const [session] = lines;
  const steps = Array.from({ length: 1000 }, () => ({ what: 'x', name: 'x', reps: 10_000, sides: [] }));
  const counted = Array.from({ length: mostLines }, (_, index) => {
    const place = { step: index % 1000, what: 'x', set: index % 10_000, count: 10_000, planned: 10_000 };
    return { type: 'counted', time: session?.time, atMs: 0, ...place };
  });
  const text = [{ ...session, steps }, ...counted].map((line) => JSON.stringify(line)).join('\n');
  const bytes = new TextEncoder().encode(text);
  const before = { cpu: process.cpuUsage(), memory: process.memoryUsage().rss };
  const summary = readSummary('20261122T071500Z-0', bytes);
  const tookMs = process.cpuUsage(before.cpu).user / 1000;
  const grown = process.memoryUsage().rss - before.memory;
  note(context, { promise: 'absurd', tried: 1, lost: 0, worstMs: tookMs });
  expect(summary).toMatchObject({ kind: 'session', share: 1 });
  expect(tookMs).toBeLessThan(1000);
  expect(grown).toBeLessThan(150 * 2 ** 20);
});

test.each(['a', '{', '{"type":""x}', '\0a'])(
  'a journal of 8 MiB of the line %j is read within a second and 150 MB',
  (line) => {
    const bytes = new TextEncoder().encode(`${line}\n`.repeat((8 * 2 ** 20) / (line.length + 1)));
    const before = { cpu: process.cpuUsage(), memory: process.memoryUsage().rss };
    expect(readRecords(bytes)).toMatchObject({ records: [], damaged: 10_000 });
    expect(process.cpuUsage(before.cpu).user / 1000).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(150 * 2 ** 20);
  },
);

test('a journal of any numbers is summed up, quickly and in finite numbers', (context) => {
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.nat(10_000), fc.constantFrom(...absurd));
  const change = fc.record({ line: fc.nat(lines.length - 1), place: fc.nat(30), by: number });
  let worstMs = 0;
  const runs = howOften(300, 100_000);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const journal = [...lines];
      for (const { line, place, by } of changes) {
        const ways = replaceEach(journal[line], by) as readonly Json[];
        journal[line] = ways[place % ways.length] ?? {};
      }
      const bytes = new TextEncoder().encode(journal.map((line) => JSON.stringify(line)).join('\n'));
      const startMs = performance.now();
      const summary = readSummary('20261122T071500Z-0', bytes);
      worstMs = Math.max(worstMs, performance.now() - startMs);
      if (summary.kind !== 'session') return;
      expect(summary.share).toBeGreaterThanOrEqual(0);
      expect(summary.share).toBeLessThanOrEqual(1);
      expect(Number.isFinite(summary.playedMs)).toBe(true);
    }),
    { numRuns: runs },
  );
  note(context, { promise: 'absurd', tried: runs, lost: 0, worstMs });
});
