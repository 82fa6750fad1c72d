import { expect, test } from 'vitest';
import { countRounds } from '../../src/history/count-rounds.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const folder = '/sessions';
const plan = buildSamplePlan();

/** The journal of a session that began at this moment, in a place one hour ahead of UTC. */
function journalOf(wallMs: number, routine: string, isWhole = true): string {
  const records = recordSession(plan, undefined, { clock: { wallMs }, facts: { routine } });
  return records
    .slice(0, isWhole ? undefined : 4)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

test('counts the rounds of a routine on one local day', () => {
  const midnight = Date.UTC(2026, 2, 5, 23);
  const files = new MemoryFiles({
    files: {
      '/sessions/2026-03/20260305T225900Z-01.jsonl': journalOf(midnight - 60_000, 'pain-day'),
      '/sessions/2026-03/20260305T230000Z-02.jsonl': journalOf(midnight, 'pain-day'),
      '/sessions/2026-03/20260306T080000Z-03.jsonl': journalOf(midnight + 9 * 3_600_000, 'maintenance'),
      '/sessions/2026-03/20260306T120000Z-04.jsonl': journalOf(midnight + 13 * 3_600_000, 'pain-day', false),
      '/sessions/2026-03/20260306T150000Z-05.jsonl': journalOf(midnight + 16 * 3_600_000, 'pain-day'),
    },
  });
  const now = { wallMs: midnight + 20 * 3_600_000, offsetMinutes: 60 };
  expect(countRounds(files, folder, 'pain-day', now)).toBe(2);
  expect(countRounds(files, folder, 'desk-break', now)).toBe(0);
});
