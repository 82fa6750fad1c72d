/** Whatever ends or stops a session, and wherever it is: the person's shell finds its terminal as it was. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, type TestContext, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { openFolder, readJournalLines } from '../support/homes.ts';
import { type Judged, undisturbed } from '../support/outside-load.ts';
import { note } from '../support/promises.ts';
import { Pty } from '../support/pty.ts';
import { isAlive, type PtyProgram } from '../support/pty-program.ts';
import { quoteWords } from '../support/shell-words.ts';
import { type Stage, stageEnvironment, stages, startAt } from '../support/stages.ts';

const folder = openFolder();

/** What the promise allows. */
const limitMs = 500;

const waysOut = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['Ctrl+C', 130],
] as const;

/** Asks the program to end, and reports how it does. */
async function leave(program: PtyProgram, way: (typeof waysOut)[number][0]) {
  const startMs = performance.now();
  if (way === 'Ctrl+C') program.pty.press('ctrl-c');
  else await program.signal(way);
  const end = await program.end();
  return { program, end, tookMs: performance.now() - startMs };
}

type Left = Awaited<ReturnType<typeof leave>>;

function listLate({ tookMs }: Pick<Left, 'tookMs'>, heldUpMs: number): readonly string[] {
  return tookMs <= limitMs + heldUpMs ? [] : [`it took ${Math.round(tookMs)} ms`];
}

function expectGivenBack({ result, faults }: Judged<Left>, exitCode: number, context: TestContext): void {
  const { expect } = context;
  const { program, end, tookMs } = result;
  const { isAlternate, isCursorHidden } = program.pty.screen;
  const isBack = end.modesAfter === end.modesBefore && !isAlternate && !isCursorHidden && faults.length === 0;
  note(context, { promise: 'terminal', tried: 1, lost: isBack ? 0 : 1, worstMs: tookMs });
  expect(end).toEqual({ exitCode, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
  expect({ isAlternate, isCursorHidden }).toEqual({ isAlternate: false, isCursorHidden: false });
  expect(program.pty.screen.text()).not.toContain('failed');
  expect(faults).toEqual([]);
}

function keptTypes(home: string): readonly string[] {
  return readJournalLines(home).map((line) => JSON.parse(line).type);
}

describe.each(stages)('$name', (stage) => {
  test.concurrent.for(waysOut)('%s gives the terminal back and ends with %i', async ([way, exitCode], context) => {
    let home = '';
    const judged = await undisturbed(async () => {
      const started = await startAt(stage, folder, context);
      home = started.home;
      return leave(started.program, way);
    }, listLate);
    expectGivenBack(judged, exitCode, context);
    // SIGQUIT is for ending a program that doesn't listen: it ends at once.
    if (way !== 'SIGQUIT') context.expect(keptTypes(home)).toEqual(stage.keeps);
  });

  // Not beside others: a program that is started meanwhile would hold this window open.
  test('a closed window leaves no process', async (context) => {
    const { result, faults } = await undisturbed(async () => {
      const { program, home } = await startAt(stage, folder, context);
      const pid = await program.pid();
      const startMs = performance.now();
      program.pty.hangUp();
      await context.expect.poll(() => isAlive(pid), { timeout: 20_000, interval: 10 }).toBe(false);
      return { home, tookMs: performance.now() - startMs };
    }, listLate);
    note(context, { promise: 'terminal', tried: 1, lost: faults.length, worstMs: result.tookMs });
    context.expect(faults).toEqual([]);
    context.expect(keptTypes(result.home)).toEqual(stage.keeps);
  });

  test.concurrent('Ctrl+Z gives the terminal back, and fg goes on', async (context) => {
    const shell = await startShell(context);
    await stopInShell(shell, stage, context);
    shell.type('fg\r');
    await shell.waitForText(stage.shows);
    shell.press('ctrl-c');
    await shell.waitFor(() => isAtPrompt(shell), 'prompt of the shell');
    note(context, { promise: 'terminal', tried: 1, lost: 0 });
    context.expect(shell.screen.isCursorHidden).toBe(false);
  });

  test.concurrent('a stop from outside leaves it as it is, and it can be ended', async (context) => {
    const judged = await undisturbed(async () => {
      const { program } = await startAt(stage, folder, context);
      await program.signal('SIGSTOP');
      await sleep(100);
      await program.signal('SIGCONT');
      await program.pty.waitForText(stage.shows);
      return leave(program, 'Ctrl+C');
    }, listLate);
    expectGivenBack(judged, 130, context);
  });
});

/** A shell with job control. */
async function startShell({ onTestFinished }: TestContext): Promise<Pty> {
  const env = { ...stageEnvironment(folder), PS1: 'ready> ' };
  const shell = new Pty('bash', ['--norc', '--noprofile', '-i'], { env });
  onTestFinished(() => shell.hangUp());
  await shell.waitForText('ready>');
  return shell;
}

async function stopInShell(shell: Pty, stage: Stage, { expect }: TestContext): Promise<void> {
  shell.type(`clear; ${quoteWords([...builtProgram, ...stage.args])}\r`);
  await stage.reach(shell);
  shell.press('ctrl-z');
  await shell.waitForText('Stopped');
  await shell.waitFor(() => isAtPrompt(shell), 'prompt of the shell');
  expect(shell.screen.isCursorHidden).toBe(false);
  shell.type('clear\r');
  await shell.waitFor(() => shell.screen.text() === 'ready>', 'cleared screen');
}

function isAtPrompt({ screen }: Pty): boolean {
  return !screen.isAlternate && screen.lines().at(-1) === 'ready>';
}
