/** The speech helper's process: `startHelper('speaker')`. Nothing happens here but wiring. */
import { constants, setPriority } from 'node:os';
import { runFliteHelper } from '../voice/engines/flite-process.ts';
import { nodeFiles } from './node-files.ts';
import { openParentChannel } from './parent-channel.ts';

runFliteHelper(nodeFiles, openParentChannel(), () => setPriority(constants.priority.PRIORITY_LOW));
