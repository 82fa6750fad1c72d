import { expect, test } from 'vitest';
import { journalFolder } from '../../src/journal/journal-name.ts';
import { readDonePacks, readToday } from '../../src/journal/read-today.ts';
import { Journal } from '../../src/outputs/journal.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
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
  const packs = readDonePacks(ports.files, folder, readOn(ports).sessions);
  expect(packs).toMatchObject([{ what: 'cold pack', playedMs: 60_000, done: true }]);
});

test('a history that cannot be read counts as none', () => {
  const ports = buildTestPorts();
  keepSession(ports, (session) => session.pass(55));
  ports.files.list = () => {
    throw new Error('unreadable');
  };
  expect(readOn(ports)).toEqual({ resumable: undefined, sessions: [], isFirstEver: true });
});
