import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showsBlocks } from '../support/block-letters.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { pressIntoWork } from '../support/stages.ts';

const program = join(import.meta.dirname, '../../bin/backroutine.js');
const sessions = join(import.meta.dirname, '../fixtures/sessions');
const home = mkdtempSync(join(tmpdir(), 'backroutine-screen-'));
const log = join(home, 'session.log');
let session: PtyProgram;

afterAll(() => rmSync(home, { recursive: true, force: true }));
afterEach(() => session.dispose());

/** Whether a hold's second stands on the screen in block letters. */
function showsHold(count: string): boolean {
  const text = session.pty.screen.text();
  return /^Hold/m.test(text) && showsBlocks(text, `${count}/5`);
}

function waitForHold(count: string): Promise<void> {
  return session.pty.waitFor(() => showsHold(count), `count of ${count} in a hold`);
}

function start(columns: number, rows: number, routine = 'forty-seconds'): void {
  const file = join(sessions, `${routine}.yaml`);
  session = new PtyProgram([process.execPath, program, 'start', file, '--yes', '--voice', 'none', '--pain', '2'], {
    columns,
    rows,
    env: { BACKROUTINE_HOME: home },
    redirects: { stdout: log },
  });
}

describe('the screen of a running session', () => {
  beforeEach(() => rmSync(log, { force: true }));

  test('shows where one is, counts large, and applies every key', async () => {
    start(80, 24);
    const { pty } = session;
    await pty.waitForText('Get into position');
    expect(pty.screen.isAlternate).toBe(true);
    await pressIntoWork(pty);
    await pty.waitForText('Move in slowly · left side · rep 1 of 1');
    await waitForHold('3');
    pty.press('space');
    await pty.waitForText('Paused. Space goes on.');
    pty.type('?');
    await pty.waitForText('close this help');
    pty.type('?');
    await pty.waitForText('Paused. Space goes on.');
    pty.type('m');
    await pty.waitForText('sound off');
    pty.press('space');
    await pty.waitForText('Going on in');
    await waitForHold('4');
    pty.type('h');
    await pty.waitForText('This side is over');
    pty.press('return');
    await pty.waitForText('Change sides · right side');
    pty.press('pagedown');
    await pty.waitForText('Exercise 2 of 2');
    pty.press('pageup');
    await pty.waitForText('Exercise 1 of 2');
    pty.type('q');
    await pty.waitForText('Pain after the session?');
    expect(pty.screen.isAlternate).toBe(false);
    pty.press('return');
    const end = await session.end();
    expect(end.exitCode).toBe(0);
    expect(end.modesAfter).toBe(end.modesBefore);
    const words = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(26, 34).trim());
    expect(words).toEqual([
      'session',
      'pain',
      'step',
      'side',
      'pause',
      'resume',
      'hurt',
      'rep',
      'skip',
      'switch',
      'left-out',
      'resume',
      'skip',
      'step',
      'skip',
      'step',
      'side',
      'end',
    ]);
  });

  test.each([
    [20, 6],
    [40, 12],
    [80, 24],
    [100, 30],
    [200, 50],
  ])('shows phase, side, count and figure as large as a window of %i by %i allows', async (columns, rows) => {
    start(columns, rows, 'one-figure');
    await session.pty.waitForText(columns < 30 ? 'left side · Settle' : 'Get into position');
    await pressIntoWork(session.pty);
    await waitForHold('3');
    await expect(session.pty.screen.text()).toMatchFileSnapshot(`../fixtures/screens/hold-${columns}x${rows}.txt`);
    session.pty.press('ctrl-c');
    expect((await session.end()).exitCode).toBe(130);
  });

  test('is repainted in a window of another size, in the middle of a hold', async () => {
    start(100, 30);
    await session.pty.waitForText('Get into position');
    await pressIntoWork(session.pty);
    await waitForHold('2');
    session.pty.resize(20, 6);
    await waitForHold('3');
    session.pty.resize(100, 30);
    await waitForHold('4');
    expect(session.pty.screen.text()).toContain('Hold · left side · rep 1 of 1');
    session.pty.press('ctrl-c');
    const end = await session.end();
    expect(end.modesAfter).toBe(end.modesBefore);
  });
});
