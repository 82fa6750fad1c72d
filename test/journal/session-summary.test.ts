import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import {
  buildUnread,
  buildUnreadMonth,
  nameHurts,
  readSummary,
  summariseRecords,
  sumPlayed,
} from '../../src/journal/session-summary.ts';
import { findResumable } from '../../src/journal/today.ts';
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
  test('is read from its first two lines and its last six alone', () => {
    const [, , one] = records;
    expect(painOf(session, before, planted, one, one, one, pack, end, painAfter)).toEqual([4, 2]);
    expect(painOf(session, before, planted, planted, one, one, pack, end, painAfter, note)).toEqual([4, 2]);
    expect(painOf(session, before, planted, one, one, one, one, pack, end)).toEqual([4, undefined]);
  });

  test('is read from all lines where a pack was done further in front', () => {
    const [, , one] = records;
    const kept = [session, before, pack, planted, one, one, one, one, one, end, painAfter];
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

  test('names a line that was torn in the middle', () => {
    const [, , rep] = records;
    const reps = Array.from({ length: 12 }, () => rep);
    const text = [session, before, ...reps, pack, end, painAfter].map((record) => JSON.stringify(record));
    const damagedAt = (line: string) => {
      const summary = readSummary(id, encode([...text.slice(0, 4), line, ...text.slice(5), ''].join('\n')));
      return summary.kind === 'session' ? summary.damagedAt : summary.kind;
    };
    expect(damagedAt(text[4] ?? '')).toBeUndefined();
    expect(damagedAt('{"type":"rep","time":')).toBe(5);
    expect(damagedAt('{"ty')).toBe(5);
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
    // Where no pack is missing either, only what it resumes says that there is more in the middle.
    const withoutPacks = { ...(end as object), done: { steps: 1, reps: 1, counted: 0, heldMs: 1, packMs: 0 } };
    const resumed = [resuming, before, earlier, records[2], records[2], withoutPacks, painAfter, note];
    expect(notesOf(...resumed)).toMatchObject({ notes: ['Door bell', 'Stiff'] });
    expect(notesOf(session, note, records[2], end, painAfter)).toMatchObject({ notes: ['Stiff'] });
  });

  test('needs no line end behind its last line', () => {
    const kept = [session, before, planted, ...records.slice(2, 6), pack, end];
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

describe('the played time of made-up records', () => {
  const at = (seconds: number, atMs: number, changes: object = {}) => {
    const time = `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;
    return { type: 'step', time, atMs, step: 0, what: 'a', ...changes } as SessionRecord;
  };
  const begun = (seconds: number, atMs: number, changes: object = {}) => ({
    ...(session as object),
    ...at(seconds, atMs, { type: 'session', ...changes }),
  });
  const begin = begun(1000, 0) as SessionRecord;
  const resumed = begun(1000, 51_000, { resumes: 'before' }) as SessionRecord;

  test.each<readonly [string, readonly SessionRecord[], number]>([
    ['without its beginning is unknown', [at(1010, 10_000)], 0],
    ['is how far it came', [begin, at(1004, 4_000), at(1010, 10_000)], 10_000],
    ['is what the clock allows, a second of rounding more', [begin, at(1004, 9_000), at(1006, 11_000)], 7_000],
    ['is nothing where it went back', [begin, at(1010, 10_000), at(1012, 3_000)], 10_000],
    ['has not what was skipped', [begin, at(1010, 10_000, { type: 'skip', toMs: 60_000 }), at(1012, 62_000)], 12_000],
    ['goes by the plan where the calendar was set back', [begin, at(900, 5_000)], 5_000],
    ['is nothing where it was set back by no more than a second', [begin, at(999, 5_000)], 0],
    ['goes on from where it was resumed', [resumed, at(1002, 52_000)], 1_000],
    ['has what was carried over', [resumed, at(10, 10_000), at(20, 20_000), at(1001, 52_000)], 21_000],
    ['has the skips that were', [resumed, at(10, 1_000, { type: 'skip', toMs: 9_000 }), at(12, 10_000)], 2_000],
    ['begins before the records of its own second', [resumed, at(1000, 52_000)], 1_000],
    ['carries nothing over where nothing was resumed', [begun(1000, 3_000) as SessionRecord, at(900, 5_000)], 2_000],
  ])('%s', (_, kept, playedMs) => {
    expect(sumPlayed(kept)).toBe(playedMs);
  });
});

describe('a session in one row', () => {
  const kept = records.filter(({ type }) => type !== 'pain');
  const change = (changes: object) =>
    kept.map((record) => (record.type === 'session' ? { ...record, ...changes } : record)) as readonly SessionRecord[];

  test('has what its beginning says, and no key for what it does not say', () => {
    const { again: _, ...plain } = kept[0] as SessionRecord & { type: 'session' };
    const summary = summariseRecords(id, [plain, ...kept.slice(1)]);
    expect(summary).toEqual({
      kind: 'session',
      id,
      time: '2026-03-06T09:15:00+01:00',
      routine: 'sample',
      title: 'Sample',
      mode: 'maintenance',
      outcome: 'done',
      playedMs: expect.any(Number),
      done: expect.any(Object),
      planned: expect.any(Object),
      share: 1,
      packs: { done: 1, planned: 1 },
      painBefore: undefined,
      painAfter: undefined,
      againAt: expect.stringMatching(/^2026-03-06T/),
      lastTime: kept.at(-1)?.time,
      isRunning: false,
      hurt: [],
      dose: undefined,
      level: undefined,
      resumes: undefined,
      notes: [],
      isEdited: false,
      isAdded: false,
    });
    for (const key of ['when', 'until', 'again']) expect(summary).not.toHaveProperty(key);
    const said = {
      when: { everyDays: 2, timesPerDay: 1 },
      until: '2026-12-24',
      again: { everyMs: 3_600_000, fromMinute: 0, toMinute: 1440, maxPerDay: 3 },
      resumes: 'before',
    };
    expect(summariseRecords(id, change(said))).toMatchObject(said);
    const chosen = change({ added: true, choices: { dose: 'low', level: 3 } });
    expect(summariseRecords(id, chosen)).toMatchObject({ isAdded: true, dose: 'low', level: 3 });
    expect(summariseRecords(id, kept.slice(1))).toBeUndefined();
  });

  test('was interrupted where it has no end, unless all of it was done', () => {
    const open = kept.filter(({ type }) => type !== 'end');
    expect(summariseRecords(id, open)).toMatchObject({ outcome: 'done', share: 1, againAt: undefined });
    const cut = open.slice(0, -3);
    const summary = summariseRecords(id, cut);
    expect(summary).toMatchObject({ outcome: 'interrupted', lastTime: cut.at(-1)?.time, playedMs: sumPlayed(cut) });
    expect(summary?.share).toBeLessThan(1);
    expect(summariseRecords(id, kept.slice(0, 1))).toMatchObject({ lastTime: kept[0]?.time, playedMs: 0 });
  });

  test('has the latest pain of each moment, and all notes', () => {
    const told = (when: 'before' | 'after', score: number) => ({ ...before, when, score }) as SessionRecord;
    const pains = [told('before', 3), told('after', 5), told('before', 4), told('after', 0)];
    const notes = ['one', 'two'].map((text) => ({ ...note, text }) as SessionRecord);
    expect(summariseRecords(id, [...kept, ...pains, ...notes])).toMatchObject({
      painBefore: 4,
      painAfter: 0,
      notes: ['one', 'two'],
    });
  });

  test('has what hurt by its end, and by its records where it has none', () => {
    const hurt = { ...before, type: 'hurt', step: 0, what: 'bird-dog', side: 'left' } as unknown as SessionRecord;
    const named = [{ what: 'bird-dog', side: 'left', name: 'Bird-dog' }];
    const open = kept.filter(({ type }) => type !== 'end');
    expect(summariseRecords(id, [...open, hurt])?.hurt).toEqual(named);
    expect(summariseRecords(id, [...kept, hurt])?.hurt).toEqual([]);
    const ended = { ...end, hurt: [{ what: 'bird-dog', side: 'left' }] } as SessionRecord;
    expect(summariseRecords(id, [...open, ended])?.hurt).toEqual(named);
    const steps = ['a', 'b'].map((what) => ({ what, name: what.toUpperCase(), reps: 1, sides: [] }));
    expect(nameHurts([{ what: 'b' }, { what: 'a' }], steps).map(({ name }) => name)).toEqual(['B', 'A']);
    expect(nameHurts([{ what: 'other' }], [])).toEqual([{ what: 'other', name: 'other' }]);
  });

  test('is only named where it cannot be read', () => {
    expect(buildUnread(id, 'newer')).toEqual({ kind: 'newer', id, time: '2026-03-06T08:15:00+00:00' });
    expect(buildUnread('nonsense', 'damaged')).toMatchObject({ time: '1970-01-01T00:00:00+00:00' });
    expect(buildUnreadMonth('2026-11')).toEqual({ kind: 'month', id: '2026-11', time: '2026-11-01T00:00:00+00:00' });
    expect(readSummary(id, bytesOf([{ ...(session as object), format: 2 }]))).toEqual(buildUnread(id, 'newer'));
  });
});
