import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { PtyProgram } from '../support/pty-program.ts';

const home = mkdtempSync(join(tmpdir(), 'backroutine-home-'));
const command = [...builtProgram, 'show', 'bird-dog', '--animate'];
let program: PtyProgram | undefined;

afterEach(() => {
  program?.dispose();
  rmSync(home, { recursive: true, force: true });
});

async function startMoving(): Promise<PtyProgram> {
  program = new PtyProgram(command, { env: { BACKROUTINE_HOME: home, LANG: 'C.UTF-8' } });
  await program.pty.waitForText('Any key ends.');
  expect(program.pty.screen.isAlternate).toBe(true);
  return program;
}

test('the movement moves, ends with a key, and leaves the terminal as it was', async () => {
  const { pty } = await startMoving();
  await pty.waitForText('Hold · left side');
  pty.type('x');
  const end = await program?.end();
  expect(end?.exitCode).toBe(0);
  expect(end?.modesAfter).toBe(end?.modesBefore);
  expect(pty.screen.isAlternate).toBe(false);
  expect(pty.screen.isCursorHidden).toBe(false);
  expect(pty.screen.lines()).toEqual([]);
});

test('Ctrl+C ends it too, with the exit code of the signal', async () => {
  const { pty } = await startMoving();
  pty.press('ctrl-c');
  const end = await program?.end();
  expect(end?.exitCode).toBe(130);
  expect(end?.modesAfter).toBe(end?.modesBefore);
});
