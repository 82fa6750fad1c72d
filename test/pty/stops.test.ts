import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Pty } from '../support/pty.ts';
import { quoteWords } from '../support/shell-words.ts';
import { probeCommand, startProbe } from './start-probe.ts';

/** A shell with job control, whose prompt shows that it has the terminal back. */
function startShell(): Pty {
  const [NODE = '', PROBE = ''] = probeCommand('');
  const shell = new Pty('bash', ['--norc', '--noprofile', '-i'], { env: { PS1: 'ready> ', NODE, PROBE } });
  onTestFinished(() => shell.hangUp());
  return shell;
}

/** Short, so that it stays on one row wherever the checkout stands. */
function commandLine(state: string): string {
  return `"$NODE" "$PROBE" ${state}\r`;
}

test('Ctrl+Z gives the terminal back, and fg takes it again and repaints', async () => {
  const shell = startShell();
  await shell.waitForText('ready>');
  shell.type(commandLine('hold'));
  await shell.waitForText('80x24 repaints 0 keys .');
  shell.press('space');
  await shell.waitForText('keys space.');
  shell.press('ctrl-z');
  await shell.waitForText('Stopped');
  expect(shell.screen.isAlternate).toBe(false);
  expect(shell.screen.isCursorHidden).toBe(false);
  shell.type('fg\r');
  await shell.waitForText(/repaints [12] keys space\./);
  expect(shell.screen.isAlternate).toBe(true);
  shell.press('pagedown');
  await shell.waitForText('keys space pagedown.');
  shell.type('q');
  await shell.waitForText('bye\nready>');
  expect(shell.screen.isAlternate).toBe(false);
});

test('a window resized while the program was stopped is measured again', async () => {
  const shell = startShell();
  await shell.waitForText('ready>');
  shell.type(commandLine('hold'));
  await shell.waitForText('80x24');
  shell.press('ctrl-z');
  await shell.waitForText('Stopped');
  shell.resize(60, 12);
  shell.type('fg\r');
  await shell.waitForText('60x12 repaints');
});

test('a stop at a question gives the terminal back, and fg asks on', async () => {
  const shell = startShell();
  await shell.waitForText('ready>');
  shell.type(commandLine('ask'));
  await shell.waitForText('Mode?');
  shell.press('ctrl-z');
  await shell.waitForText('Stopped');
  expect(shell.screen.isCursorHidden).toBe(false);
  shell.type('fg\r');
  await sleep(200);
  shell.press('down');
  shell.press('return');
  await shell.waitForText(/two\nready>/);
});

test('the modes that a stopped program leaves are those it found', async () => {
  // Without a shell that sets its own modes in between.
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-stops-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const modes = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const script = `set -m; stty -g >before; ${quoteWords(probeCommand('hold'))}; stty -g >stopped; fg; stty -g >after`;
  const pty = new Pty('bash', ['-c', script], { workingFolder: folder });
  await pty.waitForText('keys');
  pty.press('ctrl-z');
  await pty.waitForText(/repaints [12] keys \./);
  pty.type('q');
  await pty.exited;
  expect(modes('stopped')).toBe(modes('before'));
  expect(modes('after')).toBe(modes('before'));
});

test.each(['SIGSTOP', 'SIGTSTP'] as const)('after a %s from outside the keys work again', async (signal) => {
  const program = startProbe('hold');
  await program.pty.waitForText('keys');
  await program.signal(signal);
  await program.signal('SIGCONT');
  await program.pty.waitForText(/repaints [12]/);
  program.pty.press('pagedown');
  await program.pty.waitForText('keys pagedown.');
  program.pty.type('q');
  const end = await program.end();
  expect(end.exitCode).toBe(0);
  expect(end.modesAfter).toBe(end.modesBefore);
  expect(program.pty.screen.lines()).toEqual(['bye']);
});

test('a shell that took the terminal while the program was stopped from outside loses it again', async () => {
  const shell = startShell();
  await shell.waitForText('ready>');
  shell.type(commandLine('hold'));
  await shell.waitForText('keys');
  const job = Number(readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8'));
  process.kill(job, 'SIGSTOP');
  await shell.waitForText('Stopped');
  shell.type('fg\r');
  await shell.waitForText(/repaints 1 keys \./);
  expect(shell.screen.text()).not.toContain('Stopped');
  shell.press('left');
  await shell.waitForText('keys left.');
  shell.type('q');
  // What the shell wrote meanwhile went away with the screen; the cursor is where it was before it.
  await shell.waitForText(/hold\nbye\nready>/);
});

test('where no shell could bring the program back, it goes on', async () => {
  const [file = '', ...args] = probeCommand('hold');
  const pty = new Pty(file, args);
  onTestFinished(() => pty.hangUp());
  await pty.waitForText('keys');
  pty.press('ctrl-z');
  await pty.waitForText('repaints 1');
  pty.press('space');
  await pty.waitForText('keys space.');
});
