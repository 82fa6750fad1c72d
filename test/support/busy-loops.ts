import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends by itself after a while, in case the test is killed before it can end it. */
const busyLoop = 'const end = Date.now() + 300_000; while (Date.now() < end);';

/** Keeps `count` cores busy as long as `act` takes, including those that other programs keep busy already. */
export async function besideBusyLoops<Value>(count: number, act: () => Promise<Value>): Promise<Value> {
  const length = Math.max(0, count - (await countBusyCores()));
  const loops = Array.from({ length }, () => spawn(process.execPath, ['-e', busyLoop], { stdio: 'ignore' }));
  try {
    return await act();
  } finally {
    for (const loop of loops) loop.kill('SIGKILL');
  }
}

async function countBusyCores(): Promise<number> {
  const before = sumTimes();
  await sleep(1000);
  const after = sumTimes();
  return Math.round((cpus().length * (after.busy - before.busy)) / (after.all - before.all));
}

function sumTimes() {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce((sum, { user, nice, sys, irq, idle: unused }) => sum + user + nice + sys + irq + unused, 0);
  return { busy: all - idle, all };
}
