/** Keeps the machine awake, prints that it does once the stand-in has written its file, and ends as its argument says. */
import { existsSync } from 'node:fs';
import { keepAwake } from '../../../src/cli/start/keep-awake.ts';
import { nodeClock } from '../../../src/system/node-clock.ts';
import { NodeEnvironment } from '../../../src/system/node-environment.ts';
import { nodeProcesses } from '../../../src/system/node-processes.ts';

const [, , notes = '', how] = process.argv;

const clock = {
  ...nodeClock,
  wakeAfter: (_: number, wake: () => void) => {
    wake();
    return () => {};
  },
};
const release = keepAwake('Lower back', { clock, processes: nodeProcesses, environment: new NodeEnvironment() });

const timer = setInterval(() => {
  if (!existsSync(notes)) return;
  clearInterval(timer);
  if (how === 'is killed') process.kill(process.pid, 'SIGKILL');
  if (how === 'crashes') throw new Error('A planted fault');
  if (how === 'exits') process.exit();
  release();
}, 10);
