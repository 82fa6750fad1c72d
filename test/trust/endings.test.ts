/** TERM, HUP and INT end the program, whatever its terminal, log and helpers do; and nothing of it is left. */
import { execFileSync, spawn as spawnProcess } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { beforeAll, describe, type TestContext, test } from 'vitest';
import { nodeProcesses } from '../../src/system/node-processes.ts';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHomeWithClips, openFolder } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { undisturbed } from '../support/outside-load.ts';
import { listProcesses, listTree } from '../support/process-tree.ts';
import { note } from '../support/promises.ts';
import { bareEnvironment, Pty } from '../support/pty.ts';
import { isAlive, PtyProgram } from '../support/pty-program.ts';
import { reachHold } from '../support/stages.ts';
import { writeStandIn } from '../support/stand-ins.ts';

const folder = openFolder();
const limitMs = 2000;
const session = ['start', sessionFile('one-long-hold'), '--yes', '--pain', '2'];

/** A player that plays everything in time, as far as it says. */
const player = `echo 'Stream successfully created.' >&2
heard=0
while :; do
  sleep 0.05
  heard=$((heard + 1))
  printf 'Time: %d.%03d sec; Latency: 40000 usec.\\r' $((heard / 20)) $((heard % 20 * 50)) >&2
done`;
const players = writeStandIn(join(folder, 'players'), 'pacat', player);
const hungEngine = writeStandIn(
  join(folder, 'engine'),
  'espeak-ng',
  'case "$*" in *--voices*) echo "Pty Language Age/Gender VoiceName File Other"; echo " 5 en M english en";; *) trap "" TERM; while :; do sleep 0.1; done;; esac',
);

const environment = (...first: readonly string[]) => ({
  ...newHomeWithClips(folder),
  PATH: [...first, process.env.PATH].join(delimiter),
});

/** The clips of the session, made once. */
beforeAll(async () => {
  const { BACKROUTINE_HOME } = newHomeWithClips(folder);
  const rendering = ['render', sessionFile('one-long-hold'), '-o', join(folder, 'session.wav')];
  const [file = '', ...args] = [...builtProgram, ...rendering];
  await nodeProcesses.run('env', [`BACKROUTINE_HOME=${BACKROUTINE_HOME}`, file, ...args], { timeoutMs: 60_000 });
}, 70_000);

/** Ends a process with a signal; how long that took, and which of those it had started are left a second later. */
async function endBy(pid: number, signal: NodeJS.Signals) {
  const started = listTree(pid).map((one) => one.pid);
  const sentMs = performance.now();
  process.kill(pid, signal);
  while (isAlive(pid) && performance.now() - sentMs < 20_000) await sleep(10);
  const tookMs = performance.now() - sentMs;
  const isLeft = () => listProcesses().filter((one) => started.includes(one.pid));
  for (let waits = 0; waits < 30 && isLeft().length > 0; waits += 1) await sleep(100);
  return { tookMs, left: isLeft().map((one) => one.pid) };
}

async function expectEnding(
  context: TestContext,
  end: () => Promise<{ tookMs: number; left: readonly number[] }>,
  withinMs = limitMs,
) {
  const { result, faults } = await undisturbed(end, ({ tookMs, left }, heldUpMs) => [
    ...(tookMs < withinMs + heldUpMs ? [] : [`it took ${Math.round(tookMs)} ms`]),
    ...left.map((pid) => `process ${pid} is left`),
  ]);
  note(context, { promise: 'ending', tried: 1, lost: faults.length > 0 ? 1 : 0, worstMs: result.tookMs });
  context.expect(faults).toEqual([]);
}

/** A temporary folder of its own shows what a program has left there. */
const newTemporary = () => mkdtempSync(join(folder, 'tmp-'));

function mixerOf(pid: number): number | undefined {
  return listTree(pid).find((one) => readCommand(one.pid).includes('mixer-process'))?.pid;
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function untilFound<Found>(find: () => Found | undefined): Promise<Found> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await sleep(20);
  }
}

