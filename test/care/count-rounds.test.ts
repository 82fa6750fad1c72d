import { expect, test } from 'vitest';
import { countRounds } from '../../src/care/count-rounds.ts';
import { listSessions } from '../../src/journal/list-sessions.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const folder = '/sessions';
const plan = buildSamplePlan();

/** The journal of a session that began at this moment, in a place one hour ahead of UTC. */
function journalOf(wallMs: number, routine: string, { isWhole = true, quitAfter = Number.NaN } = {}): string {
  const quit = (session: VirtualSession) => {
    session.pass(quitAfter);
    session.terminal.press('q');
  };
  const act = Number.isNaN(quitAfter) ? undefined : quit;
  const records = recordSession(plan, act, { clock: { wallMs }, facts: { routine } });
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
      '/sessions/2026-03/20260306T120000Z-04.jsonl': journalOf(midnight + 13 * 3_600_000, 'pain-day', {
        isWhole: false,
      }),
      '/sessions/2026-03/20260306T150000Z-05.jsonl': journalOf(midnight + 16 * 3_600_000, 'pain-day'),
      '/sessions/2026-03/20260306T160000Z-06.jsonl': journalOf(midnight + 17 * 3_600_000, 'pain-day', {
        quitAfter: 45,
      }),
      '/sessions/2026-03/20260306T170000Z-07.jsonl': journalOf(midnight + 18 * 3_600_000, 'pain-day', { quitAfter: 5 }),
    },
  });
  const now = { wallMs: midnight + 20 * 3_600_000, offsetMinutes: 60 };
  const sessions = listSessions(files, folder);
  expect(countRounds(sessions, 'pain-day', now), 'one whole, two ended early, of which one had begun').toBe(3);
  expect(countRounds(sessions, 'desk-break', now)).toBe(0);
});
