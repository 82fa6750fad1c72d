/** The speech helper's process: `startHelper('speaker')`. Nothing happens here but wiring. */
import { runFliteHelper } from '../voice/flite/run-flite-helper.ts';
import { nodeFiles } from './node-files.ts';
import { openParentChannel } from './parent-channel.ts';

runFliteHelper(nodeFiles, openParentChannel());
