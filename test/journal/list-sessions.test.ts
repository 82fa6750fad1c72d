import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listSessions, readSession } from '../../src/journal/list-sessions.ts';
import { Journal } from '../../src/outputs/journal.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/sessions';
const records = recordSession(buildSamplePlan());
const content = records.map((record) => `${JSON.stringify(record)}\n`).join('');

const idsIn = (files: MemoryFiles, last?: number) => listSessions(files, folder, last).map(({ id }) => id);

function buildFiles(names: readonly string[]): MemoryFiles {
  return new MemoryFiles({ files: Object.fromEntries(names.map((name) => [`${folder}/${name}`, content])) });
}

describe('the sessions of a folder', () => {
  test('come newest first, over the months', () => {
    const files = buildFiles([
      '2026-02/20260228T230000Z-0a.jsonl',
      '2026-03/20260301T001500Z-ff.jsonl',
      '2026-03/20260301T001500Z-0b.jsonl',
      '2025-12/20251231T080000Z-1c.jsonl',
    ]);
    const newestFirst = ['20260301T001500Z-ff', '20260301T001500Z-0b', '20260228T230000Z-0a', '20251231T080000Z-1c'];
    expect(idsIn(files)).toEqual(newestFirst);
    expect(idsIn(files, 3)).toEqual(newestFirst.slice(0, 3));
    expect(idsIn(files, 0)).toEqual([]);
  });

  test('of which one goes on with another of the month before are one', () => {
    const files = buildFiles(['2026-02/20260228T225900Z-0a.jsonl']);
    const resuming = `${JSON.stringify({ ...records[0], resumes: '20260228T225900Z-0a' })}\n`;
    files.put(`${folder}/2026-03/20260301T001500Z-0b.jsonl`, resuming + content.slice(content.indexOf('\n') + 1));
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b']);
  });

  test('are none where there is no folder yet', () => {
    expect(listSessions(new MemoryFiles(), folder)).toEqual([]);
  });

  test('cannot be listed where the folder is a file', () => {
    const files = new MemoryFiles({ files: { [folder]: 'a file' } });
    expect(() => listSessions(files, folder)).toThrow(/ENOTDIR/);
  });

  test('stand among the files of others, which are left alone', () => {
    const files = buildFiles([
      '2026-03/20260301T001500Z-0b.jsonl',
      '2026-03/20260301T001500Z-0b.sync-conflict-20260302.jsonl',
      '2026-03/20260401T001500Z-0b.jsonl',
      '2026-03/notes.txt',
      '2026-03/.DS_Store',
      '2026-04',
      'README.md',
      'archive/20260301T001500Z-0b.jsonl',
    ]);
    const before = files.paths().map((path) => files.text(path));
    expect(idsIn(files)).toEqual(['20260301T001500Z-0b']);
    expect(files.paths().map((path) => files.text(path))).toEqual(before);
  });

  test('are listed also where they cannot be read, and hide no others', () => {
    const files = buildFiles(['2026-03/20260301T001500Z-0b.jsonl', '2026-03/20260303T001500Z-0b.jsonl']);
    files.put(`${folder}/2026-03/20260302T001500Z-01.jsonl`, content.replace('"format":1', '"format":2'));
    files.put(`${folder}/2026-03/20260302T001500Z-02.jsonl`, 'no journal at all');
    files.put(`${folder}/2026-03/20260302T001500Z-03.jsonl`, '');
    files.put(`${folder}/2026-03/20260302T001500Z-04.jsonl`, content);
    files.deny(`${folder}/2026-03/20260302T001500Z-04.jsonl`, 'EACCES');
    expect(listSessions(files, folder).map(({ kind }) => kind)).toEqual([
      'session',
      'damaged',
      'damaged',
      'newer',
      'session',
    ]);
  });

  test('can be read one by one, with all their records', () => {
    const files = buildFiles(['2026-03/20260301T001500Z-0b.jsonl']);
    expect(readSession(files, folder, '20260301T001500Z-0b').records).toEqual(records);
  });
});

describe('a history kept in git by two machines', () => {
  const root = mkdtempSync(join(tmpdir(), 'backroutine-git-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('merges without a conflict, and is read as one, in order', () => {
    const git = (machine: string, ...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=person', '-c', 'user.email=person@example.org', ...args], {
        cwd: join(root, machine),
        stdio: 'pipe',
      });
    execFileSync('git', ['init', '-q', '-b', 'main', join(root, 'desk')]);
    writeFileSync(join(root, 'desk', 'README'), '');
    commitAll('desk');
    execFileSync('git', ['clone', '-q', join(root, 'desk'), join(root, 'laptop')], { stdio: 'pipe' });
    for (const [machine, startsMs] of [
      ['desk', [0, 7_200_000]],
      ['laptop', [0, 3_600_000, 10_800_000]],
    ] as const) {
      for (const startMs of startsMs) keepSession(machine, startMs);
      commitAll(machine);
    }
    git('desk', 'pull', '-q', '--no-rebase', '--no-edit', join(root, 'laptop'), 'main');
    const sessions = listSessions(nodeFiles, join(root, 'desk', 'sessions'));
    expect(sessions.map(({ time }) => time.slice(11, 16))).toEqual(['12:15', '11:15', '10:15', '09:15', '09:15']);
    expect(sessions.every((session) => session.kind === 'session' && session.share === 1)).toBe(true);

    function commitAll(machine: string): void {
      git(machine, 'add', '-A');
      git(machine, 'commit', '-q', '-m', 'sessions');
    }
  });

  function keepSession(machine: string, startMs: number): void {
    const data = join(root, machine);
    const { clock, environment } = buildTestPorts({ clock: { wallMs: Date.UTC(2026, 2, 6, 8, 15) + startMs } });
    const folders = { ...environment.folders, data };
    // Names are random in the real world; here the machines differ by theirs.
    const randomName = () => (machine === 'desk' ? 'd0d0d0d0' : '1a1a1a1a');
    const journal = new Journal(
      { files: nodeFiles, clock, environment: { ...environment, folders, randomName } },
      fail,
    );
    recordSession(buildSamplePlan(), undefined, { clock: { wallMs: clock.wallMs() }, keep: [journal] });
    const month = join(data, 'sessions', '2026-03');
    expect(readFileSync(join(month, readdirSync(month).at(-1) ?? ''), 'utf8')).toContain('"type":"end"');
  }
});

function fail(error: Error): void {
  throw error;
}
