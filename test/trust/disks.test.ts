/** Disks that are full, write-protected or otherwise unusable, and folders that several machines share. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { listJournals, newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { PrivateMounts, pageBytes, whyNoMounts } from '../support/private-mounts.ts';
import { note } from '../support/promises.ts';
import { bareEnvironment } from '../support/pty.ts';
import { UnattendedSession } from '../support/unattended-session.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const routine = sessionFile('twenty-seconds');
const quiet = ['--voice', 'none', '--pain', '2'];
const warning = /The journal cannot be written/g;

/** Records up to the end of the exercises. */
const allEvents = 9;

/** The system refuses a path that is longer than a page. */
const maxPath = pageBytes - 100;

/** The longest name of a folder. */
const maxName = 255;

/** A copy of the routine whose path has so many letters. */
function copyDeeply(index: number, length: number): string {
  let path = join(folder, `deep-${index}`);
  const room = () => length - path.length - '/routine.yaml'.length - 1;
  // The last two share what is left, as no name is empty.
  while (room() > 2 * maxName) path = join(path, 'x'.repeat(maxName - 1));
  path = join(path, 'x'.repeat(Math.floor(room() / 2)));
  path = join(path, 'x'.repeat(room()));
  mkdirSync(path, { recursive: true });
  copyFileSync(routine, join(path, 'routine.yaml'));
  return join(path, 'routine.yaml');
}

const noDisk = whyNoMounts();

/** The first lines of a session on a disk with enough room, from which the length of each is known. */
async function playUndisturbed(events: number): Promise<readonly string[]> {
  const playing = new UnattendedSession([routine, ...quiet], { env: newHome(folder) });
  await playing.acknowledged(events);
  playing.kill('SIGTERM');
  await playing.ended;
  return playing.log.slice(0, events);
}

describe.concurrent('a full disk', () => {
  test('loses no event, at any moment, once there is room again', { timeout: 60_000 }, async (context) => {
    if (noDisk !== undefined) {
      note(context, { promise: 'disk', tried: 0, lost: 0, notTried: noDisk });
      context.skip(noDisk);
    }
    const lines = await playUndisturbed(howOften(6, allEvents));
    const meeting = [...lines.keys()].slice(0, -1);
    const results = await Promise.all(meeting.map((index) => playOnFullDisk(index, lines)));
    note(context, { promise: 'disk', tried: results.length, lost: results.filter(({ isKept }) => !isKept).length });
    context
      .expect(results)
      .toEqual(
        meeting.map((index) => ({ index, isKept: true, before: index, whole: true, warnings: 1, exitCode: 143 })),
      );
  });

  /** The session's first page is full when record `index` comes, and there is room again with the one after it. */
  async function playOnFullDisk(index: number, lines: readonly string[]) {
    const home = join(folder, `full-${index}`);
    const mounts = await PrivateMounts.open();
    // One page is for the answer to the safety questions.
    mounts.mount(home, '-t', 'tmpfs', '-o', `size=${2 * pageBytes}`, 'none');
    const before = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    // The path is in the first record.
    const padded = copyDeeply(index, Math.min(routine.length + pageBytes - before - 10, maxPath));
    const playing = new UnattendedSession([padded, ...quiet], {
      env: { BACKROUTINE_HOME: home },
      wrapper: mounts.wrapper,
    });
    await playing.acknowledged(index + 1);
    const kept = readJournalLines(mounts.seen(home));
    mounts.run('mount', '-o', 'remount,size=4m', home);
    await playing.acknowledged(index + 2);
    playing.kill('SIGTERM');
    const { exitCode } = await playing.ended;
    const whole = readJournalLines(mounts.seen(home)).join('\n') === playing.log.join('\n');
    mounts.close();
    const warnings = [...playing.shown.matchAll(warning)].length;
    const isPrefix = kept.every((line, place) => playing.log[place] === line);
    return { index, isKept: whole && isPrefix && warnings === 1, before: kept.length, whole, warnings, exitCode };
  }
});

test.concurrent('a sound file that does not fit leaves the old file, and no part of the new one', async (context) => {
  if (noDisk !== undefined) context.skip(noDisk);
  const disk = join(folder, 'small');
  const mounts = await PrivateMounts.open();
  context.onTestFinished(() => mounts.close());
  mounts.mount(disk, '-t', 'tmpfs', '-o', `size=${64 * pageBytes}`, 'none');
  writeFileSync(mounts.seen(join(disk, 'session.wav')), 'the old one');
  const rendering = ['render', routine, '--sounds', 'beeps', '-o', join(disk, 'session.wav')];
  const { exitCode, stderr } = await runWithoutTerminal([...mounts.wrapper, ...builtProgram, ...rendering], {
    stdin: 'null',
    env: newHome(folder),
  });
  context.expect(stderr).toMatch(/session\.wav cannot be written: .*full/);
  context.expect(exitCode).toBe(74);
  context.expect(readdirSync(mounts.seen(disk))).toEqual(['session.wav']);
  context.expect(readFileSync(mounts.seen(join(disk, 'session.wav')), 'utf8')).toBe('the old one');
});

