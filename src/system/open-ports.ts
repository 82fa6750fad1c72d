import type { Ports } from '../ports.ts';
import { nodeClock } from './node-clock.ts';
import { NodeEnvironment } from './node-environment.ts';
import { nodeFiles } from './node-files.ts';
import { nodeNetwork } from './node-network.ts';
import { nodeProcesses } from './node-processes.ts';
import { NodeSink } from './node-sink.ts';
import { NodeTerminal } from './node-terminal.ts';
import { dieWithTerminal } from './process-signals.ts';

/** The real ports. Building them opens nothing, and listens to the exit alone; each port does more when it is first used. */
export function openPorts(): Ports {
  dieWithTerminal();
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
