/** The same tests for the disk and for files in memory, so that tests with the latter hold for the disk. */
import { linkSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileError, Files } from '../../src/ports.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { MemoryFiles } from '../support/memory-files.ts';

interface Disk {
  readonly files: Files;
  readonly folder: string;
}

function openDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { files: nodeFiles, folder };
}

const disks: readonly (readonly [string, () => Disk])[] = [
  ['the disk', openDisk],
  [
    'files in memory',
    () => {
      const files = new MemoryFiles();
      files.makeFolder('/tmp/files', 0o700);
      return { files, folder: '/tmp/files' };
    },
  ],
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

function errorOf(operation: () => unknown): FileError {
  try {
    operation();
  } catch (thrown) {
    return thrown as FileError;
  }
  throw new Error('Nothing was thrown.');
}

test.each(['removed', 'replaced'])(
  'what was read and then %s is not taken for the next file with its inode',
  async (how) => {
    const { files, folder } = openDisk();
    const [path, link] = [files.join(folder, 'lock'), files.join(folder, 'link')];
    files.create(path, 'one', 0o600);
    // It keeps the inode, as the next file may.
    linkSync(path, link);
    files.readSync(path, 100);
    expect(files.wasRead(link)).toBe(true);
    if (how === 'removed') files.remove(path);
    else await files.replace(path, 'two', 0o600);
    expect(files.wasRead(link)).toBe(false);
  },
);

describe.each(disks)('%s', (_, build) => {
  test('reads back what was written, as a whole', async () => {
    const { files, folder } = build();
    const path = files.join(folder, 'config.yaml');
    files.create(path, 'one', 0o600);
    await files.replace(path, bytes('zwei ä'), 0o600);
    expect(text(files.readSync(path, 100))).toBe('zwei ä');
    expect(text(await files.read(path, 7))).toBe('zwei ä');
    expect(files.list(folder)).toEqual(['config.yaml']);
  });

  test('makes a new file, and none over another', () => {
    const { files, folder } = build();
    const path = files.join(folder, 'mine.yaml');
    files.create(path, 'one', 0o600);
    expect(errorOf(() => files.create(path, 'two', 0o600))).toMatchObject({ code: 'EEXIST', path });
    expect(text(files.readSync(path, 100))).toBe('one');
    expect(files.facts(path)).toMatchObject({ isPlain: true, isFolder: false });
    expect(files.facts(folder)).toMatchObject({ isPlain: false, isFolder: true });
    expect(files.isSameFile(path, files.join(folder, '.', 'mine.yaml'))).toBe(true);
    expect(files.isSameFile(path, files.join(folder, 'other.yaml'))).toBe(false);
  });

  test('keeps the old content until a replacement is committed', async () => {
    const { files, folder } = build();
    const path = files.join(folder, 'sound');
    files.create(path, 'old', 0o600);
    const dropped = await files.openReplacement(path, 0o644);
    await dropped.write(bytes('never'));
    dropped.discard();
    const kept = await files.openReplacement(path, 0o644);
    await kept.write(bytes('ne'));
    await kept.write(bytes('w'));
    expect(text(files.readSync(path, 100))).toBe('old');
    await kept.commit();
    expect(text(files.readSync(path, 100))).toBe('new');
    expect(files.list(folder)).toEqual(['sound']);
  });

  test('refuses a file that is larger than the limit', async () => {
    const { files, folder } = build();
    const path = files.join(folder, 'large');
    files.create(path, 'x'.repeat(101), 0o600);
    expect(errorOf(() => files.readSync(path, 100))).toMatchObject({ code: 'TOOLARGE', path });
    await expect(files.read(path, 100)).rejects.toMatchObject({ code: 'TOOLARGE', path });
    expect(files.readSync(path, 101)).toHaveLength(101);
  });

  test('reports why something cannot be read, with the path', async () => {
    const { files, folder } = build();
    const absent = files.join(folder, 'absent');
    expect(errorOf(() => files.readSync(absent, 9))).toMatchObject({ code: 'ENOENT', path: absent });
    await expect(files.read(absent, 9)).rejects.toMatchObject({ code: 'ENOENT', path: absent });
    await expect(files.read(folder, 9)).rejects.toMatchObject({ code: 'EISDIR', path: folder });
    expect(errorOf(() => files.remove(absent))).toMatchObject({ code: 'ENOENT', path: absent });
    expect(errorOf(() => files.create(files.join(absent, 'x'), '', 0o600))).toMatchObject({ code: 'ENOENT' });
    expect(errorOf(() => files.readSync(absent, 9)).message).toBe(`Cannot read ${absent}: ENOENT.`);
  });

  test('returns the facts of files and folders, and none where there is nothing', () => {
    const { files, folder } = build();
    const path = files.join(folder, 'a');
    files.create(path, '12345', 0o600);
    expect(files.facts(path)).toMatchObject({ sizeBytes: 5, isFolder: false });
    expect(files.facts(folder)).toMatchObject({ isFolder: true });
    expect(files.facts(files.join(folder, 'absent'))).toBeUndefined();
    expect(files.facts(files.join(path, 'below'))).toBeUndefined();
    files.touch(path);
    files.remove(path);
    expect(files.facts(path)).toBeUndefined();
  });

  test('lists names in order, and an absent folder as empty', () => {
    const { files, folder } = build();
    for (const name of ['b', 'a', 'B']) {
      files.create(files.join(folder, name), '', 0o600);
    }
    files.makeFolder(files.join(folder, 'c', 'd'), 0o700);
    expect(files.list(folder)).toEqual(['B', 'a', 'b', 'c']);
    expect(files.list(files.join(folder, 'absent'))).toEqual([]);
    expect(errorOf(() => files.list(files.join(folder, 'a')))).toMatchObject({ code: 'ENOTDIR' });
  });

  test('makes a folder and its parents, existing ones too, but not below a file', () => {
    const { files, folder } = build();
    const deep = files.join(folder, 'x', 'y', 'z');
    files.makeFolder(deep, 0o700);
    files.makeFolder(deep, 0o700);
    expect(files.facts(deep)).toMatchObject({ isFolder: true });
    const file = files.join(folder, 'file');
    files.create(file, '', 0o600);
    expect(errorOf(() => files.makeFolder(files.join(file, 'below'), 0o700))).toMatchObject({ code: 'EEXIST' });
  });

  test('appends whole records to a new file, and to an existing one', async () => {
    const { files, folder } = build();
    const path = files.join(folder, 'session.jsonl');
    const first = files.createAppend(path, 0o600);
    first.append(bytes('one\n'));
    first.append(bytes('two\n'));
    await first.flush();
    await first.close();
    expect(errorOf(() => files.createAppend(path, 0o600))).toMatchObject({ code: 'EEXIST', path });
    const second = files.openAppend(path, 0o600);
    second.append(bytes('three\n'));
    await second.close();
    expect(text(files.readSync(path, 100))).toBe('one\ntwo\nthree\n');
  });
});
