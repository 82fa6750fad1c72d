import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { listenForKeys } from '../../src/system/terminal-keys.ts';

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
  const names: string[] = [];
  listenForKeys(input, ({ name, ctrl }) => names.push(ctrl ? `ctrl ${name}` : name));
  // Once the next key is reported, so would be the first one.
  input.write(typed);
  setTimeout(() => input.write('.'), 20);
  await expect.poll(() => names).toEqual(expected === undefined ? ['.'] : [expected, '.']);
});

test('Escape alone is reported once nothing follows it', async () => {
  const input = new PassThrough();
  const names: string[] = [];
  listenForKeys(input, ({ name }) => names.push(name));
  input.write('\u001b');
  await expect.poll(() => names, { timeout: 3000 }).toEqual(['escape']);
});

test('keys that arrive together are reported one by one, and none after cancelling', async () => {
  const input = new PassThrough();
  const names: string[] = [];
  const cancel = listenForKeys(input, ({ name }) => names.push(name));
  input.write('nb\u001b[6~ ');
  await expect.poll(() => names).toEqual(['n', 'b', 'pagedown', 'space']);
  cancel();
  input.write('q');
  await sleep(20);
  expect(names).toHaveLength(4);
});
