import { describe, expect, test } from 'vitest';
import { sumPlayed } from '../../src/journal/session-summary.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const plan = buildSamplePlan();

describe('the played time of a session without an end', () => {
  test('is how far it came', () => {
    expect(sumPlayed(recordSession(plan, (session) => session.pass(55)))).toBe(51_000);
  });

  test('counts neither what was skipped nor the rest of a settle that was ended early', () => {
    const records = recordSession(plan, (session) => {
      session.pass(5);
      session.terminal.press('return');
      session.pass(8);
      session.terminal.press('n');
      session.pass(1);
      session.terminal.press('n');
      session.pass(1);
    });
    const playedMs = sumPlayed(records);
    expect(records.at(-1)?.atMs).toBeGreaterThan(100_000);
    expect(playedMs).toBeGreaterThan(12_000);
    expect(playedMs).toBeLessThanOrEqual(17_000);
  });

  test('counts no pauses', () => {
    const records = recordSession(plan, (session) => {
      session.pass(30);
      session.terminal.press('space');
      session.pass(600);
      session.terminal.press('space');
      session.pass(28);
    });
    expect(sumPlayed(records)).toBe(51_000);
  });

  test('includes what the interrupted session had played', () => {
    const before = recordSession(plan, (session) => session.pass(55));
    const resumed = { id: 'before', playedMs: 51_000, records: before };
    const records = recordSession(plan, (session) => session.pass(16), {
      facts: { resumed },
      startAtMs: 51_000,
      clock: { wallMs: Date.UTC(2026, 2, 6, 9, 0) },
    });
    const playedMs = sumPlayed(records);
    expect(playedMs).toBeGreaterThanOrEqual(47_000);
    expect(playedMs).toBeLessThanOrEqual(67_000);
  });
});
