import type { SessionSummary } from '../../src/journal/session-summary.ts';

const totals = { steps: 7, reps: 53, counted: 40, heldMs: 460_000, packMs: 0 };

/** A whole session of the maintenance routine, without reported pain. */
export function sampleSummary(changes: Partial<SessionSummary> = {}): SessionSummary {
  return {
    kind: 'session',
    id: '20261122T071500Z-3fa2c1d8',
    time: '2026-11-22T08:15:00+01:00',
    routine: 'maintenance',
    title: 'Lower back maintenance',
    mode: 'maintenance',
    outcome: 'done',
    playedMs: 852_000,
    done: totals,
    planned: totals,
    share: 1,
    packs: { done: 0, planned: 0 },
    painBefore: undefined,
    painAfter: undefined,
    againAt: undefined,
    lastTime: '2026-11-22T08:29:12+01:00',
    isRunning: false,
    hurt: [],
    dose: undefined,
    level: undefined,
    resumes: undefined,
    notes: [],
    isEdited: false,
    isAdded: false,
    ...changes,
  };
}
