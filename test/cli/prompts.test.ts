/** A list to tick: what passes, in a window and in lines. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InquirerPrompts } from '../../src/cli/inquirer-prompts.ts';
import { openOwnPrompts, openPrompts } from '../../src/cli/own-messages.ts';
import { readTicks, renderTickList } from '../../src/cli/prompts.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { RecordingTerminal, type RecordingTerminalOptions } from '../support/recording-terminal.ts';
import { until } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const { controls } = messagesFor('en').prompts;
const environment = { variables: {} };
const names = ['one', 'two', 'three'];
const groups = [
  { heading: 'First', choices: [{ name: 'one', value: 'one' }] },
  { heading: 'Then', choices: ['two', 'three'].map((name) => ({ name, value: name, isTicked: name === 'three' })) },
];

/** Asks, and types each text as soon as what stands before it is on the terminal. */
async function tick(options: RecordingTerminalOptions, ...typed: readonly (readonly [seen: string, text: string])[]) {
  const terminal = new RecordingTerminal(options);
  const prompts = await openPrompts({ terminal, environment }, false);
  const plain = groups.map(({ heading, choices }) => ({
    heading,
    choices: choices.map(({ name, value }) => ({ name, value })),
  }));
  let answer: readonly string[] | undefined;
  void prompts?.tick('Which?', plain).then((values) => {
    answer = values;
  });
  for (const [seen, text] of typed) {
    await until(() => terminal.written.includes(seen), seen);
    expect(answer).toBeUndefined();
    terminal.type(text);
  }
  await until(() => answer !== undefined, 'the answer');
  return { answer, written: terminal.written };
}

describe('in a window', () => {
  test('Enter alone passes nothing, and what to press is said', async () => {
    const { answer } = await tick({}, ['Which?', '\r'], [controls.tickFirst, ' \r']);
    expect(answer).toEqual([]);
  });

  test('"none of these" beside something else passes nothing', async () => {
    const { answer } = await tick({}, ['Which?', ' 3\r'], [controls.tickedBoth, '1\r']);
    expect(answer).toEqual(['two']);
  });

  test('everything ticked is the answer, and no key ticks all at once', async () => {
    expect((await tick({}, ['Which?', 'ai24\r'])).answer).toEqual(['one', 'three']);
  });

  test('that is too small for the whole list, it is written out and numbers are typed', async () => {
    const { answer, written } = await tick({ rows: 9 }, ['none":', '\r'], ['from 1 to 3', '2 3\r']);
    expect(answer).toEqual(['two', 'three']);
    for (const name of [...names, 'First', 'Then']) expect(written).toContain(name);
  });

  test('that is too small asks the whole list again after a stop', async () => {
    const terminal = new RecordingTerminal({ rows: 9 });
    const prompts = await openPrompts({ terminal, environment }, false);
    const answer = prompts?.tick('Which?', groups);
    await until(() => terminal.written.includes('none":'), 'the question');
    terminal.written = '';
    // As the terminal does for a stop.
    terminal.promptStreams()?.input.pause();
    terminal.comeBack();
    for (const text of ['Which?', ...names, 'none":']) expect(terminal.written).toContain(text);
    terminal.type('2\n');
    expect(await answer).toEqual(['two']);
  });

  test('no name is broken within a word', async () => {
    const long = 'a sign that needs more than the one line of thirty columns';
    const terminal = new RecordingTerminal({ columns: 30 });
    const prompts = await openPrompts({ terminal, environment }, false);
    const answer = prompts?.tick('Which?', [{ choices: [{ name: long, value: long }] }]);
    await until(() => terminal.written.includes('go on'), 'the list');
    expect(terminal.written.split('\n').some((line) => line.endsWith('a sign that needs more than'))).toBe(true);
    terminal.type(' \r');
    expect(await answer).toEqual([]);
  });
});

