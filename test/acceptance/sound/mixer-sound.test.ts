/** The mixer and the sinks on a real sound server: what is heard, and when, while something goes wrong. */
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeClock } from '../../../src/system/node-clock.ts';
import { nodeProcesses } from '../../../src/system/node-processes.ts';
import { howOften } from '../../support/long.ts';
import { undisturbed } from '../../support/outside-load.ts';
import { writeStandIn } from '../../support/stand-ins.ts';
import { listFaults } from './judge.ts';
import { openSoundServer, type SoundServer } from './sound-server.ts';
import { whySoundIsNotTested } from './sound-tools.ts';
import { type CountedSession, countAloud } from './spoken-counts.ts';

const reason = whySoundIsNotTested();
if (reason !== undefined) console.warn(reason);

const toleranceMs = 60;
/** How far a fault, or a change of the sink, may move a word. */
const faultToleranceMs = 100;

describe.skipIf(reason !== undefined)('the mixer', () => {
  const environment = { ...process.env };
  let server: SoundServer;

  beforeAll(async () => {
    server = await openSoundServer();
    Object.assign(process.env, server.environment);
  });
  afterEach(() => {
    process.env.PATH = environment.PATH ?? '';
  });
  afterAll(async () => {
    process.env = environment;
    await server.close();
  });

  /** Puts a program of this name before the real one. */
  function standIn(name: string, script: string): void {
    process.env.PATH = `${writeStandIn(join(server.folder, 'bin'), name, script)}${delimiter}${environment.PATH}`;
  }

  /** Lets the real pacat run, with its process id in a file. */
  function watchPacat(): () => number {
    const pidFile = join(server.folder, 'pacat.pid');
    const pacat = nodeProcesses.find('pacat');
    standIn('pacat', `echo $$ > ${pidFile}\nexec ${pacat} "$@"`);
    return () => Number(readFileSync(pidFile, 'utf8'));
  }

  it('plays every count on its second while the program itself is held up for half a second', async () => {
    const holdUp = async (startMs: number) => {
      await wait(2000);
      holdUpUntil(startMs + 2500);
    };
    const listAll = (session: CountedSession, heldUpMs: number) => listFaults(session, toleranceMs + heldUpMs);
    const { faults } = await undisturbed(() => countAloud(server, 6, holdUp), listAll);
    expect(faults).toEqual([]);
  }, 90_000);

  it('takes another sink, on time, when one is killed', async () => {
    const pacatPid = watchPacat();
    const killPlayer = async () => {
      await wait(3300);
      process.kill(pacatPid(), 'SIGKILL');
    };
    // Lost are the word that sounded then, and those due while the next sink started.
    const listOthers = (session: CountedSession, heldUpMs: number) =>
      listMoved(session, heldUpMs).filter((fault) => !/^[345]\.0 s/.test(fault));
    const { result: session, faults } = await undisturbed(() => countAloud(server, 9, killPlayer), listOthers);
    expect(session.warnings).toEqual(['pacat stopped playing: it ended (SIGKILL). aplay goes on.']);
    expect(faults).toEqual([]);
  }, 90_000);

  // Both take the same way, and a dozen seconds each.
  const faults = [
    ['hangs', 'sleep 60'],
    ['ends with 0 at once', 'exit 0'],
  ] as const;

  it.each(faults.slice(0, howOften(1, 2)))(
    'takes the next sink when the first %s',
    async (_, script) => {
      standIn('pacat', script);
      const { result: session, faults } = await undisturbed(() => countAloud(server, 5), listMoved);
      expect(faults).toEqual([]);
      // It never played, so nothing is missing.
      expect(session.warnings).toEqual([]);
    },
    90_000,
  );
});

/** What is off by more than a fault may move, each word or all of them together. */
function listMoved(session: CountedSession, heldUpMs: number): readonly string[] {
  const { constantLatenessMs } = session;
  const allowedMs = faultToleranceMs + heldUpMs;
  const isLate = Math.abs(constantLatenessMs) >= allowedMs;
  return [...listFaults(session, allowedMs), ...(isLate ? [`all is ${constantLatenessMs} ms late`] : [])];
}

/** Keeps this process so busy that it can do nothing else. */
function holdUpUntil(monotonicMs: number): void {
  while (nodeClock.monotonicMs() < monotonicMs) {
    // Blocks the event loop.
  }
}
