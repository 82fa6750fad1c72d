import { expect, test } from 'vitest';
import { choosePersonFolders } from '../../src/system/person-folders.ts';

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

test('somebody without any home is told so', () => {
  expect(() => choosePersonFolders({ platform: 'linux', variables: { HOME: '' }, listedHome: undefined })).toThrow(
    'NOHOME',
  );
});
