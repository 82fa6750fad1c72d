import { describe, expect, test } from 'vitest';
import { journalFolder } from '../../src/journal/journal-name.ts';
import { localTimeNow } from '../../src/journal/local-time.ts';
import { readPacksOn } from '../../src/journal/packs-on.ts';
import { readRecentRecords } from '../../src/journal/recent-sessions.ts';
import { buildUnread, type SessionSummary } from '../../src/journal/session-summary.ts';
import { findUnfinished, isFromStdin, isUnfinished, readToday } from '../../src/journal/today.ts';
import { Journal } from '../../src/outputs/journal.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { sampleSummary } from '../support/sample-summary.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const plan = buildSamplePlan();

function keepSession(ports: TestPorts, act: (session: VirtualSession) => void): void {
  const journal = new Journal(ports, (error) => {
    throw error;
  });
  recordSession(plan, act, { clock: { wallMs: ports.clock.wallMs() }, keep: [journal] });
}

function readOn({ files, environment, clock }: TestPorts) {
  return readToday(files, journalFolder(files, environment.folders), {
    wallMs: clock.wallMs(),
    offsetMinutes: 60,
  });
}

test('today has the interrupted session, and the sessions of two days, newest first', () => {
  const ports = buildTestPorts();
  keepSession(ports, (session) => session.finish());
  ports.clock.jumpWall(30 * 3_600_000);
  keepSession(ports, (session) => session.finish());
  ports.clock.jumpWall(30 * 3_600_000);
  keepSession(ports, (session) => session.pass(55));
  const { resumable, sessions, isFirstEver } = readOn(ports);
  expect(isFirstEver).toBe(false);
  expect(resumable?.id).toBe(sessions[0]?.id);
  expect(sessions).toMatchObject([{ outcome: 'interrupted' }, { outcome: 'done' }]);
});

test('an unfinished session is found behind a damaged one, and one that is dated ahead', () => {
  const ports = buildTestPorts();
  keepSession(ports, (session) => session.pass(55));
  const resumable = readOn(ports).resumable?.id;
  expect(resumable).toBeDefined();
  const folder = `${journalFolder(ports.files, ports.environment.folders)}/${resumable?.slice(0, 4)}-${resumable?.slice(4, 6)}`;
  ports.files.put(`${folder}/${resumable?.slice(0, 8)}T235959Z-00.jsonl`, 'damaged');
  expect(readOn(ports).resumable?.id).toBe(resumable);
  ports.clock.jumpWall(3_600_000);
  keepSession(ports, (session) => session.pass(55));
  ports.clock.jumpWall(-3_600_000);
  expect(readOn(ports).resumable?.id).toBe(resumable);
});

test('a session is resumed over midnight, and not on the next day', () => {
  const ports = buildTestPorts({ clock: { wallMs: Date.UTC(2026, 2, 6, 22, 50) } });
  keepSession(ports, (session) => session.pass(55));
  // 23:50 there, and each of these is the day after.
  ports.clock.jumpWall(20 * 60_000);
  expect(readOn(ports).resumable).toBeDefined();
  ports.clock.jumpWall(160 * 60_000);
  expect(readOn(ports).resumable).toBeDefined();
  ports.clock.jumpWall(10 * 60_000);
  expect(readOn(ports).resumable).toBeUndefined();
});

test('the packs of today are those that were on the skin', () => {
  const ports = buildTestPorts();
  keepSession(ports, (session) => session.finish());
  keepSession(ports, (session) => session.pass(55));
  const folder = journalFolder(ports.files, ports.environment.folders);
  const packs = readPacksOn(ports.files, folder, readOn(ports).sessions, localTimeNow(ports.clock));
  expect(packs).toMatchObject([{ what: 'cold pack', onMs: 60_000 }]);
});

test('a history that cannot be read counts as none', () => {
  const ports = buildTestPorts();
  keepSession(ports, (session) => session.pass(55));
  ports.files.list = () => {
    throw new Error('unreadable');
  };
  expect(readOn(ports)).toEqual({ resumable: undefined, sessions: [], isFirstEver: true });
});

