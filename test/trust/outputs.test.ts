/** What a command is told to write goes where it was told to, costs nobody a file, and is never claimed to be there when it is not. */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

test.concurrent('nothing that was read is written over: a picture, the settings, a session, standard input', async ({
  expect,
}) => {
  const env = newHome(folder);
  const data = join(env.BACKROUTINE_HOME, 'data/sessions/2026-11');
  const config = join(env.BACKROUTINE_HOME, 'config');
  const out = newFolder();
  for (const path of [data, config]) mkdirSync(path, { recursive: true });
  const journal = join(data, '20261129T021045Z-f7bb8a85.jsonl');
  cpSync(join(import.meta.dirname, '../fixtures/journals/0.2.jsonl'), journal);
  const settings = join(config, 'config.yaml');
  writeFileSync(settings, 'volume: 50\n');
  const picture = join(out, 'reach.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
  const [mine, plain] = [join(out, 'mine.yaml'), join(out, 'plain.yaml')];
  cpSync(routine, plain);
  const text = readFileSync(routine, 'utf8').replace('    say: reach\n', '    say: reach\n    picture: reach.png\n');
  writeFileSync(mine, text);
  const commands = [
    ['handout', mine, '-o', picture],
    ['page', mine, '--voice', 'none', '--sounds', 'beeps', '-o', picture],
    ['handout', routine, '-o', settings],
    ['report', '-o', journal],
    ['handout', '-', '-o', plain],
  ];
  const read = () => [picture, settings, journal, plain].map((path) => readFileSync(path, 'latin1'));
  const before = read();
  for (const args of commands) {
    const command = ['bash', '-c', 'exec "$@" <"$0"', plain, ...builtProgram, ...args];
    const { exitCode, stderr } = await runWithoutTerminal(command, { stdin: 'null', env });
    expect({ exitCode, stderr }, args.join(' ')).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('the very file that is read'),
    });
  }
  expect(read()).toEqual(before);
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

  test.concurrent('that is full and not read on is given up at the end', { timeout: 60_000 }, async ({ expect }) => {
    const pipe = makePipe();
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    writeFileSync(reader, 'x'.repeat(65_536));
    const { exitCode, stderr } = await run(['start', routine, '--yes', '--voice', 'none', '--log', pipe]);
    closeSync(reader);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 74,
      stderr: expect.stringContaining('The end of the log could not be written (whoever reads it does not keep up).'),
    });
    expect(stderr).not.toContain('The session goes on');
  });
});

test.concurrent('a file that may not be written stays as it is', async ({ expect }) => {
  const env = newHome(folder);
  const page = join(newFolder(), 'page.html');
  writeFileSync(page, 'old', { mode: 0o444 });
  // Root may write everything: the program is run by somebody whose the folder is, and who may replace what is in it.
  const stranger = 61_234;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['-R', `${stranger}`, dirname(page), env.BACKROUTINE_HOME]);
  chmodSync(folder, 0o755);
  const asStranger = isRoot ? ['setpriv', `--reuid=${stranger}`, '--clear-groups'] : [];
  const command = [...asStranger, ...builtProgram, 'handout', routine, '-o', page];
  const { exitCode, stderr } = await runWithoutTerminal(command, { stdin: 'null', env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 74, stderr: expect.stringContaining('you have no right to it') });
  expect(readFileSync(page, 'utf8')).toBe('old');
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
    // Ends with 69 where nothing plays sound.
    ['doctor'],
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

test.concurrent('pipes among one’s own routines and in the settings hold nothing up', async ({
  expect,
  onTestFinished,
}) => {
  const env = newHome(folder);
  const config = join(env.BACKROUTINE_HOME, 'config');
  mkdirSync(join(config, 'routines'), { recursive: true });
  const [piped, silent] = ['piped', 'silent'].map((name) => join(config, `routines/${name}.yaml`)) as [string, string];
  execFileSync('mkfifo', [piped, silent, join(config, 'config.yaml')]);
  // Somebody who could write into it, and does not.
  const held = openSync(silent, 'r+');
  onTestFinished(() => closeSync(held));
  const { exitCode, stdout } = await run(['list'], { env });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/piped .*cannot be read/) });
  for (const name of ['piped', 'silent']) {
    expect((await run(['show', name], { env })).exitCode).toBe(65);
    const renamed = await run(['rename', name, 'other'], { env });
    expect(renamed).toMatchObject({ exitCode: 65, stderr: expect.stringContaining('it is a pipe or a device') });
  }
  expect([piped, silent].map((path) => statSync(path).isFIFO())).toEqual([true, true]);
  expect((await run(['show', 'maintenance'], { env })).exitCode).toBe(0);
});
