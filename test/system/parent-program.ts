/** Starts a player that never ends and a helper, prints their process ids, and ends in the way that its argument names. */
import { NodeHelper } from '../../src/system/node-helper.ts';
import { nodeProcesses } from '../../src/system/node-processes.ts';

const [, , helperFile = '', how] = process.argv;
const player = nodeProcesses.start('sleep', ['30']);
const helper = new NodeHelper(helperFile);

helper.onMessage((echo) => {
  process.stdout.write(`${JSON.stringify({ player: player.pid, echo })}\n`, () => {
    if (how === 'crashes') {
      throw new Error('A planted fault');
    }
    if (how === 'is killed') {
      process.kill(process.pid, 'SIGKILL');
    }
    process.exit();
  });
});
helper.send('who are you?');
