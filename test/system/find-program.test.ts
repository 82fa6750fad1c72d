import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findProgram, readSearchPath } from '../../src/system/find-program.ts';

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
  const search = readSearchPath({ PATH: [join(first, 'absent'), second, first].join(delimiter) }, 'linux');
  expect(findProgram('player', search)).toBe(join(second, 'player'));
  expect(findProgram('absent', search)).toBeUndefined();
});

test('what cannot be run is no program', () => {
  const [first] = buildFolders();
  const search = readSearchPath({ PATH: first }, 'linux');
  expect(findProgram('notes', search)).toBeUndefined();
  expect(findProgram('tools', search)).toBeUndefined();
});

test('a full path is looked at where it is', () => {
  const [first] = buildFolders();
  const search = readSearchPath({}, 'linux');
  expect(findProgram(join(first, 'player'), search)).toBe(join(first, 'player'));
  expect(findProgram(join(first, 'absent'), search)).toBeUndefined();
});

test('nothing is found in the working folder', () => {
  expect(readSearchPath({ PATH: ['', '.', 'bin', '/usr/bin'].join(delimiter) }, 'linux').folders).toEqual(['/usr/bin']);
});

test('Windows knows programs by their endings', () => {
  const [, second] = buildFolders();
  const search = readSearchPath({ Path: second, PATHEXT: '.COM;.EXE' }, 'win32');
  expect(findProgram('say', search)).toBe(join(second, 'say.EXE'));
});
