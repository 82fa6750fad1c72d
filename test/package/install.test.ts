import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { howOften } from '../support/long.ts';
import { runNpm } from '../support/run-npm.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';
import { pack } from './packed.ts';

/** The Node that runs the tests; in the long run also every one that the program is for. */
const versions = ['running', '20', '22', '24', '26'].slice(0, howOften(1, 5));

const folder = mkdtempSync(join(tmpdir(), 'backroutine-install-'));

/** What npm puts on PATH; on Windows that is a small script, so its file is taken. */
const program = join(
  folder,
  process.platform === 'win32' ? 'global/node_modules/backroutine/bin/backroutine.js' : 'global/bin/backroutine',
);
const routine = join(folder, 'two-seconds.yaml');
let archive = '';

function npmInstall(...args: readonly string[]): void {
  runNpm(['install', '--no-audit', '--no-fund', '--prefer-offline', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}

beforeAll(() => {
  writeFileSync(
    routine,
    [
      'format: 1',
      'title: Two seconds',
      'pace: { settle: 0s, move: 0s }',
      'exercises: { stand: { name: Stand, position: standing } }',
      'steps: [{ exercise: stand, hold: 2s, reps: 1 }]',
    ].join('\n'),
  );
  archive = join(folder, pack(folder).filename);
  npmInstall('--global', '--prefix', join(folder, 'global'), archive);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function findNode(version: string): string {
  if (version === 'running') return process.execPath;
  const prefix = join(folder, `node-${version}`);
  mkdirSync(prefix);
  npmInstall('--prefix', prefix, `node@${version}`);
  return join(prefix, 'node_modules/node/bin/node');
}

it.each(versions)('is installed globally and plays a session: Node %s', async (version) => {
  const node = findNode(version);
  const home = join(folder, `home-${version}`);
  const run = (...args: readonly string[]) =>
    runWithoutTerminal([node, program, ...args], { stdin: 'null', env: { BACKROUTINE_HOME: home }, limitMs: 40_000 });

  const result = await run('--version');
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.stdout).toBe(
    `${JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version}\n`,
  );
  const played = await run('start', routine, '--voice', 'none', '--yes', '--pain', '0');
  expect(played).toMatchObject({ exitCode: 0 });
  expect(played.stdout).toMatch(/ rep +stand 1\/1 held 2 s\n/);
  expect(played.stdout).toMatch(/ end +done/);
  expect(readdirSync(join(home, 'data/sessions')).length).toBe(1);
  // On Node 22 and newer with what was kept compiled by the session.
  expect((await run('check', routine)).stdout).toContain('can be played');
});

it('through npx it prints commands that can be typed as they are', () => {
  const project = join(folder, 'project');
  mkdirSync(project);
  npmInstall('--prefix', project, archive);
  // npx is short for it.
  const help = runNpm(['exec', '--offline', '--', 'backroutine', '--help'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(help).toContain('Usage: npx backroutine [options] [command]\n');
  expect(help).toContain('  $ npx backroutine start ');
});
