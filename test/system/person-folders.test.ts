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

test('somebody without any home is told so', () => {
  expect(() => choosePersonFolders({ platform: 'linux', variables: { HOME: '' }, listedHome: undefined })).toThrow(
    'NOHOME',
  );
});
