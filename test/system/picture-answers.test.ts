import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PictureAbility } from '../../src/ports.ts';
import { askPictures, type OpenQuestion } from '../../src/system/picture-answers.ts';
import { listenForKeys } from '../../src/system/terminal-keys.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const cell = '\u001b[6;18;9t';
const room = (width: number, height: number) => `\u001b[?2;0;${width};${height}S`;
const background = '\u001b]11;rgb:1e1e/2020/ffff\u001b\\';
const kitty = '\u001b_Gi=31;OK\u001b\\';
const refused = '\u001b_Gi=31;EINVAL:no\u001b\\';
const points = '\u001b]1337;ReportCellSize=9.0;4.5;2.0\u001b\\';
const plainKind = '\u001b[?62;22c';
const sixelKind = '\u001b[?63;1;2;4;6;9;15;22c';

const surface = { cell: { width: 9, height: 18 }, background: [0x1e, 0x20, 0xff] };

interface Talk {
  readonly question: string;
  readonly ability: PictureAbility | undefined;
  readonly keys: readonly string[];
}

/** Asks, and lets the terminal and the person send these pieces one after the other. */
async function talk(pieces: readonly string[], term = 'xterm-256color'): Promise<Talk> {
  const input = new PassThrough();
  const keys: string[] = [];
  let question = '';
  let open: OpenQuestion | undefined;
  const cancel = listenForKeys(
    input,
    ({ name }) => keys.push(name),
    (reply) => open?.onReply(reply),
  );
  const asked = askPictures(term, {
    size: { columns: 80, rows: 24 },
    write: (text) => {
      question += text;
    },
    listen: (asked) => {
      open = asked;
    },
  });
  for (const piece of pieces) input.emit('data', Buffer.from(piece, 'latin1'));
  await vi.advanceTimersByTimeAsync(100);
  const ability = await asked;
  // What comes too late.
  input.emit('data', Buffer.from(`${kitty}${sixelKind}.`));
  await new Promise((resolve) => setImmediate(resolve));
  cancel();
  return { question, ability, keys };
}

test('the kind of terminal is asked for last, since every terminal answers that', async () => {
  const { question } = await talk([]);
  expect(question).toContain('a=q');
  expect(question.endsWith('\u001b[c')).toBe(true);
});

test.each(['tmux-256color', 'screen'])('%s, which would take it for a title, is not asked for kitty', async (term) => {
  const { question } = await talk([], term);
  expect(question).not.toContain('a=q');
  expect(question.endsWith('\u001b[c')).toBe(true);
});

describe('a terminal', () => {
  test.each([
    ['that shows pictures by kitty', [cell, background, kitty, plainKind], 'kitty'],
    ['that knows both', [cell, background, kitty, sixelKind], 'kitty'],
    ['that knows Sixel', [cell, background, sixelKind], 'sixel'],
    ['that says how large its window is', [room(720, 432), room(1000, 1000), background, sixelKind], 'sixel'],
    ['that says how large a character is in points (iTerm2)', [points, background, '\u001b[?62;4c'], 'sixel'],
    ['that refuses kitty and knows Sixel', [cell, background, refused, sixelKind], 'sixel'],
    ['that names its background otherwise', [cell, '\u001b]11;rgba:1e/20/ff/ff\u0007', sixelKind], 'sixel'],
  ] as const)('%s', async (_, answers, protocol) => {
    expect((await talk(answers)).ability).toEqual({ protocol, ...surface });
  });

  test.each([
    ['that says nothing', []],
    ['that knows neither', [cell, background, plainKind]],
    ['whose kind is 4 and which knows no Sixel', [cell, background, '\u001b[?4;6c']],
    ['that refuses', [cell, background, refused, plainKind]],
    ['that does not say how large a character is', [background, kitty, sixelKind]],
    ['that does not say how many pixels a point has', [points.replace(';2.0', ''), background, kitty, sixelKind]],
    ['whose window is larger than a picture', [room(1000, 432), room(1000, 1000), background, sixelKind]],
    ['whose window is no whole characters', [room(725, 432), room(1000, 1000), background, sixelKind]],
    ['that says of its window alone', [room(720, 432), background, sixelKind]],
    ['whose characters have no size', ['\u001b[6;0;0t', background, kitty, sixelKind]],
    ['that does not say its background', [cell, kitty, sixelKind]],
    ['that never comes to the end', [cell, background, kitty]],
    ['that answers something else', ['\u001b]11;?\u0007', '\u001b_Gi=7;OK\u001b\\', '\u001b[6t', '\u001b[?c']],
  ] as const)('%s shows none', async (_, answers) => {
    expect((await talk(answers)).ability).toBeUndefined();
  });
});

test('answers may come in any pieces, with keys between them, which stay keys', async () => {
  const whole = [`n${cell}`, background, ` ${kitty}`, sixelKind].join('');
  for (let cut = 1; cut < whole.length; cut++) {
    // An Escape that comes alone is told from the key by the time alone.
    if (whole[cut - 1] === '\u001b') continue;
    const { ability, keys } = await talk([whole.slice(0, cut), whole.slice(cut)]);
    expect(ability, `cut after ${cut}`).toEqual({ protocol: 'kitty', ...surface });
    expect(keys, `cut after ${cut}`).toEqual(['n', 'space', '.']);
  }
});

test('answers that come too late are no keys', async () => {
  expect(await talk(['p'])).toMatchObject({ ability: undefined, keys: ['p', '.'] });
});
