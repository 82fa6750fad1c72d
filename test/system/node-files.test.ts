import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileError } from '../../src/ports.ts';
import { nodeFiles } from '../../src/system/node-files.ts';

const isLinux = process.platform === 'linux';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function codeOf(operation: () => unknown): string {
  try {
    operation();
  } catch (thrown) {
    return (thrown as FileError).code;
  }
  return 'nothing was thrown';
}

const permissionsOf = (path: string): number => statSync(path).mode & 0o777;
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

test('only the owner may read journals and their folders', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'a', 'b');
  nodeFiles.makeFolder(data, 0o700);
  await nodeFiles.createAppend(join(data, 'journal'), 0o600).close();
  await nodeFiles.replace(join(data, 'config'), '', 0o600);
  expect([join(folder, 'a'), data].map(permissionsOf)).toEqual([0o700, 0o700]);
  expect([join(data, 'journal'), join(data, 'config')].map(permissionsOf)).toEqual([0o600, 0o600]);
});

test.runIf(isLinux)('a folder below /proc is refused immediately', () => {
  expect(codeOf(() => nodeFiles.makeFolder('/proc/none/of/these', 0o700))).toBe('ENOENT');
});

test('a link to a settings file stays a link', async () => {
  const folder = temporaryFolder();
  const target = join(folder, 'dotfiles.yaml');
  const link = join(folder, 'config.yaml');
  nodeFiles.create(target, 'old', 0o600);
  symlinkSync(target, link);
  await nodeFiles.replace(link, 'new', 0o600);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('new');
});

test('a path is resolved by its links, and stays as it is where it leads nowhere', () => {
  const folder = nodeFiles.resolve(temporaryFolder());
  mkdirSync(join(folder, 'kept'));
  symlinkSync(join(folder, 'kept'), join(folder, 'link'));
  writeFileSync(join(folder, 'kept', 'sheet.yaml'), '');
  expect(nodeFiles.resolve(join(folder, 'link', '..', 'link', 'sheet.yaml'))).toBe(join(folder, 'kept', 'sheet.yaml'));
  expect(nodeFiles.resolve(join(folder, 'link', 'missing.yaml'))).toBe(join(folder, 'link', 'missing.yaml'));
});

test('a file without an end is read up to the limit', () => {
  expect(codeOf(() => nodeFiles.readSync('/dev/zero', 100_000))).toBe('TOOLARGE');
});

test.runIf(isLinux)('a file that reports no size is read to its end', () => {
  expect(nodeFiles.readSync('/proc/self/status', 100_000).length).toBeGreaterThan(100);
});

test('a named pipe without a writer does not block the program', () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(nodeFiles.readSync(pipe, 100)).toHaveLength(0);
});

test('a pipe is read to its end, up to the limit', async () => {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const read = (maxBytes: number): Promise<Uint8Array> => {
    execFile('sh', ['-c', 'printf hello >"$0"', pipe]);
    return nodeFiles.read(pipe, maxBytes);
  };
  expect(new TextDecoder().decode(await read(5))).toBe('hello');
  await expect(read(4)).rejects.toMatchObject({ code: 'TOOLARGE' });
});

test('a file closed during a flush is flushed first', async () => {
  const path = join(temporaryFolder(), 'journal');
  const file = nodeFiles.createAppend(path, 0o600);
  file.append(bytes('one\n'));
  const flushed = file.flush();
  const closed = Promise.all([file.close(), file.close()]);
  await flushed;
  await file.flush();
  expect(codeOf(() => file.append(bytes('two\n')))).toBe('EBADF');
  await closed;
});

test.runIf(isLinux)('a device can be appended to and flushed, and reports that it is full', async () => {
  const nowhere = nodeFiles.openAppend('/dev/null', 0o600);
  nowhere.append(bytes('one\n'));
  await nowhere.flush();
  await nowhere.close();
  const full = nodeFiles.openAppend('/dev/full', 0o600);
  expect(codeOf(() => full.append(bytes('one\n')))).toBe('ENOSPC');
  await full.close();
});

/** Whether a disk of 64 KiB can be mounted, which only root may do. */
const mountable = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]).status === 0;
  if (mounted) {
    spawnSync('umount', [folder]);
  }
  rmSync(folder, { recursive: true });
  return mounted;
})();

function smallDisk(): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

describe.skipIf(!mountable)('a full disk', () => {
  test('gets whole records only, and takes more once there is room', async () => {
    const disk = smallDisk();
    const ballast = join(disk, 'ballast');
    nodeFiles.create(ballast, 'x'.repeat(50_000), 0o600);
    const file = nodeFiles.createAppend(join(disk, 'journal'), 0o600);
    const record = bytes(`${'r'.repeat(2999)}\n`);
    let kept = 0;
    while (codeOf(() => file.append(record)) !== 'ENOSPC') {
      kept += 1;
    }
    expect(kept).toBeGreaterThan(0);
    expect(statSync(file.path).size).toBe(kept * record.length);
    nodeFiles.remove(ballast);
    file.append(record);
    await file.close();
    expect(readFileSync(file.path, 'utf8')).toBe(`${'r'.repeat(2999)}\n`.repeat(kept + 1));
  });

  test('keeps the old content of a file that cannot be replaced, and no temporary file', async () => {
    const disk = smallDisk();
    const path = join(disk, 'config');
    nodeFiles.create(path, 'a'.repeat(20_000), 0o600);
    const large = 'b'.repeat(60_000);
    await expect(nodeFiles.replace(path, large, 0o600)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('a'.repeat(20_000));
    expect(readdirSync(disk)).toEqual(['config']);
  });
});
