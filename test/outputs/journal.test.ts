import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSessions, readSession } from '../../src/history/list-sessions.ts';
import { Journal } from '../../src/outputs/journal.ts';
import type { Ports } from '../../src/ports.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { buildProgram } from '../support/build-program.ts';
import { howOften, someOf } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/sessions';
const path = `${folder}/2026-03/20260306T081500Z-00000000.jsonl`;
const plan = buildSamplePlan();
const records = recordSession(plan);
const whole = records.map((record) => `${JSON.stringify(record)}\n`).join('');

function openJournal(ports: Pick<Ports, 'files' | 'clock' | 'environment'> = buildTestPorts()) {
  const told: Error[] = [];
  return { journal: new Journal(ports, (error) => told.push(error)), told };
}

describe('the journal of a session', () => {
  test('is one file of its own, for the owner alone, with every record', async () => {
    const ports = buildTestPorts();
    const { journal } = openJournal(ports);
    recordSession(plan, undefined, { keep: [journal] });
    await journal.close();
    expect(ports.files.paths()).toEqual([path]);
    expect(ports.files.text(path)).toBe(whole);
    expect(ports.files.mode(path)).toBe(0o600);
    for (const made of [folder, `${folder}/2026-03`]) expect(ports.files.mode(made)).toBe(0o700);
  });

  test('takes another name where its own is taken', async () => {
    const ports = buildTestPorts({ files: { files: { [path]: 'somebody else' } } });
    const { journal } = openJournal(ports);
    for (const record of records) journal.record(record);
    await journal.close();
    expect(ports.files.text(path)).toBe('somebody else');
    expect(ports.files.text(path.replace('-00000000', '-00000001'))).toBe(whole);
  });

  test('has a finished step on the disk before the power is cut in the next', async () => {
    for (const [index, record] of records.entries()) {
      if (record.type !== 'step' && record.type !== 'end') continue;
      const ports = buildTestPorts();
      const { journal } = openJournal(ports);
      // One after the other, as they come in a session: a flush that is still to come would take later records along.
      for (const earlier of records.slice(0, index + 1)) {
        journal.record(earlier);
        await setImmediate();
      }
      for (const later of records.slice(index + 1, index + 2)) if (later.type !== 'step') journal.record(later);
      ports.files.cutPower();
      expect(ports.files.text(path)?.startsWith(linesUpTo(index + 1))).toBe(true);
    }
  });

  test('flushes only where a step ends, never with every record', async () => {
    const ports = buildTestPorts();
    const { journal } = openJournal(ports);
    for (const record of records) journal.record(record);
    await journal.close();
    const steps = records.filter(({ type }) => ['step', 'pack', 'pain', 'end'].includes(type)).length;
    expect(ports.files.flushes).toBeLessThanOrEqual(steps + 1);
  });
});

describe('a journal that cannot be written', () => {
  test.each(records.map((_, index) => index))(
    'from record %i on is told once, and made up for later',
    async (index) => {
      const ports = buildTestPorts();
      const { journal, told } = openJournal(ports);
      for (const [at, record] of records.entries()) {
        if (at === index) ports.files.freeBytes = 5;
        if (at === index + 3) ports.files.freeBytes = 1_000_000;
        journal.record(record);
      }
      ports.files.freeBytes = 1_000_000;
      await journal.close();
      expect(ports.files.text(path)).toBe(whole);
      expect(told).toHaveLength(1);
      expect(journal.failed).toBeUndefined();
    },
  );

  test('in a read-only home lets the session go on, is told once, and changes nothing', async () => {
    const ports = buildTestPorts();
    ports.files.readOnly = true;
    const { journal, told } = openJournal(ports);
    expect(recordSession(plan, undefined, { keep: [journal] }).at(-1)?.type).toBe('end');
    await journal.close();
    expect(told).toMatchObject([{ code: 'EROFS' }]);
    expect(ports.files.paths()).toEqual([]);
  });

  test('in a folder that is a file is told once, and the file stays as it is', async () => {
    const ports = buildTestPorts({ files: { files: { [folder]: 'a file' } } });
    const { journal, told } = openJournal(ports);
    for (const record of records) journal.record(record);
    await journal.close();
    expect(told).toHaveLength(1);
    expect(ports.files.text(folder)).toBe('a file');
  });
});

