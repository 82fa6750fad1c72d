import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listenForKeys, splitReplies } from '../../src/system/terminal-keys.ts';

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

const replies = [
  ['the colour of the background, ended by BEL', '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007'],
  ['the colour of the background, ended by ST', '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\'],
  ['what kind of terminal it is', '\u001b[?62;22;52c'],
  ['its version', '\u001b[>1;95;0c'],
  ['where the cursor is', '\u001b[24;80R'],
  ['that it has the focus', '\u001b[I'],
  ['that it has lost the focus', '\u001b[O'],
  ['a mode', '\u001b[?2026;2$y'],
  ['its size', '\u001b[8;24;80t'],
  ['the mouse', '\u001b[<35;20;10M'],
  ['its name', '\u001bP>|XTerm(388)\u001b\\'],
  ['a capability', '\u001bP1+r524742=38\u001b\\'],
  ['the keyboard', '\u001b[?1u'],
  ['a private message', '\u001b_Gi=31;OK\u001b\\'],
] as const;

const keys = ['n', 'ä', ' ', '\u001b[A', '\u001b[5~', '\u001b[1;5C', '\u001b[H', '\u001bq', '\u001bOP', '\r', '\u0003'];

describe.each(replies)('a reply: %s', (_, reply) => {
  test('is read whole, and the keys around it stay', () => {
    expect(splitReplies(reply)).toEqual({ keys: '', replies: [reply], rest: '' });
    expect(splitReplies(`n${reply}p`)).toEqual({ keys: 'np', replies: [reply], rest: '' });
  });

  test('is no key, and is passed on', async () => {
    const input = new PassThrough();
    const heard: string[] = [];
    listenForKeys(
      input,
      () => {},
      (text) => heard.push(text),
    );
    const names = keysUntil(input, '.');
    for (const piece of [reply.slice(0, 3), reply.slice(3), '.']) input.write(piece);
    expect(await names).toEqual(['.']);
    expect(heard).toEqual([reply]);
  });

  test('is read wherever it is torn apart', () => {
    // Escape that comes alone cannot be told from the key: readline tells them apart by the time.
    for (let cut = 2; cut < reply.length; cut += 1) {
      const first = splitReplies(`n${reply.slice(0, cut)}`);
      const second = splitReplies(`${first.rest}${reply.slice(cut)}p`);
      expect([...first.replies, ...second.replies]).toEqual([reply]);
      expect(first.keys + second.keys, `after ${cut} letters`).toBe('np');
    }
  });
});

test.each(keys)('the key %j is kept', (key) => {
  expect(splitReplies(`${key}n`)).toEqual({ keys: `${key}n`, replies: [], rest: '' });
});

test('Escape alone is kept', () => {
  expect(splitReplies('\u001b')).toEqual({ keys: '\u001b', replies: [], rest: '' });
});

test.each(['\u0003', '\u001a', '\r'])('a text that never ends does not hide %j', (key) => {
  expect(splitReplies(`\u001b]11;rgb${key}`)).toMatchObject({ keys: key, rest: '' });
});

test('what is longer than any reply is not waited for', () => {
  expect(splitReplies(`\u001b]${'x'.repeat(5000)}`).rest).toBe('');
  expect(splitReplies(`\u001b[${'1'.repeat(5000)}`).rest).toBe('');
});

test('whatever comes, no letter is invented, and Ctrl+C is never lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(...replies.map(([, reply]) => reply), ...keys),
    fc.string(),
    fc.constant('\u001b'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const { keys: kept, rest } = splitReplies(text);
      expect(kept.length + rest.length).toBeLessThanOrEqual(text.length);
      expect([...`${kept}${rest}`].filter((letter) => letter === '\u0003')).toHaveLength(
        [...text].filter((letter) => letter === '\u0003').length,
      );
    }),
  );
});
