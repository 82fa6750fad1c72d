import type { Ports } from '../ports.ts';
import { nodeClock } from './node-clock.ts';
import { NodeEnvironment } from './node-environment.ts';
import { nodeFiles } from './node-files.ts';
import { nodeNetwork } from './node-network.ts';
import { nodeProcesses } from './node-processes.ts';
import { NodeSink } from './node-sink.ts';
import { NodeTerminal } from './node-terminal.ts';

/** The real ports. Building them opens nothing and listens to nothing; each port does so when it is first used. */
export function buildPorts(): Ports {
  return {
    clock: nodeClock,
    terminal: new NodeTerminal(),
    stdout: new NodeSink(() => process.stdout),
    stderr: new NodeSink(() => process.stderr),
    files: nodeFiles,
    processes: nodeProcesses,
    environment: new NodeEnvironment(),
    network: nodeNetwork,
  };
}
