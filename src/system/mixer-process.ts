/** The entry point of the mixer's process, which `startHelper('mixer')` starts. */
import { constants, setPriority } from 'node:os';
import { runMixer } from '../voice/mixer/run-mixer.ts';
import { nodeClock } from './node-clock.ts';
import { nodeFiles } from './node-files.ts';
import { openParentChannel } from './node-helper.ts';
import { nodeProcesses } from './node-processes.ts';

try {
  // A count must not wait for other programs.
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {
  // EACCES where the system does not allow it: then the samples that are mixed ahead must be enough.
}

// Exits through `exit` listeners, which end a player that hangs; the signal alone would leave it running.
process.once('SIGTERM', () => process.exit());

runMixer(
  {
    clock: nodeClock,
    files: nodeFiles,
    processes: nodeProcesses,
    loadDevice: () => import('@echogarden/audio-io'),
  },
  openParentChannel({ beats: true }),
);
