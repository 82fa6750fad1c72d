/** Whatever ends or stops a session, and wherever it is: the person's shell finds its terminal as it was. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, type TestContext, test } from 'vitest';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { note } from '../support/promises.ts';
import type { Pty } from '../support/pty.ts';
import { isAlive, PtyProgram } from '../support/pty-program.ts';
import { writeStandIn } from '../support/stand-ins.ts';

const folder = mkdtempSync(join(tmpdir(), 'backroutine-terminal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A speech program that never answers keeps the program preparing for as long as it is waited for. */
const silentEngine = writeStandIn(join(folder, 'engines'), 'espeak-ng', 'exec sleep 60');

interface Stage {
  readonly name: string;
  readonly args: readonly string[];
  /** Brings the started program there. */
  reach(pty: Pty): Promise<void>;
  /** What the journal holds at last, when the program is asked to end here. */
  readonly keeps: readonly string[];
}

const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2', '--voice', 'none'];

async function hold(pty: Pty): Promise<void> {
  await pty.waitForText('Get into position');
  pty.press('return');
  await pty.waitForText('Hold · left side');
}

const begun = ['session', 'pain', 'step', 'side'];
const brokenOff = [...begun, 'rep', 'end'];

const stages: readonly Stage[] = [
  {
    name: 'a question',
    args: ['start', '--voice', 'none'],
    reach: (pty) => pty.waitForText('What kind of day is it?'),
    keeps: [],
  },
  {
    name: 'preparing the voice',
    args: [...session.slice(0, -1), 'espeak-ng'],
    reach: (pty) => pty.waitForText('Preparing the voice'),
    keeps: [],
  },
  {
    name: 'the time to settle',
    args: session,
    reach: (pty) => pty.waitForText('Get into position'),
    keeps: [...begun, 'end'],
  },
  { name: 'a hold', args: session, reach: hold, keeps: brokenOff },
  {
    name: 'a pause',
    args: session,
    reach: async (pty) => {
      await hold(pty);
      pty.press('space');
      await pty.waitForText('Paused');
    },
    keeps: [...begun, 'pause', 'rep', 'end'],
  },
  {
    name: 'the last question',
    args: session,
    reach: async (pty) => {
      await hold(pty);
      pty.type('q');
      await pty.waitForText('Pain now?');
    },
    keeps: brokenOff,
  },
];

const waysOut = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['Ctrl+C', 130],
] as const;

/** Starts the real program at a stage, with a home of its own. */
async function startAt(stage: Stage, { onTestFinished }: TestContext) {
  const home = mkdtempSync(join(folder, 'home-'));
  const program = new PtyProgram([...builtProgram, ...stage.args], {
    env: { BACKROUTINE_HOME: home, PATH: `${silentEngine}:${process.env.PATH}` },
  });
  onTestFinished(() => program.dispose());
  await stage.reach(program.pty);
  return { program, home };
}

/** What kinds of records the one journal of a home holds. */
function readJournal(home: string): readonly string[] {
  const sessions = join(home, 'data/sessions');
  const names = listFiles(sessions).filter((name) => name.endsWith('.jsonl'));
  expect(names.length).toBeLessThanOrEqual(1);
  return names.flatMap((name) =>
    readFileSync(join(sessions, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type),
  );
}

function listFiles(path: string): readonly string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

describe.each(stages)('$name', (stage) => {
  test.concurrent.for(waysOut)('%s gives the terminal back and ends with %i', async ([way, exitCode], context) => {
    const { program, home } = await startAt(stage, context);
    const startMs = performance.now();
    if (way === 'Ctrl+C') program.pty.press('ctrl-c');
    else await program.signal(way);
    const end = await program.end();
    const tookMs = performance.now() - startMs;
    const { screen } = program.pty;
    const isBack = end.modesAfter === end.modesBefore && !screen.isAlternate && !screen.isCursorHidden;
    note(context, { promise: 'terminal', tried: 1, lost: isBack && tookMs <= 500 ? 0 : 1, worstMs: tookMs });
    expect(end).toEqual({ exitCode, modesBefore: end.modesBefore, modesAfter: end.modesBefore });
    expect({ isAlternate: screen.isAlternate, isCursorHidden: screen.isCursorHidden }).toEqual({
      isAlternate: false,
      isCursorHidden: false,
    });
    expect(screen.text()).not.toMatch(/failed in a way|Error|node:/);
    expect(tookMs).toBeLessThanOrEqual(500);
    if (way !== 'SIGQUIT') expect(readJournal(home)).toEqual(stage.keeps);
  });

  test.concurrent('a closed window leaves no process', async (context) => {
    const { program, home } = await startAt(stage, context);
    const pid = await program.pid();
    const startMs = performance.now();
    program.pty.hangUp();
    await expect.poll(() => isAlive(pid), { timeout: 500, interval: 10 }).toBe(false);
    note(context, { promise: 'terminal', tried: 1, lost: 0, worstMs: performance.now() - startMs });
    expect(readJournal(home)).toEqual(stage.keeps);
  });
});
