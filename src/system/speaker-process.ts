/** The entry point of the speech helper's process, which `startHelper('speaker')` starts. */
import { constants, setPriority } from 'node:os';
import { runFliteHelper } from '../voice/engines/run-flite-helper.ts';
import { nodeFiles } from './node-files.ts';
import { openParentChannel } from './node-helper.ts';

runFliteHelper(nodeFiles, openParentChannel({ beats: false }), () => setPriority(constants.priority.PRIORITY_LOW));
