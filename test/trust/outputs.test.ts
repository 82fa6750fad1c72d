/** What a command is told to write goes where it was told to, costs nobody a file, and is never claimed to be there when it is not. */
import { execFile, execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { note } from '../support/promises.ts';
import { runWithoutTerminal, type WithoutTerminalOptions } from '../support/without-terminal.ts';

const folder = openFolder();
const routine = sessionFile('twenty-seconds');

function run(args: readonly string[], options: Partial<WithoutTerminalOptions> = {}) {
  return runWithoutTerminal([...builtProgram, ...args], { stdin: 'null', env: newHome(folder), ...options });
}

const newFolder = () => mkdtempSync(join(folder, 'out-'));

function makePipe(): string {
  const path = join(newFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

/** The commands that write one file, each with the beginning of what it writes. */
const writers = [
  ['handout', ['handout', routine, '-o'], '<!doctype html>'],
  ['render', ['render', routine, '--sounds', 'beeps', '--format', 'wav', '-o'], 'RIFF'],
  ['report', ['report', '-o'], '<!doctype html>'],
  ['remind', ['remind', '--days', 'daily', '--at', '08:00', '-o'], 'BEGIN:VCALENDAR'],
] as const;

describe.for(writers)('%s', ([, args, beginning]) => {
  test.concurrent('writes into a device, which stays one', async ({ expect }) => {
    const device = join(newFolder(), 'null');
    symlinkSync('/dev/null', device);
    expect(await run([...args, device])).toMatchObject({ exitCode: 0 });
    expect(lstatSync(device).isSymbolicLink()).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await run([...args, '/dev/full'])).toMatchObject({
      exitCode: 74,
      stderr: expect.stringContaining('/dev/full cannot be written: the disk is full.'),
    });
  });

  test.concurrent('writes into a pipe', async ({ expect }) => {
    const pipe = makePipe();
    const reading = promisify(execFile)('cat', [pipe], { encoding: 'latin1', maxBuffer: 2 ** 26 });
    expect((await run([...args, pipe])).exitCode).toBe(0);
    expect((await reading).stdout).toMatch(new RegExp(`^${beginning}`));
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test.concurrent('gives up a pipe that nobody reads', async ({ expect }) => {
    const { exitCode, stderr } = await run([...args, makePipe()]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 74,
      stderr: expect.stringMatching(/pipe cannot be written: nobody reads from it\.\n$/),
    });
  });

  test.concurrent('writes through links and keeps the rights of the file', async ({ expect }) => {
    const out = newFolder();
    const target = join(out, 'target');
    writeFileSync(target, 'old', { mode: 0o600 });
    symlinkSync('target', join(out, 'link'));
    expect((await run([...args, join(out, 'link')])).exitCode).toBe(0);
    expect(readFileSync(target, 'latin1')).toMatch(new RegExp(`^${beginning}`));
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(out).sort()).toEqual(['link', 'target']);
  });

  test.concurrent('writes to standard output under any of its names', async ({ expect }) => {
    for (const output of ['-', '/dev/stdout', '/dev/fd/1']) {
      const file = join(newFolder(), 'page');
      expect((await run([...args, output], { stdoutFile: file })).exitCode, output).toBe(0);
      expect(readFileSync(file, 'latin1'), output).toMatch(new RegExp(`^${beginning}`));
    }
  });
});

describe.for(writers.filter(([, args]) => args.some((word) => word === routine)))('%s', ([name, args]) => {
  test.concurrent('refuses to write over the routine that it reads', async ({ expect }) => {
    const out = newFolder();
    const mine = join(out, 'mine.yaml');
    const text = readFileSync(routine, 'utf8');
    writeFileSync(mine, text);
    symlinkSync('mine.yaml', join(out, 'other-name'));
    const withMine = args.map((word) => (word === routine ? mine : word));
    for (const output of [mine, join(out, 'other-name')]) {
      const { exitCode, stderr } = await run([...withMine, output]);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringContaining('the very file that is read'),
      });
      expect(readFileSync(mine, 'utf8'), name).toBe(text);
    }
  });
});

describe('a session log', () => {
  test.concurrent('is never the routine', async ({ expect }) => {
    const mine = join(newFolder(), 'mine.yaml');
    const text = readFileSync(routine, 'utf8');
    writeFileSync(mine, text);
    const { exitCode } = await run(['start', mine, '--yes', '--voice', 'none', '--log', mine]);
    expect(exitCode).toBe(2);
    expect(readFileSync(mine, 'utf8')).toBe(text);
  });

  test.concurrent('for a pipe that nobody reads is refused within 2 s', async (context) => {
    const pipe = makePipe();
    const { exitCode, stderr } = await run(['start', routine, '--yes', '--voice', 'none', '--log', pipe]);
    context.expect(stderr).toContain('nobody reads from it');
    context.expect(exitCode).toBe(74);
  });

  test.concurrent('goes through a pipe that is read', { timeout: 60_000 }, async ({ expect }) => {
    const pipe = makePipe();
    const reading = promisify(execFile)('cat', [pipe]);
    const { exitCode } = await run(['start', routine, '--yes', '--voice', 'none', '--log', pipe]);
    expect(exitCode).toBe(0);
    expect((await reading).stdout).toMatch(/ end /);
  });
});

