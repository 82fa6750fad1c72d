/** Terminals that can do less, and people who want less, get a session all the same. */
import { describe, expect, type TestContext, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { openFolder } from '../support/homes.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { pressIntoWork, type Stage, stageEnvironment, stages, startAt } from '../support/stages.ts';

const folder = openFolder();

/** Codes that set a colour; bold, faint and the way back are none. */
const colour = /\p{Cc}\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/u;

/** Everything that was written up to a stage, and when the program was asked to end there. */
async function writtenUpTo(stage: Stage, env: Record<string, string>, context: TestContext): Promise<string> {
  const { program } = await startAt(stage, folder, context, { env });
  program.pty.press('ctrl-c');
  await program.end();
  return program.pty.screen.output;
}

describe.each(stages)('up to $name', (stage) => {
  test.concurrent('NO_COLOR is heeded', async (context) => {
    context.expect(await writtenUpTo(stage, { NO_COLOR: '1' }, context)).not.toMatch(colour);
  });

  test.concurrent('nothing but ASCII is written where there is no UTF-8', async (context) => {
    context.expect(await writtenUpTo(stage, { LC_ALL: 'C' }, context)).toMatch(/^\p{ASCII}*$/u);
  });
});

test('FORCE_COLOR is stronger than NO_COLOR', async (context) => {
  const hold = stages.find(({ name }) => name === 'a hold');
  if (hold === undefined) throw new Error('There is no hold among the stages.');
  expect(await writtenUpTo(hold, { NO_COLOR: '1', FORCE_COLOR: '1' }, context)).toMatch(colour);
});

test('--no-color is stronger than FORCE_COLOR, before and after the command', async () => {
  for (const args of [['--no-color', 'start'], ['start', '--no-color'], ['--no-color']]) {
    const program = new PtyProgram([...builtProgram, ...args], {
      env: { ...stageEnvironment(folder), FORCE_COLOR: '1' },
    });
    try {
      await program.pty.waitForText(args.includes('start') ? 'Pain now?' : 'What now?');
      program.pty.press('ctrl-c');
      await program.end();
      expect(program.pty.screen.output).not.toMatch(colour);
    } finally {
      program.dispose();
    }
  }
});

test('a dumb terminal gets lines alone, from the first question to the last', async () => {
  const program = new PtyProgram([...builtProgram, 'start', sessionFile('one-long-hold'), '--voice', 'none'], {
    env: { ...stageEnvironment(folder), TERM: 'dumb' },
  });
  const { pty } = program;
  try {
    await pty.waitForText('Pain now?');
    pty.type('2\r');
    await pty.waitForText('Do you have any of these now?');
    pty.type('none\r');
    await pty.waitForText('One long hold. One minute.');
    await pressIntoWork(pty);
    pty.press('space');
    await pty.waitForText('Paused');
    pty.type('q');
    await pty.waitForText('Pain after the session?');
    pty.type('1\r');
    const end = await program.end();
    expect(end).toEqual({ exitCode: 0, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
    expect(pty.screen.output).not.toContain('\u001b');
  } finally {
    program.dispose();
  }
});

test.each([['preparing the voice'], ['a question']])('a terminal without a size does not hold up %s', async (name) => {
  const stage = stages.find((one) => one.name === name);
  const withoutSize = ['sh', '-c', 'stty columns 0 rows 0; exec "$@"', 'sh', ...builtProgram, ...(stage?.args ?? [])];
  const program = new PtyProgram(withoutSize, { env: stageEnvironment(folder) });
  try {
    await stage?.reach(program.pty);
    program.pty.press('ctrl-c');
    expect((await program.end()).exitCode).toBe(130);
  } finally {
    program.dispose();
  }
});