describe('the sessions of a folder', () => {
  const folder = '/sessions';
  const at = { wallMs: Date.UTC(2026, 2, 6, 12), offsetMinutes: 60 };
  const lines = recordSession(plan).map((record) => `${JSON.stringify(record)}\n`);
  const whole = lines.join('');
  const begun = lines.slice(0, 3).join('');
  const buildFiles = (contents: Readonly<Record<string, string>>) => {
    const { files } = buildTestPorts();
    for (const [id, content] of Object.entries(contents)) {
      files.put(`${folder}/${id.slice(0, 4)}-${id.slice(4, 6)}/${id}.jsonl`, content);
    }
    return files;
  };

  test('are of today and of two days before, whatever month cannot be read', () => {
    const files = buildFiles({
      '20260307T000000Z-0a': whole,
      '20260304T120000Z-0a': whole,
      '20260304T115959Z-0a': whole,
      '20260228T120000Z-0a': whole,
    });
    files.deny(`${folder}/2026-02`, 'EACCES');
    files.put(`${folder}/2026-04/notes.txt`, '');
    files.deny(`${folder}/2026-04`, 'EACCES');
    const { sessions, isFirstEver } = readToday(files, folder, at);
    expect(sessions.map(({ id }) => id)).toEqual(['2026-04', '20260307T000000Z-0a', '20260304T120000Z-0a']);
    expect(isFirstEver).toBe(false);
  });

  test('are the first ever as long as nothing was done in any, and none is unread', () => {
    const isFirst = (contents: Readonly<Record<string, string>>) =>
      readToday(buildFiles(contents), folder, at).isFirstEver;
    expect(isFirst({})).toBe(true);
    expect(isFirst({ '20260306T080000Z-0a': begun, '20260306T080000Z-0b': '' })).toBe(true);
    expect(isFirst({ '20260306T080000Z-0a': begun, '20250306T080000Z-0b': whole })).toBe(false);
    expect(isFirst({ '20260306T080000Z-0a': begun, '20250306T080000Z-0b': 'damaged' })).toBe(false);
  });

  test('hold one that runs, which is not to be resumed', () => {
    const interrupted = recordSession(plan, (session) => session.pass(55));
    const content = interrupted.map((record) => `${JSON.stringify(record)}\n`).join('');
    const files = buildFiles({ '20260306T081500Z-0a': content, '20260306T080000Z-0b': whole });
    expect(readToday(files, folder, at)).toMatchObject({ resumable: { id: '20260306T081500Z-0a' } });
    expect(readToday(files, folder, at)).not.toHaveProperty('running');
    const running = readToday(files, folder, at, new Set(['20260306T081500Z-0a']));
    expect(running).toMatchObject({ running: { id: '20260306T081500Z-0a', isRunning: true }, resumable: undefined });
  });

  test('are searched for what hurt, twenty of them, the newest first and without what cannot be read', () => {
    const ids = Array.from({ length: 22 }, (_, index) => `202601${10 + index}T080000Z-0a`);
    const files = buildFiles({
      ...Object.fromEntries(ids.map((id) => [id, whole.replace('"routine":"sample"', `"routine":"${id}"`)])),
      '20260131T090000Z-0b': 'damaged',
    });
    const found = [...readRecentRecords(files, folder)];
    expect(found.map(([session]) => session?.type === 'session' && session.routine)).toEqual(
      ids.toReversed().slice(0, 20),
    );
    expect(found[0]).toHaveLength(lines.length);
    files.deny(folder, 'EACCES');
    expect([...readRecentRecords(files, folder)]).toEqual([]);
  });

  test('give their packs where they can be read', () => {
    const files = buildFiles({ '20260306T080000Z-0a': whole });
    const { sessions } = readToday(files, folder, at);
    expect(readPacksOn(files, folder, [buildUnread('20260306T080000Z-0c', 'damaged'), ...sessions], at)).toHaveLength(
      1,
    );
    const without = sampleSummary({ id: '20260306T080000Z-0a' });
    expect([without.done.packMs, readPacksOn(files, folder, [without], at)]).toEqual([0, []]);
    expect(readPacksOn(files, folder, [sampleSummary({ id: '20260306T080000Z-0c' })], at)).toEqual([]);
    files.remove(`${folder}/2026-03/20260306T080000Z-0a.jsonl`);
    expect(readPacksOn(files, folder, sessions, at)).toEqual([]);
  });
});

describe('the session that was left', () => {
  const now = { wallMs: Date.parse('2026-03-06T01:00:00+01:00'), offsetMinutes: 60 };
  const nothing = { steps: 0, reps: 0, counted: 0, heldMs: 0, packMs: 0 };
  const left = (changes: Partial<SessionSummary> = {}) =>
    sampleSummary({
      outcome: 'quit',
      share: 0.5,
      time: '2026-03-05T21:45:00+01:00',
      lastTime: '2026-03-05T22:00:00+01:00',
      ...changes,
    });
  const [done, unbegun] = [left({ outcome: 'done', share: 1 }), left({ done: nothing })];
  const today = { time: '2026-03-06T00:10:00+01:00' };

  test.each<readonly [string, Partial<SessionSummary>]>([
    ['was left three hours ago', {}],
    ['was left this moment', { lastTime: '2026-03-06T01:00:00+01:00' }],
    ['was interrupted at its last rep', { outcome: 'interrupted', share: 0.999 }],
    ['began this moment', { ...today, time: '2026-03-06T01:00:00+01:00' }],
    [
      'is of today, though a wrong clock says that it was left tomorrow',
      { ...today, lastTime: '2026-03-07T02:00:00+01:00' },
    ],
    ['is of today by its own clocks', { time: '2026-03-06T00:10:00+14:00', lastTime: '2026-03-01T00:00:00+01:00' }],
  ])('can be resumed where it %s', (_, changes) => {
    expect(findUnfinished([left(changes)], now)).toEqual(left(changes));
  });

  test.each<readonly [string, Partial<SessionSummary>]>([
    ['was left three hours and a second ago', { lastTime: '2026-03-05T21:59:59+01:00' }],
    ['was left a second from now', { lastTime: '2026-03-06T01:00:01+01:00' }],
    ['was left nobody knows when', { lastTime: 'some day' }],
    ['was done', { outcome: 'done' }],
    ['had nothing left', { share: 1 }],
    ['had nothing done', { done: nothing }],
    ['begins in a second', { ...today, time: '2026-03-06T01:00:01+01:00' }],
  ])('cannot be resumed where it %s', (_, changes) => {
    expect(findUnfinished([left(changes)], now)).toBeUndefined();
  });

  test('is the newest in which something was done, whatever else lies before it', () => {
    const ahead = left({ time: '2026-03-07T08:00:00+01:00' });
    const others = [buildUnread('20260305T220000Z-0a', 'damaged'), unbegun, ahead];
    expect(findUnfinished([...others, left(), left({ id: 'older' })], now)).toEqual(left());
    expect(findUnfinished([...others, done, left()], now)).toBeUndefined();
    expect(findUnfinished([], now)).toBeUndefined();
  });

  test('has something done and something left', () => {
    expect([left(), done, unbegun, left({ share: 1 })].map(isUnfinished)).toEqual([true, false, false, false]);
    expect(['-', 'maintenance'].map((routine) => isFromStdin({ routine }))).toEqual([true, false]);
  });
});
