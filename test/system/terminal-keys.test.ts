import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { listenForKeys } from '../../src/system/terminal-keys.ts';

/** The keys pressed on `input`, once `last` is among them. */
function keysUntil(input: PassThrough, last: string): Promise<readonly string[]> {
  const names: string[] = [];
  return new Promise((resolve) => {
    listenForKeys(input, ({ name, ctrl }) => {
      names.push(ctrl ? `ctrl ${name}` : name);
      if (name === last) resolve(names);
    });
  });
}

test.each([
  [' ', 'space'],
  ['p', 'p'],
  ['P', 'p'],
  ['+', '+'],
  ['-', '-'],
  ['?', '?'],
  ['7', '7'],
  ['ä', 'ä'],
  ['\r', 'return'],
  ['\n', 'return'],
  ['\t', 'tab'],
  ['\u007f', 'backspace'],
  ['\u001b[A', 'up'],
  ['\u001b[B', 'down'],
  ['\u001b[C', 'right'],
  ['\u001b[D', 'left'],
  ['\u001b[5~', 'pageup'],
  ['\u001b[6~', 'pagedown'],
  ['\u0003', 'ctrl c'],
  ['\u001a', 'ctrl z'],
  ['\u001c', 'ctrl \\'],
  ['\u001bq', undefined],
])('%j is the key %s', async (typed, expected) => {
  const input = new PassThrough();
  const names = keysUntil(input, '.');
  // The key after it shows that the first one is through.
  input.write(typed);
  input.write('.');
  expect(await names).toEqual(expected === undefined ? ['.'] : [expected, '.']);
});

test('Escape alone is reported once nothing follows it', async () => {
  const input = new PassThrough();
  const names = keysUntil(input, 'escape');
  input.write('\u001b');
  expect(await names).toEqual(['escape']);
});

test('keys that arrive together are reported one by one, and none after cancelling', async () => {
  const input = new PassThrough();
  const names: string[] = [];
  const cancel = listenForKeys(input, ({ name }) => names.push(name));
  const together = keysUntil(input, 'space');
  input.write('nb\u001b[6~ ');
  await together;
  cancel();
  const after = keysUntil(input, 'q');
  input.write('q');
  await after;
  expect(names).toEqual(['n', 'b', 'pagedown', 'space']);
});
