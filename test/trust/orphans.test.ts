/** Whatever ends a session, at any stage of it, none of the processes that it has started is left. */
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { nodeProcesses } from '../../src/system/node-processes.ts';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHomeWithClips, openFolder } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { listProcesses, listTree } from '../support/process-tree.ts';
import type { Pty } from '../support/pty.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { reachHold } from '../support/stages.ts';
import { writeStandIn } from '../support/stand-ins.ts';

const folder = openFolder();

/** A player that ignores its input and SIGTERM. */
const stubbornPlayer = `trap '' TERM HUP INT
echo 'Stream successfully created.' >&2
heard=0
while :; do
  sleep 0.05
  heard=$((heard + 1))
  printf 'Time: %d.%03d sec; Latency: 40000 usec.\\r' $((heard / 20)) $((heard % 20 * 50)) >&2
done`;

const players = writeStandIn(join(folder, 'players'), 'pacat', stubbornPlayer);
/** Begins to play only after the longest time that the program waits for it. */
const slowPlayers = writeStandIn(join(folder, 'slow'), 'pacat', 'trap "" TERM HUP INT\nwhile :; do sleep 0.05; done');

interface Stage {
  readonly name: string;
  readonly args: readonly string[];
  readonly players?: string;
  /** How many processes run there beside the program, at least. */
  readonly minProcesses: number;
  reach(pty: Pty): Promise<void>;
}

const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2'];

const stages: readonly Stage[] = [
  // The mixer and its player, which are opened meanwhile.
  { name: 'a question', args: ['start'], minProcesses: 2, reach: (pty) => pty.waitForText('Pain now?') },
  {
    name: 'preparing the voice',
    args: session,
    players: slowPlayers,
    minProcesses: 2,
    reach: (pty) => pty.waitForText('Preparing the voice'),
  },
  { name: 'the time to settle', args: session, minProcesses: 2, reach: (pty) => pty.waitForText('Get into position') },
  { name: 'a hold', args: session, minProcesses: 2, reach: reachHold },
  {
    name: 'a pause',
    args: session,
    minProcesses: 2,
    reach: async (pty) => {
      await reachHold(pty);
      pty.press('space');
      await pty.waitForText('Paused');
    },
  },
];

/** A helper notices the program's end immediately; its player has a second to end. An orphan would stay longer. */
const longestMs = 30_000;

/** Prepared once, because programs that prepare them at the same time would slow each other down. */
beforeAll(async () => {
  const [node = '', ...args] = builtProgram;
  const { BACKROUTINE_HOME } = newHomeWithClips(folder);
  const rendering = [...args, 'render', sessionFile('one-long-hold'), '-o', join(folder, 'session.wav')];
  await nodeProcesses.run('env', [`BACKROUTINE_HOME=${BACKROUTINE_HOME}`, node, ...rendering], { timeoutMs: 60_000 });
}, 70_000);

const signals = ['SIGKILL', 'SIGTERM', ...(howOften(0, 1) > 0 ? (['SIGHUP', 'SIGQUIT'] as const) : [])] as const;

describe.skipIf(platform() !== 'linux').for(stages)('at $name', (stage) => {
  test.concurrent.for(signals)('%s leaves no process behind', async (signal, { expect, onTestFinished }) => {
    const env = { ...newHomeWithClips(folder), PATH: `${stage.players ?? players}${delimiter}${process.env.PATH}` };
    const program = new PtyProgram([...builtProgram, ...stage.args], { env });
    onTestFinished(() => program.dispose());
    await stage.reach(program.pty);
    const pid = await program.pid();
    const listStarted = () => listTree(pid).filter((one) => one.pid !== pid);
    await expect.poll(() => listStarted().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(stage.minProcesses);
    const started = listStarted().map((one) => one.pid);
    await program.signal(signal);
    await program.end();
    const listLeft = () => listProcesses().filter((one) => started.includes(one.pid));
    await expect.poll(listLeft, { timeout: longestMs, interval: 100 }).toEqual([]);
  });
});
