import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const withoutCache = [!('enableCompileCache' in module), `Node ${process.version} keeps nothing compiled`] as const;

function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'backroutine-compiled-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

async function runCheck(home: string): Promise<void> {
  const env = { BACKROUTINE_HOME: home };
  const { exitCode, stdout, stderr } = await runWithoutTerminal([...builtProgram, 'check', 'maintenance'], {
    stdin: 'null',
    env,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toContain('can be played');
}

/** Every kept file with its modification time, which changes when it is written again. */
function listKept(home: string): readonly string[] {
  const folder = join(home, 'cache/compiled');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
}

it('keeps the compiled code, and uses it the next time', async ({ skip }) => {
  skip(...withoutCache);
  const home = makeHome();
  await runCheck(home);
  const kept = listKept(home);
  expect(kept.length).toBeGreaterThan(3);
  await runCheck(home);
  expect(listKept(home)).toEqual(kept);
});

it('runs with damaged compiled code', async ({ skip }) => {
  skip(...withoutCache);
  const home = makeHome();
  await runCheck(home);
  const folder = join(home, 'cache/compiled');
  const files = listKept(home).map((entry) => join(folder, entry.slice(0, entry.lastIndexOf(' '))));
  for (const [index, file] of files.entries()) {
    const bytes = readFileSync(file);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8((flipped.at(-100) ?? 0) ^ 0x55, flipped.length - 100);
    writeFileSync(file, [flipped, bytes.subarray(0, bytes.length / 2), 'not compiled at all', ''][index % 4] ?? '');
  }
  await runCheck(home);
  await runCheck(home);
});

it('runs where compiled code cannot be kept', async () => {
  const home = makeHome();
  mkdirSync(join(home, 'cache'));
  writeFileSync(join(home, 'cache/compiled'), 'in the way');
  await runCheck(home);
});
