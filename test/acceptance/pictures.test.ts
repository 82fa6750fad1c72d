/** The built program on a stand-in for a terminal that shows pictures. */
import { afterEach, describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { readKitty, readSent } from '../support/picture-commands.ts';
import { PtyProgram } from '../support/pty-program.ts';

const folder = openFolder();
let program: PtyProgram;

afterEach(() => program.dispose());

const question = '\u001b[c';
const surface = '\u001b[6;17;8t\u001b]11;rgb:0000/0000/0000\u001b\\';
const kitty = '\u001b_Gi=31;OK\u001b\\';
const kind = '\u001b[?62;c';

function start(...flags: readonly string[]): PtyProgram {
  const session = ['start', 'maintenance', '--yes', '--pain', '2', '--voice', 'none', '--from', 'bird-dog'];
  const env = newHome(folder);
  program = new PtyProgram([...builtProgram, ...session, ...flags], { columns: 100, rows: 30, env, isSilent: true });
  // At the gate it waits for somebody to be in position.
  program.pty.type('\r');
  return program;
}

const countOf = (text: string, part: string) => text.split(part).length - 1;

/** Answers the next question with these pieces. On a busy machine an answer may come too late: a resize asks again. */
async function answer({ pty }: PtyProgram, ...pieces: readonly string[]): Promise<void> {
  const asked = () => countOf(pty.screen.output, question);
  await pty.waitFor(() => asked() > 0, 'question');
  for (let rows = 29; readSent(pty.screen.output).size === 0 && rows > 20; rows--) {
    for (const piece of pieces) pty.type(piece);
    const before = asked();
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (readSent(pty.screen.output).size > 0) return;
    pty.resize(100, rows);
    await pty.waitFor(() => asked() > before, 'question after a resize');
  }
}

describe('a terminal that shows pictures', () => {
  test('gets the figure as one, and keys between its answers are keys', async () => {
    const { pty } = start();
    await answer(program, surface, kitty.slice(0, 7), kitty.slice(7), kind);
    expect(readSent(pty.screen.output).size).toBeGreaterThan(0);
    expect(pty.screen.text()).not.toMatch(/[\u2801-\u28ff]/);
    pty.type(' ');
    await pty.waitForText('Paused');
    pty.type(`?${kind}`);
    await pty.waitForText('close this help');
    pty.type('?');
    await pty.waitForText('Paused. Space goes on.');
  });

  test.each([
    ['q', 0],
    ['ctrl-c', 130],
    ['SIGTERM', 143],
  ] as const)('has nothing of it left after %s', async (way, exitCode) => {
    const { pty } = start();
    await answer(program, surface, kitty, kind);
    if (way === 'SIGTERM') await program.signal(way);
    else if (way === 'ctrl-c') pty.press(way);
    else {
      pty.type(way);
      await pty.waitForText('Pain after the session?');
      pty.press('return');
    }
    const end = await program.end();
    expect(end.exitCode).toBe(exitCode);
    expect(end.modesAfter).toBe(end.modesBefore);
    const { output } = pty.screen;
    const leaves = output.lastIndexOf('\u001b[?1049l');
    const deleted = new Set(
      readKitty(output.slice(0, leaves)).map(({ keys }) => (keys.d === 'I' ? keys.i : undefined)),
    );
    for (const id of readSent(output).keys()) expect(deleted).toContain(id);
    expect(readKitty(output.slice(leaves))).toEqual([]);
  });
});

test('an answer that comes too late is no picture and no key', async () => {
  const { pty } = start();
  await pty.waitFor(() => pty.screen.output.includes(question), 'question');
  await new Promise((resolve) => setTimeout(resolve, 400));
  pty.type(surface + kitty + kind);
  pty.type(' ');
  await pty.waitForText('Paused. Space goes on.');
  expect(readSent(pty.screen.output).size).toBe(0);
  expect(pty.screen.text()).toMatch(/[\u2801-\u28ff]/);
});

test('where pictures were asked for in vain, that is said, and stands there after the session too', async () => {
  const { pty } = start('--figures', 'picture');
  await pty.waitFor(() => pty.screen.output.includes(question), 'question');
  pty.type(kind);
  await pty.waitForText('This terminal did not say');
  expect(pty.screen.text()).toMatch(/[\u2801-\u28ff]/);
  pty.type('q');
  await pty.waitForText('Pain after the session?');
  expect(pty.screen.isAlternate).toBe(false);
  expect(pty.screen.text().replace(/\s+/g, ' ')).toContain('did not say that it shows pictures');
});

test('in plain lines nothing is asked', async () => {
  const { pty } = start('--plain');
  await pty.waitForText('bird dog');
  expect(pty.screen.output).not.toContain(question);
});
