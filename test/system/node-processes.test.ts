import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findProgram, nodeProcesses, ownMark, stateOf } from '../../src/system/node-processes.ts';
import { buildProgram } from '../support/build-program.ts';
import { isAlive } from '../support/pty-program.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('findProgram', () => {
  test('takes the first folder of PATH that has the program', () => {
    const [first, second] = buildFolders();
    const variables = { PATH: [join(first, 'absent'), second, first].join(delimiter) };
    expect(findProgram('player', variables)).toBe(join(second, 'player'));
    expect(findProgram('absent', variables)).toBeUndefined();
  });

  test('ignores files that are not executable, and folders', () => {
    const [first] = buildFolders();
    expect(findProgram('notes', { PATH: first })).toBeUndefined();
    expect(findProgram('tools', { PATH: first })).toBeUndefined();
  });

  test('takes a full path as it is', () => {
    const [first] = buildFolders();
    expect(findProgram(join(first, 'player'), {})).toBe(join(first, 'player'));
    expect(findProgram(join(first, 'absent'), {})).toBeUndefined();
  });

  test.for([[''], ['.'], ['first'], ['./first'], ['../first/../first']])(
    'ignores the entry "%s" of PATH, which depends on the working folder',
    ([entry = '']) => {
      const [first, second] = buildFolders();
      const before = process.cwd();
      process.chdir(entry.includes('first') ? join(first, '..') : first);
      onTestFinished(() => process.chdir(before));
      expect(findProgram('player', { PATH: entry })).toBeUndefined();
      expect(findProgram('player', { PATH: [entry, second].join(delimiter) })).toBe(join(second, 'player'));
    },
  );

  test('finds a program on Windows by its extension', ({ skip }) => {
    skip(process.platform !== 'win32', 'needs Windows');
    const [, second] = buildFolders();
    expect(findProgram('say', { Path: second })).toBe(join(second, 'say.EXE'));
  });
});

