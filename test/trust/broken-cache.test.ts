/** Whatever becomes of the cache, it costs time and nothing else. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, type TestContext, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { someOf } from '../support/long.ts';
import { note } from '../support/promises.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const routine = join(folder, 'short.yaml');
const text = `format: 1
title: Short
pace: { settle: 0s, move: 0s }
exercises:
  reach: { name: Reach, position: standing, how: [Up.] }
steps:
  - { exercise: reach, hold: 2s, reps: 1 }
`;

const isRoot = process.getuid?.() === 0;
/** Somebody who has no rights but those that are given to them. */
const stranger = 61_234;
const asStranger = ['setpriv', `--reuid=${stranger}`, `--regid=${stranger}`, '--clear-groups'];

/** Replaces every clip of a warm cache. */
function replaceClips(cache: string, put: (path: string) => void): void {
  for (const name of readdirSync(join(cache, 'clips'))) {
    const path = join(cache, 'clips', name);
    rmSync(path);
    put(path);
  }
}

function replaceFolder(path: string, put: (path: string) => void): void {
  rmSync(path, { recursive: true, force: true });
  put(path);
}

type Break = (cache: string) => void;

const states: readonly (readonly [state: string, breakIt: Break])[] = [
  ['is a file', (cache) => replaceFolder(cache, (path) => writeFileSync(path, ''))],
  ['is a link in a circle', (cache) => replaceFolder(cache, (path) => symlinkSync(path, path))],
  ['is a link that leads nowhere', (cache) => replaceFolder(cache, (path) => symlinkSync('/no/such/folder', path))],
  ['has a file for its clips', (cache) => replaceFolder(join(cache, 'clips'), (path) => writeFileSync(path, ''))],
  ['has a circle for its clips', (cache) => replaceFolder(join(cache, 'clips'), (path) => symlinkSync(path, path))],
  [
    'has a pipe for its clips',
    (cache) => replaceFolder(join(cache, 'clips'), (path) => execFileSync('mkfifo', [path])),
  ],
  ['belongs to somebody else', (cache) => chownSync(cache, 0, 0)],
  ['has clips of somebody else', (cache) => chownSync(join(cache, 'clips'), 0, 0)],
  ['has empty clips', (cache) => replaceClips(cache, (path) => writeFileSync(path, ''))],
  ['has clips of rubbish', (cache) => replaceClips(cache, (path) => writeFileSync(path, 'rubbish'.repeat(1000)))],
  ['has folders for clips', (cache) => replaceClips(cache, (path) => mkdirSync(path))],
  ['has pipes for clips', (cache) => replaceClips(cache, (path) => execFileSync('mkfifo', [path]))],
  ['has clips without an end', (cache) => replaceClips(cache, (path) => symlinkSync('/dev/zero', path))],
  [
    'has files for all its folders',
    (cache) => {
      for (const name of ['clips', 'voices', 'compiled', 'playing', 'speaking'])
        replaceFolder(join(cache, name), (path) => writeFileSync(path, ''));
    },
  ],
];

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The session as sound: made of all its clips. */
async function render(home: string) {
  const out = join(home, 'session.wav');
  const { exitCode, stderr } = await runWithoutTerminal(
    [...(isRoot ? asStranger : []), ...builtProgram, 'render', routine, '-o', out],
    { stdin: 'null', env: { BACKROUTINE_HOME: home } },
  );
  return {
    exitCode,
    stderr: stderr.replace(/^(?:Preparing|Writing).*\n/gm, ''),
    sound: exitCode === 0 ? hashOf(out) : '',
  };
}

const warm = newHomeOfStranger();

function newHomeOfStranger(): string {
  const { BACKROUTINE_HOME: home } = newHome(folder);
  giveAway(home);
  return home;
}

function giveAway(path: string): void {
  if (isRoot) execFileSync('chown', ['-R', `${stranger}:${stranger}`, path]);
}

describe('a cache', () => {
  let whole: Awaited<ReturnType<typeof render>>;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    writeFileSync(routine, text);
    whole = await render(warm);
  }, 120_000);

  test('that is whole makes the sound', ({ expect }) => {
    expect(whole).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(warm, 'cache/clips')).length).toBeGreaterThan(3);
  });

  test.for(someOf(states, 5))('that %s costs time only', { timeout: 120_000 }, async ([state, breakIt], context) => {
    if (!isRoot && state.includes('somebody else')) context.skip('only root can give files away');
    const home = newHomeOfStranger();
    cpSync(join(warm, 'cache'), join(home, 'cache'), { recursive: true });
    giveAway(home);
    breakIt(join(home, 'cache'));
    await expectSame(home, context);
  });

  async function expectSame(home: string, context: TestContext) {
    const broken = await render(home);
    const isSame = broken.exitCode === 0 && broken.sound === whole.sound;
    note(context, { promise: 'cache', tried: 1, lost: isSame ? 0 : 1 });
    context.expect(broken).toEqual(whole);
    for (const command of [['list'], ['show', routine], ['history'], ['voices']]) {
      const { exitCode, stderr } = await runWithoutTerminal(
        [...(isRoot ? asStranger : []), ...builtProgram, ...command],
        { stdin: 'null', env: { BACKROUTINE_HOME: home } },
      );
      context.expect({ command, exitCode, stderr }).toEqual({ command, exitCode: 0, stderr: '' });
    }
  }

  test.runIf(isRoot)('of which nothing may be removed is not reported as cleared', async ({ expect }) => {
    const home = newHomeOfStranger();
    cpSync(join(warm, 'cache'), join(home, 'cache'), { recursive: true });
    chownSync(join(home, 'cache/clips'), 0, 0);
    chmodSync(join(home, 'cache/clips'), 0o755);
    const { exitCode, stdout, stderr } = await runWithoutTerminal(
      [...asStranger, ...builtProgram, 'voices', '--clear-cache'],
      { stdin: 'null', env: { BACKROUTINE_HOME: home } },
    );
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 74,
      stdout: '',
      stderr: expect.stringMatching(/is still there: it cannot be removed, because you have no right to it\.\n$/),
    });
  });
});
