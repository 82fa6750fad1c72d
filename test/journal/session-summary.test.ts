import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import { findResumable } from '../../src/journal/read-today.ts';
import { readSummary, sumPlayed } from '../../src/journal/session-summary.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Routine } from '../../src/routine/routine.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { sampleRoutine, sampleStep } from '../support/sample-routines.ts';

const id = '20260306T081500Z-00000000';
const records = recordSession(buildSamplePlan());
const encode = (text: string) => new TextEncoder().encode(text);
const bytesOf = (kept: readonly unknown[]) => encode(kept.map((record) => `${JSON.stringify(record)}\n`).join(''));

const [session, before] = records;
const end = records.at(-1);
const pack = records.find(({ type }) => type === 'pack');
/** Pain that only shows in a summary which reads its line. */
const planted = { ...before, score: 9 };
const painAfter = { ...before, when: 'after', score: 2 };
const note = { type: 'note', time: session?.time, atMs: 0, text: 'Stiff' };
const painOf = (...kept: readonly unknown[]) => {
  const summary = readSummary(id, bytesOf(kept));
  return summary.kind === 'session' ? [summary.painBefore, summary.painAfter] : summary.kind;
};

describe('the summary of a session that came to an end', () => {
  test('is read from its first two lines and its last five alone', () => {
    const [, , one] = records;
    expect(painOf(session, before, planted, one, one, pack, end, painAfter)).toEqual([4, 2]);
    expect(painOf(session, before, planted, planted, one, pack, end, painAfter, note)).toEqual([4, 2]);
    expect(painOf(session, before, planted, one, one, one, pack, end)).toEqual([4, undefined]);
  });

  test('is read from all lines where a pack was done further in front', () => {
    const [, , one] = records;
    const kept = [session, before, pack, planted, one, one, one, one, end, painAfter];
    expect(painOf(...kept)).toEqual([9, 2]);
    expect(readSummary(id, bytesOf(kept))).toMatchObject({ packs: { done: 1, planned: 1 } });
  });

  test('is read from all lines where there are no more than these', () => {
    expect(painOf(session, planted, end, painAfter)).toEqual([9, 2]);
    expect(painOf(session, planted, end)).toEqual([9, undefined]);
    expect(painOf(session, end)).toEqual([undefined, undefined]);
    expect(painOf(session)).toEqual([undefined, undefined]);
    expect(painOf()).toBe('damaged');
  });

  test('is read from all lines where its end lies further in front', () => {
    expect(painOf(session, before, end, planted, ...records.slice(2, 7))).toEqual([9, undefined]);
  });

  test('is read from all lines where the first one is lost', () => {
    expect(painOf('torn', before, records[2], session, records[3], end, painAfter)).toEqual([4, 2]);
  });

  test('has the note that was written after the pain, and of a resumed session those of both', () => {
    const notesOf = (...kept: readonly unknown[]) => readSummary(id, bytesOf(kept));
    expect(notesOf(session, before, records[2], end, painAfter, note)).toMatchObject({ notes: ['Stiff'] });
    const resuming = { ...session, resumes: '20260306T080000Z-00000000' };
    const earlier = { ...note, text: 'Door bell' };
    const both = [resuming, before, earlier, records[2], records[2], end, painAfter, note];
    expect(notesOf(...both)).toMatchObject({ notes: ['Door bell', 'Stiff'] });
  });

  test('needs no line end behind its last line', () => {
    const kept = [session, before, planted, ...records.slice(2, 5), pack, end];
    const whole = kept.map((record) => JSON.stringify(record)).join('\n');
    expect(readSummary(id, encode(whole))).toMatchObject({ painBefore: 4, outcome: 'done' });
  });
});

test('NULs are taken off both ends of a line, and make a line damaged in its middle', () => {
  const line = JSON.stringify(session);
  const read = (text: string) => {
    const { records: found, damaged } = readRecords(encode(text));
    return [found.length, damaged];
  };
  expect(read(`\0\0${line}\n`)).toEqual([1, 0]);
  expect(read(`${line}\0\n${line}\0\0`)).toEqual([2, 0]);
  expect(read(`\0${line}\0`)).toEqual([1, 0]);
  expect(read('\0')).toEqual([0, 0]);
  expect(read('\0\n\0\0\n\n')).toEqual([0, 0]);
  expect(read(`${line.slice(0, 5)}\0${line.slice(5)}\n${line}`)).toEqual([1, 1]);
});

describe('a session that was cut off is offered again', () => {
  const now = { wallMs: Date.UTC(2026, 2, 6, 10), offsetMinutes: 60 };
  const hold = sampleStep({ work: { kind: 'hold', holdMs: { low: 9_000, high: 9_000 } }, sides: undefined });
  const offerAfter = (routine: Partial<Routine>, seconds: number, onDisk = bytesOf) => {
    const plan = buildPlan(sampleRoutine(routine), { dose: 'low' });
    const kept = recordSession(plan, (playing) => {
      playing.pass(seconds);
    });
    const files = new MemoryFiles({ files: { [`/sessions/2026-03/${id}.jsonl`]: onDisk(kept) } });
    return findResumable(files, '/sessions', now);
  };
  const kicks = sampleStep({ work: { kind: 'count', everyMs: 2_000 }, sets: [{ low: 2, high: 2 }], sides: undefined });

  test.each([
    ['a rep', { steps: [hold] }, 38, 'rep'],
    ['some that are counted', { steps: [kicks, hold] }, 33, 'counted'],
  ] as const)('once %s is done', (_, routine, seconds, type) => {
    const offer = offerAfter({ ...routine, steps: [...routine.steps] }, seconds);
    expect(offer?.records.filter((record) => ['rep', 'counted', 'pack'].includes(record.type)).at(-1)?.type).toBe(type);
    expect(offer).toMatchObject({ id, session: { type: 'session', routine: 'sample' } });
  });

  test('once a pack is over, though nothing else was done', () => {
    const pack = { time: session?.time, atMs: 5, type: 'pack', step: 0, what: 'cold pack' };
    const done: readonly unknown[] = [session, before, { ...pack, playedMs: 5, plannedMs: 9, done: false }];
    expect(offerAfter({}, 1, () => bytesOf(done))).toMatchObject({ id });
    expect(offerAfter({}, 1, () => bytesOf(done.slice(0, 2)))).toBeUndefined();
  });

  test('and not where it is damaged, or there is none', () => {
    expect(offerAfter({ steps: [hold] }, 38, () => encode('{"torn'))).toBeUndefined();
    expect(findResumable(new MemoryFiles(), '/sessions', now)).toBeUndefined();
  });
});

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
