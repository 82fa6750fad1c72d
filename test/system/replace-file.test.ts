/** What is written replaces plain files only, keeps what they were, and leaves no part of itself behind. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readErrorCode } from '../../src/system/file-error.ts';
import { nodeFiles } from '../../src/system/node-files.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function makePipe(): string {
  const pipe = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  return pipe;
}

describe('replacing', () => {
  test.each([0o600, 0o640, 0o666, 0o755])('a file keeps its rights: %o', async (mode) => {
    const path = join(temporaryFolder(), 'page');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    await nodeFiles.replace(path, 'new', 0o644);
    expect(statSync(path).mode & 0o777).toBe(mode);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test.runIf(process.getuid?.() === 0)('a file keeps its owner', async () => {
    const path = join(temporaryFolder(), 'page');
    writeFileSync(path, 'old');
    execFileSync('chown', ['1234:1234', path]);
    await nodeFiles.replace(path, 'new', 0o644);
    expect([statSync(path).uid, statSync(path).gid]).toEqual([1234, 1234]);
  });

  test('a file whose name is as long as a name can be', async () => {
    const folder = temporaryFolder();
    await nodeFiles.replace(join(folder, 'n'.repeat(255)), 'new', 0o644);
    expect(readdirSync(folder)).toEqual(['n'.repeat(255)]);
  });

  test.each(['a file', 'a file that is not there yet'])('goes through a chain of links to %s', async (which) => {
    const folder = temporaryFolder();
    const target = join(folder, 'target');
    if (which === 'a file') writeFileSync(target, 'old');
    symlinkSync('target', join(folder, 'second'));
    symlinkSync(join(folder, 'second'), join(folder, 'first'));
    await nodeFiles.replace(join(folder, 'first'), 'new', 0o600);
    expect(readlinkSync(join(folder, 'second'))).toBe('target');
    expect(lstatSync(target).isFile()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['first', 'second', 'target']);
  });

  test('writes into a device, which stays one', async () => {
    const folder = temporaryFolder();
    const link = join(folder, 'null');
    symlinkSync('/dev/null', link);
    await nodeFiles.replace('/dev/null', 'page', 0o644);
    await nodeFiles.replace(link, 'page', 0o644);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    await expect(nodeFiles.replace('/dev/full', 'page', 0o644)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  test('writes into a pipe, however slowly it is read', async () => {
    const pipe = makePipe();
    const reading = promisify(execFile)('sh', ['-c', 'sleep 0.3; exec cat "$0"', pipe], { maxBuffer: 2 ** 24 });
    const page = 'x'.repeat(300_000);
    await nodeFiles.replace(pipe, page, 0o644);
    expect((await reading).stdout).toBe(page);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test('refuses a pipe that nobody reads, a folder, and links in a circle', async () => {
    const folder = temporaryFolder();
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    await expect(nodeFiles.replace(makePipe(), 'page', 0o644)).rejects.toMatchObject({ code: 'ENXIO' });
    await expect(nodeFiles.replace(folder, 'page', 0o644)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(nodeFiles.replace(join(folder, 'a'), 'page', 0o644)).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test('piece by piece leaves the old file until it is committed', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'sound');
    writeFileSync(path, 'old');
    const given = await nodeFiles.openReplacement(path, 0o644);
    await given.write(Buffer.from('ne'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await given.write(Buffer.from('w'));
    await given.commit();
    expect(readFileSync(path, 'utf8')).toBe('new');
    const dropped = await nodeFiles.openReplacement(path, 0o644);
    await dropped.write(Buffer.from('never'));
    dropped.discard();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['sound']]);
  });
});

describe('a new file', () => {
  test('is refused where there is one, or a link that leads nowhere', () => {
    const folder = temporaryFolder();
    nodeFiles.create(join(folder, 'mine.yaml'), 'first', 0o600);
    symlinkSync('nowhere', join(folder, 'link.yaml'));
    for (const name of ['mine.yaml', 'link.yaml'])
      expect(() => nodeFiles.create(join(folder, name), 'second', 0o600)).toThrow('EEXIST');
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('first');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  test('that does not fit is not left behind in half', () => {
    expect(() => nodeFiles.create('/dev/full/none', 'x', 0o600)).toThrow('ENOTDIR');
  });
});

test('one file with many names is recognised by device and inode', () => {
  const folder = temporaryFolder();
  const [one, link, other] = ['one', 'link', 'other'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(one, '');
  writeFileSync(other, '');
  symlinkSync('one', link);
  expect(nodeFiles.isSameFile(one, link)).toBe(true);
  expect(nodeFiles.isSameFile(join(folder, '.', '..', folder.split('/').at(-1) ?? '', 'one'), one)).toBe(true);
  expect([nodeFiles.isSameFile(one, other), nodeFiles.isSameFile(one, join(folder, 'none'))]).toEqual([false, false]);
});

describe('an unfinished file', () => {
  const program = (path: string, end: string) =>
    spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        `import { nodeFiles } from ${JSON.stringify(join(import.meta.dirname, '../../src/system/node-files.ts'))};
         const file = await nodeFiles.openReplacement(${JSON.stringify(path)}, 0o644);
         await file.write(Buffer.from('half'));
         console.log('ready');
         ${end}`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('is gone after %s', async (signal) => {
    const folder = temporaryFolder();
    const child = program(join(folder, 'sound'), 'setInterval(() => {}, 1000);');
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toHaveLength(1);
    child.kill(signal);
    const [exitCode] = await once(child, 'exit');
    expect(exitCode).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is gone after a crash', async () => {
    const folder = temporaryFolder();
    const child = program(join(folder, 'sound'), 'process.exit(3);');
    expect(await once(child, 'exit')).toEqual([3, null]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('opening for appending', () => {
  test('a pipe that nobody reads is refused at once', () => {
    expect(() => nodeFiles.openAppend(makePipe(), 0o600)).toThrow('ENXIO');
  });

  /** A pipe with a reader of its own, which reads when the test says so. */
  function openPipe() {
    const pipe = makePipe();
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    onTestFinished(() => closeSync(reader));
    const buffer = Buffer.alloc(200_000);
    const read = (bytes = buffer.length) => {
      try {
        return buffer.toString('latin1', 0, readSync(reader, buffer, 0, bytes, null));
      } catch (thrown) {
        if (readErrorCode(thrown) === 'EAGAIN') return '';
        throw thrown;
      }
    };
    return { file: nodeFiles.openAppend(pipe, 0o600), read };
  }

  test('a pipe gets a record that is longer than it has room for whole, once it is read on', async () => {
    const { file, read } = openPipe();
    const long = `${'a'.repeat(100_000)}\n`;
    file.append(Buffer.from(long));
    file.append(Buffer.from('waits\n'));
    const first = read();
    expect(first.length).toBeLessThan(long.length);
    file.append(Buffer.from('short\n'));
    await file.close();
    expect(first + read()).toBe(`${long}waits\nshort\n`);
  });

  test('a pipe that is read slowly gets every record whole at the end', async () => {
    const { file, read } = openPipe();
    const records = Array.from({ length: 900 }, (_, index) => `${index} ${'x'.repeat(100)}\n`);
    for (const record of records) file.append(Buffer.from(record));
    let isClosed = false;
    const closing = file.close().finally(() => {
      isClosed = true;
    });
    let text = '';
    while (!isClosed) {
      await sleep(20);
      text += read(3_000);
    }
    await closing;
    for (let more = read(); more !== ''; more = read()) text += more;
    expect(text).toBe(records.join(''));
  });

  test('a pipe that is not read on is given up after a while, with no record cut off', async () => {
    const { file, read } = openPipe();
    for (let index = 0; index < 900; index += 1) file.append(Buffer.from(`${index} ${'x'.repeat(100)}\n`));
    const fromMs = performance.now();
    await expect(file.close()).rejects.toMatchObject({ code: 'EAGAIN' });
    expect(performance.now() - fromMs).toBeGreaterThan(1_900);
    expect(read()).toMatch(/^(\d+ x{100}\n)+$/);
  });
});

describe('reading a pipe', () => {
  test('waits for a writer for two seconds, without holding the program up', async () => {
    const pipe = makePipe();
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 50);
    expect(await nodeFiles.read(pipe, 100)).toHaveLength(0);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  test('takes what comes with pauses', async () => {
    const pipe = makePipe();
    execFile('sh', ['-c', '(sleep 0.2; printf one; sleep 0.2; printf two) >"$0"', pipe]);
    expect(new TextDecoder().decode(await nodeFiles.read(pipe, 100))).toBe('onetwo');
  });
});
