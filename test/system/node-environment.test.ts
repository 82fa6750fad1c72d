import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { NodeEnvironment } from '../../src/system/node-environment.ts';

const variables = { ...process.env };

afterEach(() => {
  for (const name of ['BACKROUTINE_HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME']) {
    delete process.env[name];
  }
  Object.assign(process.env, variables);
});

test.runIf(process.platform === 'linux')('folders are those of the XDG variables', () => {
  delete process.env.BACKROUTINE_HOME;
  Object.assign(process.env, { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/e' });
  const { folders } = new NodeEnvironment();
  expect(folders).toMatchObject({ config: '/c/backroutine', data: '/d/backroutine', cache: '/e/backroutine' });
});

test('BACKROUTINE_HOME holds all folders of the person', () => {
  process.env.BACKROUTINE_HOME = 'synced';
  const { folders } = new NodeEnvironment();
  const home = resolve('synced');
  expect(folders).toMatchObject({ config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache') });
});

test('the bundled routines and the version are found from the sources', () => {
  const { folders, version } = new NodeEnvironment();
  expect(existsSync(join(folders.bundled, 'routines'))).toBe(true);
  expect(version).toBe(JSON.parse(readFileSync(join(folders.bundled, 'package.json'), 'utf8')).version);
});

test('random names have the requested length and differ', () => {
  const { randomName } = new NodeEnvironment();
  const names = Array.from({ length: 100 }, () => randomName(9));
  expect(names.every((name) => /^[0-9a-f]{9}$/.test(name))).toBe(true);
  expect(new Set(names).size).toBe(100);
});
