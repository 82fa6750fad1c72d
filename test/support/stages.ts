/** The stages of a session, from the first question to the last, in the real program on a terminal of its own. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestContext } from 'vitest';
import { builtProgram, sessionFile } from './built-program.ts';
import { newHome } from './homes.ts';
import type { Pty } from './pty.ts';
import { PtyProgram, type PtyProgramOptions } from './pty-program.ts';
import { writeStandIn } from './stand-ins.ts';

export interface Stage {
  readonly name: string;
  readonly args: readonly string[];
  /** Brings the started program to the stage. */
  reach(pty: Pty): Promise<void>;
  /** The text on the terminal then, and again after a stop. */
  readonly shows: string | RegExp;
  /** The kinds of records that the journal holds at last, when the program is asked to end here. */
  readonly keeps: readonly string[];
}

const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2', '--voice', 'none'];
const begun = ['session', 'pain', 'step', 'side'];
const brokenOff = [...begun, 'rep', 'end'];

/** On the screen, or in lines where the terminal has no screen to paint. */
const settling = /Get into position|One long hold\. One minute\./;
const inHold = /Hold · left side|^one$/m;

/** The first Enter says that the person is in position, the second ends the time to settle. */
export async function pressIntoWork(pty: Pty): Promise<void> {
  pty.press('return');
  // One that follows sooner than a person hears what comes is taken for a key that bounced.
  await sleep(2_000);
  pty.press('return');
}

/** The hold lasts longer than any test. */
export async function reachHold(pty: Pty): Promise<void> {
  await pty.waitForText(settling);
  await pressIntoWork(pty);
  await pty.waitForText(inHold);
}

export const stages: readonly Stage[] = [
  {
    name: 'a question',
    args: ['start', '--voice', 'none'],
    reach: (pty) => pty.waitForText('Pain now?'),
    shows: 'Pain now?',
    keeps: [],
  },
  {
    name: 'preparing the voice',
    args: [...session.slice(0, -1), 'espeak-ng'],
    reach: (pty) => pty.waitForText('Preparing the voice'),
    shows: 'Preparing the voice',
    keeps: [],
  },
  {
    name: 'the time to settle',
    args: session,
    reach: (pty) => pty.waitForText(settling),
    shows: settling,
    keeps: [...begun, 'end'],
  },
  { name: 'a hold', args: session, reach: reachHold, shows: inHold, keeps: brokenOff },
  {
    name: 'a pause',
    args: session,
    reach: async (pty) => {
      await reachHold(pty);
      pty.press('space');
      await pty.waitForText('Paused');
    },
    shows: 'Paused',
    keeps: [...begun, 'pause', 'rep', 'end'],
  },
  {
    name: 'the last question',
    args: session,
    reach: async (pty) => {
      await reachHold(pty);
      pty.type('q');
      await pty.waitForText('Pain after the session?');
    },
    shows: 'Pain after the session?',
    keeps: brokenOff,
  },
];

/** What a stage needs to be reached: a home of its own, and a speech program that keeps the program preparing. */
export function stageEnvironment(folder: string): { readonly BACKROUTINE_HOME: string; readonly PATH: string } {
  const engines = writeStandIn(join(folder, 'engines'), 'espeak-ng', 'exec sleep 60');
  return { ...newHome(folder), PATH: `${engines}:${process.env.PATH}` };
}

/** Starts the real program and brings it to a stage. */
export async function startAt(
  stage: Stage,
  folder: string,
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  options: PtyProgramOptions = {},
) {
  const env = { ...stageEnvironment(folder), ...options.env };
  const program = new PtyProgram([...builtProgram, ...stage.args], { ...options, env });
  onTestFinished(() => program.dispose());
  await stage.reach(program.pty);
  return { program, home: env.BACKROUTINE_HOME };
}
