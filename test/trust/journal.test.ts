/** A real program that keeps a session is killed, or runs beside others, and loses no acknowledged record. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSessions, readSession } from '../../src/journal/list-sessions.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { buildProgram } from '../support/build-program.ts';
import { howOften, someOf } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const records = recordSession(buildSamplePlan());
const whole = records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('a journal of a real program', () => {
  const root = mkdtempSync(join(tmpdir(), 'backroutine-journal-'));
  const source = join(root, 'records.jsonl');
  let program = '';

  beforeAll(async () => {
    writeFileSync(source, whole);
    program = await buildProgram(new URL('../outputs/journal-writer.ts', import.meta.url));
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