describe('a journal and the real world', () => {
  const root = mkdtempSync(join(tmpdir(), 'backroutine-journal-'));
  const source = join(root, 'records.jsonl');
  let program = '';

  beforeAll(async () => {
    writeFileSync(source, whole);
    program = await buildProgram(new URL('./journal-writer.ts', import.meta.url));
  });
  afterAll(() => {
    rmSync(program, { force: true });
    rmSync(root, { recursive: true, force: true });
  });

  /** Runs the writer and kills it once it has acknowledged so many records, or so many milliseconds after the first. */
  function runWriter(
    home: string,
    repeats: number,
    kill: { readonly afterRecords?: number; readonly afterMs?: number },
  ) {
    return new Promise<number>((resolve) => {
      const child = spawn(process.execPath, [program, source, String(repeats)], {
        env: { ...process.env, BACKROUTINE_HOME: join(root, home) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let acknowledged = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = chunk.toString().trimEnd().split('\n');
        acknowledged = Number(lines.at(-1));
        if (kill.afterRecords !== undefined && acknowledged >= kill.afterRecords) child.kill('SIGKILL');
      });
      // Counted from the first acknowledged record: how long a program takes to start is another matter.
      if (kill.afterMs !== undefined)
        child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), kill.afterMs));
      child.on('close', () => resolve(acknowledged));
    });
  }

  function readBack(home: string) {
    const sessions = join(root, home, 'data', 'sessions');
    return listSessions(nodeFiles, sessions).map(({ id }) => readSession(nodeFiles, sessions, id));
  }

  test('keeps what was acknowledged when it is killed at any record', async (context) => {
    const kills = someOf(
      [...records.keys()].map((index) => index + 1),
      4,
    );
    for (const afterRecords of kills) {
      const home = `kill-${afterRecords}`;
      const acknowledged = await runWriter(home, 40, { afterRecords });
      expect(acknowledged).toBeGreaterThanOrEqual(afterRecords);
      expectKept(home, acknowledged);
    }
    note(context, { promise: 'killed', tried: kills.length, lost: 0 });
  }, 120_000);

  test('keeps what was acknowledged when it is killed at any moment', async (context) => {
    const rounds = howOften(6, 500);
    for (let round = 0; round < rounds; round += 1) {
      const home = `moment-${round}`;
      const acknowledged = await runWriter(home, 4_000, { afterMs: (round * 7.3) % 90 });
      expect(acknowledged).toBeGreaterThan(0);
      expectKept(home, acknowledged);
    }
    note(context, { promise: 'killed', tried: rounds, lost: 0 });
  }, 600_000);

  function expectKept(home: string, acknowledged: number): void {
    const [kept] = readBack(home);
    // The system may stop a write between two pages when it kills: that record was not acknowledged.
    expect(kept?.damaged).toBeLessThanOrEqual(1);
    expect(kept?.records.length).toBeGreaterThanOrEqual(acknowledged);
    expect(kept?.records.slice(0, records.length)).toEqual(records.slice(0, kept?.records.length));
    rmSync(join(root, home), { recursive: true, force: true });
  }

  test('is not disturbed by other sessions at the same time', async (context) => {
    const writers = 4;
    const repeats = Math.ceil(howOften(1_000, 10_000) / records.length);
    await Promise.all(Array.from({ length: writers }, () => runWriter('together', repeats, {})));
    const kept = readBack('together');
    expect(kept).toHaveLength(writers);
    for (const { records: found, damaged } of kept) {
      expect(damaged).toBe(0);
      expect(found).toHaveLength(repeats * records.length);
    }
    note(context, { promise: 'together', tried: writers * repeats * records.length, lost: 0 });
  }, 120_000);
});

function linesUpTo(count: number): string {
  return records
    .slice(0, count)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
