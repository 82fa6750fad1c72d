import type { LocalAddress } from '../../src/ports/network.ts';
import type { Environment, Ports } from '../../src/ports.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakeProcesses, type ProgramStandIn } from './fake-processes.ts';
import { MemoryFiles, type MemoryFilesOptions } from './memory-files.ts';
import { RecordingSink } from './recording-sink.ts';
import { RecordingTerminal, type RecordingTerminalOptions } from './recording-terminal.ts';
import { VirtualClock, type VirtualClockOptions } from './virtual-clock.ts';

/** The ports in memory, in place of those of `openPorts`, with what a test needs to control them. */
export interface TestPorts extends Ports {
  readonly clock: VirtualClock;
  readonly terminal: RecordingTerminal;
  readonly stdout: RecordingSink;
  readonly stderr: RecordingSink;
  readonly files: MemoryFiles;
  readonly processes: FakeProcesses;
  readonly network: FakeNetwork;
}

export interface TestPortsOptions {
  readonly clock?: VirtualClockOptions;
  readonly terminal?: RecordingTerminalOptions;
  readonly stdout?: { readonly isTerminal?: boolean; readonly columns?: number };
  readonly files?: MemoryFilesOptions;
  readonly programs?: Readonly<Record<string, ProgramStandIn>>;
  readonly environment?: Partial<Environment>;
  /** Those in local networks; none where they are not named. */
  readonly addresses?: readonly LocalAddress[];
}

/** Builds a person's machine: Linux, a terminal of 80 by 24, empty folders, no programs but the named ones. */
export function buildTestPorts(options: TestPortsOptions = {}): TestPorts {
  const clock = new VirtualClock(options.clock);
  return {
    clock,
    terminal: new RecordingTerminal(options.terminal),
    stdout: new RecordingSink(options.stdout),
    stderr: new RecordingSink(),
    files: new MemoryFiles({ clock, ...options.files }),
    processes: new FakeProcesses(options.programs),
    environment: { ...buildTestEnvironment(), ...options.environment },
    network: new FakeNetwork(options.addresses),
  };
}

function buildTestEnvironment(): Environment {
  let names = 0;
  return {
    platform: 'linux',
    variables: { HOME: '/home/person', TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' },
    folders: {
      config: '/home/person/.config/backroutine',
      data: '/home/person/.local/share/backroutine',
      cache: '/home/person/.cache/backroutine',
      bundled: '/opt/backroutine',
    },
    version: '0.0.0-test',
    typedCommand: 'backroutine',
    programStart: { words: ['/usr/bin/node', '/usr/bin/backroutine'], home: undefined },
    packageFile: (specifier) => `/opt/backroutine/node_modules/${specifier}`,
    temporaryFolder: () => '/tmp/backroutine',
    // Counted up, so that transcripts are the same each time.
    randomName: (length) => (names++).toString(16).padStart(length, '0').slice(-length),
  };
}