test.concurrent('a session of which nothing was kept ends with 74', { timeout: 60_000 }, async ({ expect }) => {
  const { BACKROUTINE_HOME } = newHome(folder);
  writeFileSync(join(BACKROUTINE_HOME, 'data'), 'a file in the way');
  const { exitCode, stderr } = await run(['start', routine, '--yes', '--voice', 'none'], { env: { BACKROUTINE_HOME } });
  expect(stderr).toContain('The journal cannot be written');
  expect(exitCode).toBe(74);
});

describe('where standard output is full', () => {
  const printing: readonly (readonly string[])[] = [
    ['history'],
    ['history', '--json'],
    ['history', '--sums'],
    ['today'],
    ['progress'],
    ['export'],
    ['report', '-o', '-'],
    ['remind', '--days', 'daily', '--at', '08:00', '-o', '-'],
    ['handout', routine, '-o', '-'],
    ['render', routine, '--sounds', 'beeps', '-o', '-'],
    ['show', routine],
    ['show', routine, '--json'],
    ['show', routine, '--cues'],
    ['show', 'bird-dog'],
    ['list'],
    ['list', '--json'],
    ['check', routine],
    ['check', routine, '--json'],
    ['voices'],
    ['voices', '--json'],
    ['new', '--template'],
    ['--help'],
    ['--version'],
    ['start', '--help'],
  ];

  const typed = printing.map((args) => ({ args, command: args.join(' ').replace(routine, basename(routine)) }));

  test.concurrent.for(typed)('backroutine $command', async ({ args }, context) => {
    const { exitCode, stderr } = await run(args, { stdoutFile: '/dev/full' });
    const isTold = exitCode === 74 && stderr === 'stdout cannot be written: the disk is full.\n';
    note(context, { promise: 'success', tried: 1, lost: isTold ? 0 : 1 });
    context
      .expect({ exitCode, stderr })
      .toEqual({ exitCode: 74, stderr: 'stdout cannot be written: the disk is full.\n' });
  });

  test.concurrent('a reader that has seen enough is told nothing', async ({ expect }) => {
    const [node = '', ...program] = builtProgram;
    const command = `"$@" show maintenance --json | head -c 10; exit "\${PIPESTATUS[0]}"`;
    const { exitCode, stderr } = await runWithoutTerminal(['bash', '-c', command, 'bash', node, ...program], {
      stdin: 'null',
      env: newHome(folder),
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

test.concurrent('imports of one title at the same time each keep all their files', async ({ expect }) => {
  const env = newHome(folder);
  const file = join(import.meta.dirname, '../fixtures/import/morning.feeel');
  const results = await Promise.all(Array.from({ length: 6 }, () => run(['import', file], { env })));
  const begin = results.map(({ stdout }) => /backroutine(?:\.js)? start (\S+)/.exec(stdout)?.[1]);
  expect(new Set(begin).size).toBe(6);
  const kept = readdirSync(join(env.BACKROUTINE_HOME, 'config/routines')).filter((name) => name.endsWith('.yaml'));
  expect(kept.map((name) => name.slice(0, -'.yaml'.length)).sort()).toEqual(begin.sort());
});

test.concurrent('a new routine does not take the place of a link that leads nowhere', async ({ expect }) => {
  const env = newHome(folder);
  const routines = join(env.BACKROUTINE_HOME, 'config/routines');
  mkdirSync(routines, { recursive: true });
  symlinkSync('nowhere', join(routines, 'mine.yaml'));
  expect((await run(['new', 'mine', '--from', 'maintenance'], { env })).exitCode).toBe(2);
  expect(lstatSync(join(routines, 'mine.yaml')).isSymbolicLink()).toBe(true);
});

test.concurrent('pipes among one’s own routines and in the settings hold nothing up', async ({ expect }) => {
  const env = newHome(folder);
  const config = join(env.BACKROUTINE_HOME, 'config');
  mkdirSync(join(config, 'routines'), { recursive: true });
  execFileSync('mkfifo', [join(config, 'routines/piped.yaml'), join(config, 'config.yaml')]);
  const { exitCode, stdout } = await run(['list'], { env });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/piped .*cannot be read/) });
  expect((await run(['show', 'piped'], { env })).exitCode).toBe(65);
  expect((await run(['show', 'maintenance'], { env })).exitCode).toBe(0);
});
