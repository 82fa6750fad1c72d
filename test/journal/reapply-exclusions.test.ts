import { describe, expect, test } from 'vitest';
import { answerLastHurt } from '../../src/journal/reapply-exclusions.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const reps = { low: 2, high: 2 };
const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ sets: [reps, reps, reps] })] }), {});
const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 5_000 };
const place = { step: 0, what: 'bird-dog', side: 'left', set: 1, rep: 2 } as const;
const hurt: SessionRecord = { type: 'hurt', ...stamp, ...place };
const answer = { type: 'left-out', ...stamp, ...place, missed: 4 };
const followedBy = (type: string, more: object = {}) => {
  const records = [hurt, { type, ...stamp, ...place, ...more } as unknown as SessionRecord];
  return answerLastHurt(plan, records).slice(records.length);
};

describe('a pain that nobody could answer any more', () => {
  test('leaves its side out of what was to come', () => {
    expect(answerLastHurt(plan, [hurt])).toEqual([hurt, answer]);
    const settling: SessionRecord = { type: 'hurt', ...stamp, step: 0, what: 'bird-dog', side: 'left' };
    expect(answerLastHurt(plan, [settling])).toHaveLength(2);
  });

  test.each([
    ['rep', {}],
    ['counted', {}],
    ['step', {}],
    ['side', {}],
    ['end', {}],
    ['skip', { reason: 'hurt' }],
  ])('is still unanswered behind a record %s %j', (type, more) => {
    expect(followedBy(type, more)).toEqual([answer]);
  });

  test.each([
    ['resume', {}],
    ['pack', {}],
    ['easier', {}],
    ['skip', { reason: 'skipped' }],
    ['left-out', { missed: 4 }],
  ])('was answered where a record %s %j follows', (type, more) => {
    expect(followedBy(type, more)).toEqual([]);
  });

  test('changes nothing where there is none, it had no side, or nothing of that side was to come', () => {
    const { side: _, ...whole } = place;
    const last = { ...hurt, set: 3, rep: 2, side: 'right' } as SessionRecord;
    for (const records of [[], [{ type: 'hurt', ...stamp, ...whole }], [last]] as readonly (readonly SessionRecord[])[])
      expect(answerLastHurt(plan, records)).toBe(records);
  });
});
