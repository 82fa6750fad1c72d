/** The mixer's process: `startHelper('mixer')`. Nothing happens here but wiring. */
import { constants, setPriority } from 'node:os';
import { runMixer } from '../voice/mixer/run-mixer.ts';
import { nodeClock } from './node-clock.ts';
import { nodeFiles } from './node-files.ts';
import { nodeProcesses } from './node-processes.ts';
import { openParentChannel } from './parent-channel.ts';

try {
  // A count must not wait for other programs. Where the system does not allow it, the samples ahead have to do.
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {
  // Said above.
}

// A player that hangs is ended with this process; one that is left alone would hang on.
process.once('SIGTERM', () => process.exit());

runMixer(
  {
    clock: nodeClock,
    files: nodeFiles,
    processes: nodeProcesses,
    loadDevice: () => import('@echogarden/audio-io'),
  },
  openParentChannel(),
);
