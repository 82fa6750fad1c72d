import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseTypedCommand } from '../../src/system/typed-command.ts';

const clone = resolve('/home/person/backroutine');
const script = join(clone, 'bin/backroutine.js');
const onPath = resolve('/usr/local/bin/backroutine');
const linkOfNpx = join(clone, 'node_modules/.bin/backroutine');

/** What npm sets for `npx backroutine`, quoted for the shell, and for a script of a package. */
const npmScripts = ["'backroutine'", 'backroutine start', '^"backroutine^"'];

describe('the program is named as it was started', () => {
  test.each(npmScripts)('through npm with the script %s', (npm_lifecycle_script) => {
    const typed = chooseTypedCommand({ script: linkOfNpx, workingFolder: clone, variables: { npm_lifecycle_script } });
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
    ['a path with a space', join(clone, 'my copy/backroutine.js'), `node "${join('my copy', 'backroutine.js')}"`],
  ])('by %s', (_, started, typed) => {
    expect(chooseTypedCommand({ script: started, workingFolder: clone, variables: {} })).toBe(typed);
  });

  test.each(['vitest run', "'backroutine-tools'", 'tsx src/main.ts'])(
    'not by another program that npm runs: %s',
    (npm_lifecycle_script) => {
      const variables = { npm_lifecycle_script, npm_command: 'exec' };
      expect(chooseTypedCommand({ script: onPath, workingFolder: clone, variables })).toBe('backroutine');
    },
  );
});
