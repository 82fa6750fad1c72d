/** The mixer and the players on a real sound server: what is heard, when, and what is left when something dies. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeClock } from '../../../src/system/node-clock.ts';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { listFaults } from './judge.ts';
import { openSilentRoom, type SilentRoom } from './silent-room.ts';
import { whySoundIsNotTested } from './sound-tools.ts';
import { countAloud } from './spoken-counts.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

const toleranceMs = 60;
/** What a fault, or a change of the player, may move. */
const faultToleranceMs = 100;

// Another program may take the machine away for a moment; a fault of ours happens every time.
describe.skipIf(reason !== undefined)('the mixer', { retry: 2 }, () => {
  const environment = { ...process.env };
  let room: SilentRoom;

  beforeEach(async () => {
    room = await openSilentRoom();
    Object.assign(process.env, room.environment);
  });
  afterEach(async () => {
    process.env = { ...environment };
    await room.close();
  });

  /** Puts a program of this name before the real one. */
  function standIn(name: string, script: string): void {
    const folder = join(room.folder, 'bin');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
    process.env.PATH = `${folder}${delimiter}${environment.PATH}`;
  }

  /** Lets the real pacat run, with its process id in a file. */
  function watchPacat(): () => number {
    const pidFile = join(room.folder, 'pacat.pid');
    standIn('pacat', `echo $$ > ${pidFile}\nexec ${nodeProcesses.find('pacat')} "$@"`);
    return () => Number(readFileSync(pidFile, 'utf8'));
  }

  it('says every count on its second', async () => {
    const session = await countAloud(room, 12);
    expect(listFaults(session, toleranceMs)).toEqual([]);
    expect(Math.abs(session.constantLatenessMs)).toBeLessThan(faultToleranceMs);
    expect(session.troubles).toEqual([]);
  });

  it('does so on a machine that is busy', async () => {
    const busy = [0, 1].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
    try {
      const session = await countAloud(room, 8);
      expect(listFaults(session, toleranceMs)).toEqual([]);
      expect(Math.abs(session.constantLatenessMs)).toBeLessThan(faultToleranceMs);
    } finally {
      for (const child of busy) child.kill();
    }
  });

  it('does so while the program itself is held up for half a second', async () => {
    const session = await countAloud(room, 6, async (startMs) => {
      await wait(2000);
      holdUpUntil(startMs + 2500);
    });
    expect(listFaults(session, toleranceMs)).toEqual([]);
  });

  it('goes on with another player, on time, when one is killed', async () => {
    const pacatPid = watchPacat();
    const session = await countAloud(room, 9, async () => {
      await wait(3300);
      process.kill(pacatPid(), 'SIGKILL');
    });
    expect(session.troubles).toEqual(['pacat stopped playing: it ended (SIGKILL). aplay goes on.']);
    // What sounded at that moment is lost, and what came while the next player started.
    const faults = listFaults(session, faultToleranceMs);
    expect(faults.filter((fault) => !/^[345]\.0 s/.test(fault))).toEqual([]);
    expect(Math.abs(session.constantLatenessMs)).toBeLessThan(faultToleranceMs);
  });

  it.each([
    ['ends with 0 at once', 'exit 0'],
    ['hangs', 'sleep 60'],
  ])('takes the next player when the first %s', async (_, script) => {
    standIn('pacat', script);
    const session = await countAloud(room, 5);
    expect(listFaults(session, faultToleranceMs)).toEqual([]);
    expect(Math.abs(session.constantLatenessMs)).toBeLessThan(faultToleranceMs);
    // It never played, so that nobody missed it.
    expect(session.troubles).toEqual([]);
  });

  it('leaves no process behind when the program is killed', async () => {
    const pacatPid = watchPacat();
    const script = fileURLToPath(new URL('voice-program.ts', import.meta.url));
    const program = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, room.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => program.stdout?.once('data', resolve));
    const pids = [parentOf(pacatPid()), pacatPid()];
    expect(pids.map(isRunning)).toEqual([true, true]);
    program.kill('SIGKILL');
    await wait(1500);
    expect(pids.map(isRunning)).toEqual([false, false]);
  });
});

/** Keeps this process so busy that it can do nothing else. */
function holdUpUntil(monotonicMs: number): void {
  while (nodeClock.monotonicMs() < monotonicMs) {
    // Nothing: that is the point.
  }
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

/** A zombie does not count: it only waits to be asked for its exit code. */
function isRunning(pid: number): boolean {
  const file = `/proc/${pid}/status`;
  return existsSync(file) && !/^State:\s*Z/m.test(readFileSync(file, 'utf8'));
}
