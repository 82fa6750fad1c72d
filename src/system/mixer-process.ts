/** The mixer's process: `startHelper('mixer')`. Nothing happens here but wiring. */
import { runMixer } from '../voice/mixer/run-mixer.ts';
import { nodeClock } from './node-clock.ts';
import { nodeFiles } from './node-files.ts';
import { nodeProcesses } from './node-processes.ts';
import { openParentChannel } from './parent-channel.ts';

runMixer(
  {
    clock: nodeClock,
    files: nodeFiles,
    processes: nodeProcesses,
    loadDevice: () => import('@echogarden/audio-io'),
  },
  openParentChannel(),
);
