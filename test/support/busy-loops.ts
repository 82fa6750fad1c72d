import { spawn } from 'node:child_process';

/** Ends by itself after a while, in case the test is killed before it can end it. */
const busyLoop = 'const end = Date.now() + 300_000; while (Date.now() < end);';

/** Runs programs that each use a core, as long as `act` takes. */
export async function besideBusyLoops<Value>(count: number, act: () => Promise<Value>): Promise<Value> {
  const loops = Array.from({ length: count }, () => spawn(process.execPath, ['-e', busyLoop], { stdio: 'ignore' }));
  try {
    return await act();
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
}