/** Two folders of programs; `player` is in both, `notes` may not be run, `tools` is a folder. */
function buildFolders(): readonly [string, string] {
  const root = mkdtempSync(join(tmpdir(), 'backroutine-path-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  mkdirSync(join(first, 'tools'), { recursive: true });
  mkdirSync(second);
  writeFileSync(join(first, 'notes'), '');
  for (const path of [join(first, 'player'), join(second, 'player'), join(second, 'say.EXE')]) {
    writeFileSync(path, '');
    chmodSync(path, 0o755);
  }
  return [first, second];
}

describe('run', () => {
  test('returns what the program writes to both streams, and its exit code', async () => {
    const result = await nodeProcesses.run('sh', ['-c', 'cat; echo oops >&2; exit 3'], {
      stdin: 'hello',
      timeoutMs: 5000,
    });
    expect({ ...result, stdout: text(result.stdout) }).toEqual({ exitCode: 3, stdout: 'hello', stderr: 'oops\n' });
  });

  test('passes arguments unchanged', async () => {
    const hostile = [
      '$(touch /tmp/x)',
      '`id`',
      '; rm -rf .',
      '"',
      "'",
      '*',
      '\\',
      '\n',
      '[[slnc 900]]',
      '-f/etc/hostname',
    ];
    const result = await nodeProcesses.run('printf', ['%s\\0', ...hostile], { timeoutMs: 5000 });
    expect(text(result.stdout).split('\0').slice(0, -1)).toEqual(hostile);
  });

  test.each([
    ['does not exist', 'no-such-program', [], 'not-found'],
    ['gets an argument that no program can take', 'true', ['a\0b'], 'failed'],
    ['gets an argument that is too long', 'true', ['a'.repeat(10_000_000)], 'failed'],
    ['is ended by a signal', 'sh', ['-c', 'kill -9 $$'], 'signalled'],
    ['writes more than the limit', 'yes', [], 'failed'],
  ] as const)('reports that the program %s', async (_, program, args, failure) => {
    const result = await nodeProcesses.run(program, args, { timeoutMs: 5000 });
    expect(result).toMatchObject({ exitCode: undefined, failure });
    expect(result.stdout.length).toBeLessThanOrEqual(1024 * 1024);
  });

  test('accepts a megabyte on stderr', async () => {
    const result = await nodeProcesses.run('sh', ['-c', 'yes | head -c 1000000 >&2'], { timeoutMs: 5000 });
    expect(result).toMatchObject({ exitCode: 0 });
  });

  test('leaves the signals to the terminal', async () => {
    const listeners = () => (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => process.listenerCount(name));
    const before = listeners();
    const endings = process.listenerCount('exit');
    const running = nodeProcesses.run('sleep', ['0.2'], { timeoutMs: 5000 });
    await expect.poll(() => process.listenerCount('exit'), { interval: 1 }).toBeGreaterThan(endings);
    expect(listeners()).toEqual(before);
    await running;
  });

  test('survives a program that does not read its stdin', async () => {
    const result = await nodeProcesses.run('true', [], { stdin: 'x'.repeat(1_000_000), timeoutMs: 5000 });
    expect(result.exitCode).toBe(0);
  });

  test('kills a program that ignores SIGTERM', async () => {
    const result = await nodeProcesses.run('sh', ['-c', 'trap "" TERM; while :; do sleep 0.1; done'], {
      timeoutMs: 100,
    });
    expect(result).toMatchObject({ exitCode: undefined, failure: 'timed-out' });
  });

  test('does not wait for the children that a program leaves behind', async () => {
    const result = await nodeProcesses.run('sh', ['-c', 'sleep 600 & echo $!'], { timeoutMs: 500_000 });
    const left = Number(text(result.stdout));
    onTestFinished(() => void process.kill(left));
    expect(result.exitCode).toBe(0);
    expect(isAlive(left)).toBe(true);
  });
});

describe('runInForeground', () => {
  test.each([
    ['its exit code', 'sh', ['-c', 'exit 3'], 3],
    ['undefined where there is no such program', '/no/such/editor', [], undefined],
    ['undefined where a signal ends it', 'sh', ['-c', 'kill -9 $$'], undefined],
  ] as const)('returns %s', async (_, program, args, exitCode) => {
    expect(await nodeProcesses.runInForeground(program, args)).toBe(exitCode);
  });
});

describe('start', () => {
  test('writes to a program and reports its end once', async () => {
    const child = nodeProcesses.start('cat', []);
    let said = '';
    child.onStdout((part) => {
      said += part;
    });
    expect(child.write(new TextEncoder().encode('clip'))).toBe(true);
    child.end();
    expect(await exitOf(child)).toEqual({ exitCode: 0 });
    expect(said).toBe('clip');
    expect(await exitOf(child)).toEqual({ exitCode: 0 });
  });

  test('reports that there is no such program', async () => {
    const child = nodeProcesses.start('no-such-player', []);
    expect(await exitOf(child)).toEqual({ exitCode: undefined, failure: 'ENOENT' });
    expect(child.write(new Uint8Array(1))).toBe(false);
    child.kill();
  });

  test('survives a player that closes its stdin, and returns false from write', async () => {
    const child = nodeProcesses.start('sh', ['-c', 'exec <&-; sleep 0.1']);
    const exited = exitOf(child);
    while (child.write(new Uint8Array(65536))) {
      await setImmediate();
    }
    expect(await exited).toEqual({ exitCode: 0 });
    expect(child.write(new Uint8Array(1))).toBe(false);
  });

  test('kills a program', async () => {
    const child = nodeProcesses.start('sleep', ['60']);
    child.kill();
    expect(await exitOf(child)).toEqual({ exitCode: undefined, failure: 'SIGTERM' });
  });
});

describe('children end with the program', async () => {
  const parent = await buildProgram(new URL('./parent-program.ts', import.meta.url));
  const helper = await buildProgram(new URL('./echo-helper.ts', import.meta.url));

  test.each(['exits', 'crashes', 'is killed'])('when it %s', async (how) => {
    const { stdout } = await runWithoutTerminal([process.execPath, parent, helper, how], { stdin: 'null' });
    const { player, echo } = JSON.parse(stdout);
    // A signal takes its time on a busy machine.
    const patience = { timeout: 20_000, interval: 10 };
    await expect.poll(() => isAlive(player), patience).toBe(how === 'is killed');
    await expect.poll(() => isAlive(echo), patience).toBe(false);
    if (how === 'is killed') {
      process.kill(player);
    }
  });
});

function exitOf(child: ReturnType<typeof nodeProcesses.start>): Promise<unknown> {
  return new Promise((resolve) => child.onExit(resolve));
}

describe('the mark of a process', () => {
  test('this process is running', () => {
    expect(stateOf(ownMark())).toBe('running');
    expect(JSON.parse(JSON.stringify(ownMark()))).toEqual(ownMark());
  });

  test('a process that has ended is not, and neither is another one of its number', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(stateOf({ ...ownMark(), pid: child.pid ?? 0 })).toBe('ended');
    if (process.platform === 'linux') expect(stateOf({ ...ownMark(), begun: '1' })).toBe('ended');
  });

  test('a process from before this start of the machine has ended', () => {
    expect(stateOf({ ...ownMark(), boot: 'yesterday' })).toBe('ended');
  });

  test('of a process of another machine or container nothing is known', () => {
    expect(stateOf({ ...ownMark(), host: 'elsewhere' })).toBe('unknown');
    expect(stateOf({ ...ownMark(), space: 'pid:[1]' })).toBe('unknown');
  });
});
