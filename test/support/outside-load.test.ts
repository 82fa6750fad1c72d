import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sumOwnTicks, undisturbed } from './outside-load.ts';

/** Keeps a core busy for 0.5 s of CPU time, as a child of the test or of nobody, and returns how much counts as own. */
async function ownTicksOf(script: string): Promise<number> {
  const busy = 'while (process.cpuUsage().user < 5e5);';
  // Not of the whole run: what other tests do meanwhile is no matter of this one.
  const before = sumOwnTicks(process.pid);
  // The pipe is open while the process runs.
  const child = spawn('sh', ['-c', script, process.execPath, busy], { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  await new Promise((resolve) => child.once('close', resolve));
  return sumOwnTicks(process.pid) - before;
}

test.skipIf(!existsSync('/proc/stat'))('only processes that the tests have started count as their own', async () => {
  const own = await ownTicksOf('exec "$0" -e "$1"');
  const others = await ownTicksOf('"$0" -e "$1" & exit 0');
  expect(own).toBeGreaterThan(45);
  expect(own - others).toBeGreaterThan(35);
});

describe('a measurement that fails', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  afterEach(() => warn.mockClear());

  /** Fails `wrong` times while others use this share of the machine. */
  async function attempt(wrong: number, share: number, heldUpMs = 0) {
    const faults = Array.from({ length: wrong }, () => 'a word is late');
    const measure = vi.fn(async () => faults.pop());
    const judged = await undisturbed(
      measure,
      (fault, heldUp) => (fault === undefined || heldUp > 100 ? [] : [fault]),
      () => () => ({ share, heldUpMs }),
    );
    return { last: judged.faults[0], attempts: measure.mock.calls.length, said: warn.mock.calls.flat() };
  }

  test('is not repeated on an idle machine', async () => {
    expect(await attempt(1, 0.1)).toEqual({ last: 'a word is late', attempts: 1, said: [] });
  });

  test('is repeated on a busy machine, which is reported', async () => {
    const said = ['Done again: other programs took 60 % of the machine meanwhile. a word is late'];
    expect(await attempt(1, 0.6)).toEqual({ last: undefined, attempts: 2, said });
  });

  test('is no fault where the test itself was held up by as much, unless the machine is one’s own', async () => {
    expect(await attempt(9, 0.6, 200)).toMatchObject({ last: undefined, attempts: 1 });
    expect(await attempt(9, 0.1, 200)).toMatchObject({ last: 'a word is late', attempts: 1 });
  });

  test('is not repeated after the third time', async () => {
    expect(await attempt(9, 0.6)).toMatchObject({ last: 'a word is late', attempts: 3 });
  });
});
