import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { undisturbed } from '../support/outside-load.ts';
import { isAlive } from '../support/pty-program.ts';
import { startProbe } from './start-probe.ts';

/** What the promise allows. */
const limitMs = 500;

function listLate({ tookMs }: { readonly tookMs: number }, heldUpMs: number): readonly string[] {
  return tookMs < limitMs + heldUpMs ? [] : [`it took ${Math.round(tookMs)} ms`];
}

/** What each state shows once it is reached. */
const states = { ask: 'Mode?', spin: 'Preparing', hold: 'keys', plain: 'keys' } as const;

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
] as const;

describe.each(Object.entries(states))('in the state %s', (state, shown) => {
  test.each(signals)('%s gives the terminal back within 500 ms and exits with %i', async (signal, exitCode) => {
    const { result, faults } = await undisturbed(async () => {
      const program = startProbe(state);
      await program.pty.waitForText(shown);
      const sentMs = performance.now();
      await program.signal(signal);
      return { program, end: await program.end(), tookMs: performance.now() - sentMs };
    }, listLate);
    const { program, end } = result;
    expect(faults).toEqual([]);
    expect(end.exitCode).toBe(exitCode);
    expect(end.modesAfter).toBe(end.modesBefore);
    expect(program.pty.screen.isAlternate).toBe(false);
    expect(program.pty.screen.isCursorHidden).toBe(false);
  });

  test('Ctrl+C does the same', async () => {
    const program = startProbe(state);
    await program.pty.waitForText(shown);
    program.pty.press('ctrl-c');
    const end = await program.end();
    expect(end.exitCode).toBe(130);
    expect(end.modesAfter).toBe(end.modesBefore);
    expect(program.pty.screen.isCursorHidden).toBe(false);
  });

  test('a closed window leaves no process', async () => {
    const { faults } = await undisturbed(async () => {
      const program = startProbe(state);
      await program.pty.waitForText(shown);
      const pid = await program.pid();
      const sentMs = performance.now();
      program.pty.hangUp();
      await expect.poll(() => isAlive(pid), { timeout: 20_000, interval: 10 }).toBe(false);
      return { tookMs: performance.now() - sentMs };
    }, listLate);
    expect(faults).toEqual([]);
  });
});

test('a normal end leaves the screen as it was, with what is written after it', async () => {
  const program = startProbe('hold');
  await program.pty.waitForText('keys');
  expect(program.pty.screen.isAlternate).toBe(true);
  expect(program.pty.screen.isCursorHidden).toBe(true);
  expect(program.modesNow()).not.toBe(program.modesBefore);
  program.pty.type('q');
  const end = await program.end();
  expect(end.exitCode).toBe(0);
  expect(end.modesAfter).toBe(end.modesBefore);
  expect(program.pty.screen.lines()).toEqual(['bye']);
});

test('a crash in the alternate screen gives the terminal back before it says why', async () => {
  const program = startProbe('hold');
  await program.pty.waitForText('keys');
  program.pty.type('x');
  const end = await program.end();
  expect(end.exitCode).toBe(1);
  expect(end.modesAfter).toBe(end.modesBefore);
  expect(program.pty.screen.text()).toContain('A planted fault');
  expect(program.pty.screen.isAlternate).toBe(false);
  expect(program.pty.screen.isCursorHidden).toBe(false);
});

test('an exit from anywhere gives the terminal back', async () => {
  const program = startProbe('exit-at-once');
  const end = await program.end();
  expect(end.exitCode).toBe(3);
  expect(end.modesAfter).toBe(end.modesBefore);
  expect(program.pty.screen.isAlternate).toBe(false);
  expect(program.pty.screen.isCursorHidden).toBe(false);
});

test('a program that is held up has its terminal taken away at once, and is ended after two seconds', async () => {
  const program = startProbe('stubborn');
  await program.pty.waitForText('still painting');
  await program.signal('SIGTERM');
  await program.pty.waitFor(() => !program.pty.screen.isAlternate, 'usual screen');
  // While the program is still there: its end would take the screen away too.
  expect(isAlive(await program.pid())).toBe(true);
  expect(program.modesNow()).toBe(program.modesBefore);
  expect(program.pty.screen.text()).not.toContain('still painting');
  const end = await program.end();
  expect(end.exitCode).toBe(143);
  expect(program.pty.screen.text()).not.toContain('still painting');
});

test('a signal passed on twice is one signal, and a later one ends a program that is held up', async () => {
  const program = startProbe('stubborn');
  await program.pty.waitForText('still painting');
  await program.signal('SIGINT');
  await program.signal('SIGINT');
  await sleep(600);
  expect(isAlive(await program.pid())).toBe(true);
  // Held up for two seconds, it would end by itself with the exit code of the first signal.
  await program.signal('SIGTERM');
  expect((await program.end()).exitCode).toBe(143);
});

test('Ctrl+C while another program is in front ends that program alone', async () => {
  const program = startProbe('edit', { redirects: { stdout: '/dev/null' } });
  await program.pty.waitForText('Mode?');
  program.pty.press('return');
  await program.pty.waitForText('editing');
  program.pty.press('ctrl-c');
  await program.pty.waitForText('editor 7, then undefined');
  expect((await program.end()).exitCode).toBe(0);
});
