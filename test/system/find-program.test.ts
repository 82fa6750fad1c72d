import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findProgram } from '../../src/system/find-program.ts';

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

test('the first folder of PATH that has the program wins', () => {
  const [first, second] = buildFolders();
  const variables = { PATH: [join(first, 'absent'), second, first].join(delimiter) };
  expect(findProgram('player', variables)).toBe(join(second, 'player'));
  expect(findProgram('absent', variables)).toBeUndefined();
});

test('what cannot be run is no program', () => {
  const [first] = buildFolders();
  expect(findProgram('notes', { PATH: first })).toBeUndefined();
  expect(findProgram('tools', { PATH: first })).toBeUndefined();
});

test('a full path is looked at where it is', () => {
  const [first] = buildFolders();
  expect(findProgram(join(first, 'player'), {})).toBe(join(first, 'player'));
  expect(findProgram(join(first, 'absent'), {})).toBeUndefined();
});

test.for([[''], ['.'], ['first'], ['./first'], ['../first/../first']])(
  'the entry "%s" of PATH, which depends on the working folder, is passed over',
  ([entry = '']) => {
    const [first, second] = buildFolders();
    const before = process.cwd();
    process.chdir(entry.includes('first') ? join(first, '..') : first);
    onTestFinished(() => process.chdir(before));
    expect(findProgram('player', { PATH: entry })).toBeUndefined();
    expect(findProgram('player', { PATH: [entry, second].join(delimiter) })).toBe(join(second, 'player'));
  },
);

test('Windows knows programs by their endings', ({ skip }) => {
  skip(process.platform !== 'win32', 'needs Windows');
  const [, second] = buildFolders();
  expect(findProgram('say', { Path: second })).toBe(join(second, 'say.EXE'));
});