describe('TERM ends a session', () => {
  test.for([
    ['on a screen', []],
    ['in plain lines', ['--plain']],
  ] as const)('%s whose terminal is not read', async ([, flags], context) => {
    await expectEnding(context, async () => {
      const [file = '', ...args] = [...builtProgram, ...session, '--voice', 'none', ...flags];
      const env = { ...bareEnvironment(), ...environment() };
      const pty = spawn(file, args, { name: 'xterm-256color', cols: 200, rows: 60, env });
      await sleep(1500);
      pty.pause();
      // Each repaints everything, until the buffers of the system are full.
      for (let resize = 0; resize < 150; resize += 1) {
        pty.resize(resize % 2 === 0 ? 180 : 200, 60);
        await sleep(10);
      }
      const ending = await endBy(pty.pid, 'SIGTERM');
      pty.kill('SIGKILL');
      return ending;
    });
  });

  // A session that comes to its end waits for its reader, and one that is ended by a signal does not.
  test('whose log is a pipe that is full, and that nobody reads on', async (context) => {
    const pipe = join(newTemporary(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    context.onTestFinished(() => closeSync(reader));
    writeFileSync(reader, 'x'.repeat(65_536));
    const end = async () => {
      const [file = '', ...args] = [...builtProgram, ...session, '--voice', 'none', '--log', pipe];
      const child = spawnProcess(file, args, { env: { ...bareEnvironment(), ...environment() }, stdio: 'ignore' });
      await sleep(2000);
      return endBy(child.pid ?? 0, 'SIGTERM');
    };
    await expectEnding(context, end, limitMs / 2);
  });

  // All take the same way, and a quarter of a minute each.
  const signals = (['SIGTERM', 'SIGHUP', 'SIGINT'] as const).slice(0, howOften(1, 3));

  test.for(signals)('whose mixer was stopped: %s', async (signal, context) => {
    await expectEnding(context, async () => {
      const program = new PtyProgram([...builtProgram, ...session], { env: environment(players) });
      context.onTestFinished(() => program.dispose());
      await reachHold(program.pty);
      const pid = await program.pid();
      process.kill(await untilFound(() => mixerOf(pid)), 'SIGSTOP');
      return endBy(pid, signal);
    });
  });

  test('whose voice hangs', async (context) => {
    await expectEnding(context, async () => {
      const args = [...session, '--voice', 'espeak-ng'];
      const program = new PtyProgram([...builtProgram, ...args], { env: environment(hungEngine, players) });
      context.onTestFinished(() => program.dispose());
      await program.pty.waitForText('Preparing the voice');
      return endBy(await program.pid(), 'SIGTERM');
    });
  });

  test('that is put onto a page', async (context) => {
    await expectEnding(context, async () => {
      const args = ['page', 'pain-day', '--sounds', 'beeps', '--voice', 'none', '-o', join(newTemporary(), 'a.html')];
      const program = new PtyProgram([...builtProgram, ...args], { env: environment() });
      context.onTestFinished(() => program.dispose());
      await sleep(1500);
      return endBy(await program.pid(), 'SIGTERM');
    });
  });

  test('at a question', async (context) => {
    await expectEnding(context, async () => {
      const program = new PtyProgram([...builtProgram, 'start'], { env: environment(players) });
      context.onTestFinished(() => program.dispose());
      await program.pty.waitForText('Pain now?');
      return endBy(await program.pid(), 'SIGTERM');
    });
  });
});

test('TERM ends what prints more than is read, also after an editor had the terminal', async (context) => {
  const file = join(newTemporary(), 'broken.yaml');
  const step = (index: number) => `  - exercise: bird-dog\n    unknown-key-${index}: 1s\n    reps: 1\n`;
  writeFileSync(
    file,
    `format: 1\ntitle: Broken\nmode: maintenance\nsteps:\n${Array.from({ length: 600 }, (_, index) => step(index)).join('')}`,
  );
  await expectEnding(context, async () => {
    const [node = '', ...args] = [...builtProgram, 'edit', file];
    const env = { ...bareEnvironment(), ...environment(), EDITOR: 'true' };
    const pty = spawn(node, args, { name: 'xterm-256color', cols: 200, rows: 60, env });
    pty.pause();
    await sleep(2500);
    const ending = await endBy(pty.pid, 'SIGTERM');
    pty.kill('SIGKILL');
    return ending;
  });
});

test('TERM ends the program while an editor has a terminal that is stopped', async (context) => {
  await expectEnding(context, async () => {
    const editor = join(writeStandIn(join(folder, 'editor'), 'slow-editor', 'exec sleep 30'), 'slow-editor');
    const env = { ...bareEnvironment(), ...environment(), EDITOR: editor };
    const file = join(newTemporary(), 'mine.yaml');
    writeFileSync(file, '');
    const [node = '', ...args] = [...builtProgram, 'edit', file];
    const pty = spawn(node, args, { name: 'xterm-256color', cols: 200, rows: 60, env });
    await untilFound(() => listTree(pty.pid).find(({ pid }) => readCommand(pid).startsWith('sleep')));
    pty.write('\u0013');
    await sleep(200);
    const ending = await endBy(pty.pid, 'SIGTERM');
    pty.kill('SIGKILL');
    return ending;
  });
});

test('a mixer that was stopped is replaced, said once, and the session goes on', async ({ expect, onTestFinished }) => {
  const program = new PtyProgram([...builtProgram, ...session, '--plain'], { env: environment(players) });
  onTestFinished(() => program.dispose());
  await program.pty.waitForText(/Press\s+Enter\s+when/);
  program.pty.press('return');
  await program.pty.waitForText('Once each side');
  const pid = await program.pid();
  const stopped = await untilFound(() => mixerOf(pid));
  process.kill(stopped, 'SIGSTOP');
  const stoppedMs = performance.now();
  await untilFound(() => (isAlive(stopped) ? undefined : 'ended'));
  expect(performance.now() - stoppedMs).toBeLessThan(10_000);
  expect(await untilFound(() => mixerOf(pid))).not.toBe(stopped);
  const said = /stopped playing|There is no sound/g;
  await program.pty.waitForText(said, 60_000);
  await sleep(2000);
  expect(program.pty.screen.text().match(said)).toHaveLength(1);
  await program.signal('SIGTERM');
  expect((await program.end()).exitCode).toBe(143);
});

test.for([
  ['a question', ['start'], (pty: Pty) => pty.waitForText('Pain now?')],
  ['a hold', [...session, '--voice', 'none'], reachHold],
  ['a hold with sound', session, reachHold],
] as const)(
  'at %s a closed window ends the program by the signal itself, without a core, and nothing is left',
  async ([, args, reach], { expect }) => {
    const notes = newTemporary();
    const script = 'trap : HUP; ulimit -c 0; "$@"; echo $? >"$0/code"';
    const env = { ...environment(players), TMPDIR: newTemporary() };
    const pty = new Pty('bash', ['-c', script, notes, ...builtProgram, ...args], { env });
    await reach(pty);
    pty.hangUp();
    await untilFound(() =>
      readdirSync(notes).find((name) => name === 'code' && readFileSync(join(notes, name)).length > 0),
    );
    expect(readFileSync(join(notes, 'code'), 'utf8')).toBe('129\n');
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  },
);

test.for(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  '%s while a sound file is written leaves no part of it',
  async (signal, { expect }) => {
    const out = newTemporary();
    const env = { ...environment(), TMPDIR: newTemporary() };
    const [file = '', ...args] = [
      ...builtProgram,
      'render',
      'maintenance',
      '--sounds',
      'beeps',
      '-o',
      join(out, 'a.mp3'),
    ];
    const child = spawnProcess(file, args, { env: { ...bareEnvironment(), ...env }, stdio: 'ignore' });
    await untilFound(() => readdirSync(out)[0]);
    await endBy(child.pid ?? 0, signal);
    expect([readdirSync(out), readdirSync(env.TMPDIR)]).toEqual([[], []]);
  },
);
