/** Reads the sum of all sessions, as the commands do that show it. Built and started by history-50k.ts. */
import { readAllTime } from '../../src/history/read-all-time.ts';
import { buildPorts } from '../../src/system/build-ports.ts';

process.stdout.write(`${readAllTime(buildPorts())?.sessions}\n`);
