import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { monthOf, nameOf } from '../../src/journal/journal-name.ts';
import { readAllTime } from '../../src/journal/read-all-time.ts';
import type { Files } from '../../src/ports.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const content = recordSession(buildSamplePlan())
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('');

let root = '';
let read: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backroutine-all-time-'));
  read = [];
  for (const id of ['20260105T071500Z-01', '20260106T071500Z-01', '20260202T071500Z-01', '20260303T071500Z-01']) {
    putSession(id);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files: Files = {
  ...nodeFiles,
  readSync: (path, maxBytes) => {
    if (path.endsWith('.jsonl')) read.push(path);
    return nodeFiles.readSync(path, maxBytes);
  },
};

/** Lays a session onto the disk as if its folder had last been changed on that day. */
function putSession(id: string): string {
  const path = join(root, 'data', 'sessions', monthOf(id), nameOf(id));
  const day = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content.replaceAll('2026-03-06', day));
  setChanged(dirname(path), `${day}T12:00:00Z`);
  return path;
}

function setChanged(folder: string, time: string): void {
  utimesSync(folder, new Date(time), new Date(time));
}

function sessionsOn(day: string): number | undefined {
  const { clock, environment } = buildTestPorts({ clock: { wallMs: Date.parse(`${day}T12:00:00Z`) } });
  const folders = { ...environment.folders, data: join(root, 'data'), cache: join(root, 'cache') };
  read = [];
  return readAllTime({ files, clock, environment: { ...environment, folders } })?.sessions;
}

const monthsRead = () => [...new Set(read.map((path) => basename(dirname(path))))];
const kept = () => join(root, 'cache', 'history-months.json');

describe('the sum of a history', () => {
  test('is made once of the months that are over', () => {
    expect(sessionsOn('2026-03-20')).toBe(4);
    expect(monthsRead()).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(sessionsOn('2026-03-20')).toBe(4);
    expect(monthsRead()).toEqual(['2026-03']);
    expect(sessionsOn('2026-04-20')).toBe(4);
    expect(sessionsOn('2026-04-20')).toBe(4);
    expect(monthsRead()).toEqual([]);
  });

  test('is made anew of a month in which files came or went', () => {
    sessionsOn('2026-03-20');
    const added = putSession('20260108T071500Z-02');
    setChanged(dirname(added), '2026-03-01T12:00:00Z');
    expect(sessionsOn('2026-03-20')).toBe(5);
    rmSync(added);
    expect(sessionsOn('2026-03-20')).toBe(4);
    expect(monthsRead()).toEqual(['2026-01', '2026-03']);
  });

  test('is not kept of a month that has just been changed', () => {
    setChanged(dirname(putSession('20260108T071500Z-02')), '2026-03-20T11:00:00Z');
    sessionsOn('2026-03-20');
    sessionsOn('2026-03-20');
    expect(monthsRead()).toEqual(['2026-01', '2026-03']);
  });

  test('has what was just written to a session of this month', () => {
    const running = putSession('20260304T071500Z-02');
    writeFileSync(running, '');
    expect(sessionsOn('2026-03-20')).toBe(4);
    appendFileSync(running, content);
    expect(sessionsOn('2026-03-20')).toBe(5);
  });

  test('counts a session that was cut off and gone on with once', () => {
    const resumed = JSON.stringify({ ...JSON.parse(content.split('\n')[0] ?? ''), resumes: '20260106T071500Z-01' });
    writeFileSync(putSession('20260106T081500Z-02'), [resumed, ...content.split('\n').slice(1)].join('\n'));
    expect(sessionsOn('2026-03-20')).toBe(4);
  });

  test.each([
    ['was removed', () => rmSync(kept())],
    ['is damaged', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').slice(0, -9))],
    ['is of another shape', () => writeFileSync(kept(), '{"format":1,"folder":"x","months":[{"month":"__proto__"}]}')],
    ['is of other journals', () => writeFileSync(kept(), readFileSync(kept(), 'utf8').replace(root, '/elsewhere'))],
  ])('is made anew where the cache %s', (_, spoil) => {
    sessionsOn('2026-03-20');
    spoil();
    expect(sessionsOn('2026-03-20')).toBe(4);
    expect(monthsRead()).toHaveLength(3);
  });

  test('needs no cache that can be written', () => {
    writeFileSync(join(root, 'cache'), 'a file');
    expect(sessionsOn('2026-03-20')).toBe(4);
  });

  test('is kept for its owner alone, and the journals are left as they were', () => {
    cpSync(join(root, 'data'), join(root, 'before'), { recursive: true });
    sessionsOn('2026-03-20');
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    for (const path of read) {
      expect(readFileSync(path, 'utf8')).toBe(readFileSync(path.replace('/data/', '/before/'), 'utf8'));
    }
  });

  test('is none where there is no history', () => {
    rmSync(join(root, 'data'), { recursive: true });
    expect(sessionsOn('2026-03-20')).toBeUndefined();
  });
});