describe.concurrent('a session goes on', () => {
  test('in a write-protected home', async (context) => {
    if (noDisk !== undefined) context.skip(noDisk);
    const home = join(folder, 'protected');
    const mounts = await PrivateMounts.open();
    context.onTestFinished(() => mounts.close());
    mounts.mount(home, '-t', 'tmpfs', '-o', 'ro', 'none');
    await playWithoutJournal(home, mounts.wrapper, context);
  });

  test.for([
    ['its data folder', 'data'],
    ['the folder of its sessions', 'data/sessions'],
    ['the home itself', ''],
  ] as const)('where %s is a file', async ([, path], context) => {
    const home = join(newHome(folder).BACKROUTINE_HOME, 'home');
    const file = join(home, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, 'somebody’s file');
    await playWithoutJournal(home, [], context);
    context.expect(readFileSync(file, 'utf8')).toBe('somebody’s file');
    const history = await runWithoutTerminal([...builtProgram, 'history'], {
      stdin: 'null',
      env: { BACKROUTINE_HOME: home },
    });
    context.expect(history.exitCode).toBe(65);
    context.expect(history.stderr).toContain('a part of its path is a file, not a folder');
  });

  async function playWithoutJournal(home: string, wrapper: readonly string[], context: TestContext) {
    const env = { BACKROUTINE_HOME: home };
    const playing = new UnattendedSession([routine, ...quiet], { env, wrapper });
    await playing.acknowledged(5);
    playing.kill('SIGTERM');
    const { exitCode } = await playing.ended;
    const warnings = [...playing.shown.matchAll(warning)].length;
    const isKept = exitCode === 143 && warnings === 1 && playing.log.length > 5;
    note(context, { promise: 'disk', tried: 1, lost: isKept ? 0 : 1 });
    context.expect({ exitCode, warnings }).toEqual({ exitCode: 143, warnings: 1 });
    context.expect(JSON.parse(playing.log.at(-1) ?? '')).toMatchObject({ type: 'end', outcome: 'interrupted' });
  }
});

test.concurrent('only the owner may read what is kept', async ({ expect }) => {
  const home = join(newHome(folder).BACKROUTINE_HOME, 'home');
  await playShortly(home);
  execFileSync(builtProgram[0] ?? '', [...builtProgram.slice(1), 'list'], {
    env: { ...bareEnvironment(), BACKROUTINE_HOME: home },
  });
  const made = ['.', ...readdirSync(home, { recursive: true, encoding: 'utf8' })].map((name) => join(home, name));
  const kinds = made.map((path) => statSync(path)).map((facts) => [facts.isDirectory(), facts.mode & 0o777]);
  expect(made.length).toBeGreaterThan(5);
  expect(kinds.filter(([isFolder, rights]) => rights !== (isFolder ? 0o700 : 0o600))).toEqual([]);
});

test.concurrent('sessions at the same time in one home keep a journal each', async (context) => {
  const env = newHome(folder);
  const playing = Array.from({ length: 4 }, () => new UnattendedSession([routine, ...quiet], { env }));
  await Promise.all(playing.map((one) => one.acknowledged(6)));
  for (const one of playing) one.kill('SIGTERM');
  await Promise.all(playing.map((one) => one.ended));
  const logs = playing.map((one) => one.log.join('\n')).sort();
  const kept = listJournals(env.BACKROUTINE_HOME).map((path) => readFileSync(path, 'utf8').trimEnd());
  const tried = playing.reduce((lines, { log }) => lines + log.length, 0);
  note(context, { promise: 'together', tried, lost: kept.sort().join() === logs.join() ? 0 : 1 });
  context.expect(kept).toEqual(logs);
});

test.concurrent('two machines that share their home with git merge it without conflict', async ({ expect }) => {
  const { BACKROUTINE_HOME: first } = newHome(folder);
  const second = `${first}-elsewhere`;
  const git = (home: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', home, '-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { stdio: 'pipe' });
  const commit = (home: string) => {
    git(home, 'add', '--all');
    git(home, 'commit', '--quiet', '--message', 'A session');
  };
  git(first, 'init', '--quiet', '--initial-branch', 'main');
  // The cache can be rebuilt and is not shared.
  writeFileSync(join(first, '.gitignore'), '/cache/\n');
  await playShortly(first);
  commit(first);
  git(folder, 'clone', '--quiet', first, second);
  await Promise.all([playShortly(first), playShortly(second), playShortly(second)]);
  commit(first);
  commit(second);
  git(first, 'pull', '--quiet', '--no-rebase', second, 'main');
  const printed = execFileSync(builtProgram[0] ?? '', [...builtProgram.slice(1), 'history', '--json'], {
    env: { ...bareEnvironment(), BACKROUTINE_HOME: first },
    encoding: 'utf8',
  });
  // History reads the union, newest first.
  const ids = JSON.parse(printed).map(({ id }: { readonly id: string }) => id);
  expect(ids).toHaveLength(4);
  expect(ids).toEqual([...ids].sort().reverse());
});

async function playShortly(home: string): Promise<void> {
  const playing = new UnattendedSession([routine, ...quiet], { env: { BACKROUTINE_HOME: home } });
  await playing.acknowledged(4);
  playing.kill('SIGTERM');
  await playing.ended;
}
