import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { choosePersonFolders, chooseTypedCommand, NodeEnvironment } from '../../src/system/node-environment.ts';

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

test('another program starts this one by absolute paths, with the same history', () => {
  delete process.env.BACKROUTINE_HOME;
  expect(new NodeEnvironment().programStart).toEqual({
    words: [process.execPath, resolve(process.argv[1] ?? '')],
    home: undefined,
  });
  process.env.BACKROUTINE_HOME = 'synced';
  expect(new NodeEnvironment().programStart.home).toBe(resolve('synced'));
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

const platform = 'linux';
const clone = resolve('/home/person/backroutine');
const script = join(clone, 'bin/backroutine.js');
const onPath = resolve('/usr/local/bin/backroutine');
const linkOfNpx = join(clone, 'node_modules/.bin/backroutine');

/** What npm sets for `npx backroutine`, quoted for the shell, and for a script of a package. */
const npmScripts = ["'backroutine'", 'backroutine start', '^"backroutine^"'];

describe('the program is named as it was started', () => {
  test.each(npmScripts)('through npm with the script %s', (npm_lifecycle_script) => {
    const typed = chooseTypedCommand({
      platform,
      script: linkOfNpx,
      workingFolder: clone,
      variables: { npm_lifecycle_script },
    });
    expect(typed).toBe('npx backroutine');
  });

  test.each([
    ['a link on PATH', onPath, 'backroutine'],
    ['the script that Windows has on PATH', resolve('/npm/node_modules/backroutine/bin/backroutine.js'), 'backroutine'],
    ['the sources, as the tests run them', join(clone, 'src/main.ts'), 'backroutine'],
    ['its file below the working folder', script, `node ${join('bin', 'backroutine.js')}`],
    [
      'its file elsewhere',
      resolve('/opt/backroutine/bin/backroutine.js'),
      `node ${resolve('/opt/backroutine/bin/backroutine.js')}`,
    ],
    ['a path with a space', join(clone, 'my copy/backroutine.js'), "node 'my copy/backroutine.js'"],
    [
      'a path that a shell would read',
      join(clone, "o'neil(1)&$x.d/backroutine.js"),
      `node 'o'\\''neil(1)&$x.d/backroutine.js'`,
    ],
  ])('by %s', (_, started, typed) => {
    expect(chooseTypedCommand({ platform, script: started, workingFolder: clone, variables: {} })).toBe(typed);
  });

  test('on Windows in double quotes where it needs some', () => {
    const facts = { platform: 'win32', workingFolder: clone, variables: {} };
    expect(chooseTypedCommand({ ...facts, script: join(clone, 'R&D/backroutine.js') })).toBe(
      `node "${join('R&D', 'backroutine.js')}"`,
    );
  });

  test.each(['vitest run', "'backroutine-tools'", 'tsx src/main.ts'])(
    'not by another program that npm runs: %s',
    (npm_lifecycle_script) => {
      const variables = { npm_lifecycle_script, npm_command: 'exec' };
      expect(chooseTypedCommand({ platform, script: onPath, workingFolder: clone, variables })).toBe('backroutine');
    },
  );
});

const choose = (variables: Readonly<Record<string, string>>, listedHome: string | undefined = '/home/listed') =>
  choosePersonFolders({ platform: 'linux', variables, listedHome });

const usual = (home: string) => ({
  config: `${home}/.config/backroutine`,
  data: `${home}/.local/share/backroutine`,
  cache: `${home}/.cache/backroutine`,
});

test('the folders are those of the XDG variables', () => {
  const variables = { HOME: '/home/person', XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/e' };
  expect(choose(variables)).toEqual({ config: '/c/backroutine', data: '/d/backroutine', cache: '/e/backroutine' });
});

test.each(['data', './data', ''])('an XDG variable that is no full path is ignored: %j', (path) => {
  const variables = { HOME: '/home/person', XDG_DATA_HOME: path, XDG_CONFIG_HOME: path, XDG_CACHE_HOME: path };
  expect(choose(variables)).toEqual(usual('/home/person'));
});

test.each([{ HOME: '' }, { HOME: 'relative' }, {}])(
  'without a HOME the one of the list of users counts: %o',
  (variables) => {
    expect(choose(variables)).toEqual(usual('/home/listed'));
  },
);

test('on macOS they are in the Library, on Windows among the data of programs', () => {
  const mac = choosePersonFolders({ platform: 'darwin', variables: { HOME: '/Users/p' }, listedHome: undefined });
  expect(mac).toEqual({
    config: '/Users/p/Library/Preferences/backroutine',
    data: '/Users/p/Library/Application Support/backroutine',
    cache: '/Users/p/Library/Caches/backroutine',
  });
  const variables = { APPDATA: '/roaming', LOCALAPPDATA: '/local' };
  const windows = choosePersonFolders({ platform: 'win32', variables, listedHome: undefined });
  expect(windows).toEqual({
    config: '/roaming/backroutine/Config',
    data: '/local/backroutine/Data',
    cache: '/local/backroutine/Cache',
  });
  expect(choosePersonFolders({ platform: 'win32', variables: {}, listedHome: '/Users/p' }).data).toBe(
    '/Users/p/AppData/Local/backroutine/Data',
  );
});

test('somebody without any home gets a message', () => {
  expect(() => choosePersonFolders({ platform: 'linux', variables: { HOME: '' }, listedHome: undefined })).toThrow(
    'NOHOME',
  );
});