describe('a line that stands there to be changed', () => {
  const change = async (...keys: readonly string[]) => {
    const terminal = new RecordingTerminal();
    const prompts = await openPrompts({ terminal, environment }, false);
    const answer = prompts?.line('How much?', (text) => text !== 'Bridge' || 'no amount', 'Bridge 3x10');
    await until(() => terminal.written.includes('Bridge 3x10'), 'the line');
    for (const key of keys) {
      if (key === ' 2x8') await until(() => terminal.written.includes('no amount'), 'the refusal');
      terminal.type(key);
    }
    return answer;
  };
  const clear = '\u0015';

  test.each([
    ['is the answer as it stands', ['\r'], 'Bridge 3x10'],
    ['can be gone on with', [' slowly\r'], 'Bridge 3x10 slowly'],
    ['is nothing once it is cleared', [clear, '\r'], ''],
    ['is nothing once all of its letters are taken back', [...Array.from('Bridge 3x10', () => '\u007f'), '\r'], ''],
    ['is what was typed in its place', [clear, 'Clam 2x10', '\r'], 'Clam 2x10'],
    ['is asked again where it is refused', [clear, 'Bridge', '\r', ' 2x8', '\r'], 'Bridge 2x8'],
  ])('%s', async (_what, keys, answer) => {
    expect(await change(...keys)).toBe(answer);
  });
});

describe('in lines', () => {
  test('numbers or "none" pass, and nothing else does', async () => {
    const { answer } = await tick(
      { canRepaint: false },
      ['none":', '\n'],
      ['from 1 to 3', '4\n'],
      ['from 1 to 3', '3, 1\n'],
    );
    expect(answer).toEqual(['three', 'one']);
  });

  test.each([{ canRepaint: false }, { rows: 9 }])(
    'what is marked has to be typed too, and that is said: %j',
    async (options) => {
      const terminal = new RecordingTerminal(options);
      const prompts = await openPrompts({ terminal, environment }, false);
      const answer = prompts?.tick('Which?', groups);
      await until(() => terminal.written.includes('those marked [x] too'), 'the question');
      terminal.type('2, 3\n');
      expect(await answer).toEqual(['two', 'three']);
    },
  );

  test('what is ticked beforehand is marked, and numbers run on through the groups', () => {
    expect(renderTickList(groups)).toEqual(['  First', '     1 one', '  Then', '     2 two', '     3 [x] three']);
  });

  test.each([
    ['none', []],
    ['NONE', []],
    ['2', [1]],
    ['1 2, 2', [0, 1]],
    ['', undefined],
    ['0', undefined],
    ['4', undefined],
    ['none 1', undefined],
    ['1-2', undefined],
    ['y', undefined],
  ])('%j is %j', (text, ticks) => {
    expect(readTicks(text, 3, controls)).toEqual(ticks);
  });

  test('the word of another language passes too', () => {
    expect(readTicks('keins', 3, { ...controls, none: 'keins' })).toEqual([]);
  });

  test('an answer is never a number that is not in the list', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, max) => {
        for (const tick of readTicks(text, max, controls) ?? []) expect(tick >= 0 && tick < max).toBe(true);
      }),
    );
  });
});

test('a line stands there to be changed', async () => {
  const terminal = new RecordingTerminal({});
  const prompts = await openPrompts({ terminal, environment }, false);
  const answer = prompts?.line('Which line?', () => true, 'Bridge 3x10');
  await until(() => terminal.written.includes('Bridge 3x10'), 'the line');
  terminal.type(', slowly\r');
  expect(await answer).toBe('Bridge 3x10, slowly');
});

test.each([
  ['a flag', '', true, false],
  ['a setting', 'plain: true\n', undefined, false],
  ['settings that cannot be read', 'plain: [\n', undefined, false],
  ['nothing', '', undefined, true],
])('%s decides whether it is asked by what is repainted', async (_who, config, flag, isRepainted) => {
  const ports = buildTestPorts({
    files: { files: { '/home/person/.config/backroutine/config.yaml': config } },
    terminal: { canRepaint: true },
  });
  expect((await openOwnPrompts(ports, flag)) instanceof InquirerPrompts).toBe(isRepainted);
});
