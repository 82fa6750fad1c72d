/** Other programs and processes: found, run, and recognised later. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import which from 'which';
import type { Processes, ProcessMark, ProcessState } from '../ports/processes.ts';
import { readErrorCode } from './file-error.ts';
import { NodeChildProgram, runProgram } from './node-child-program.ts';
import { NodeHelper } from './node-helper.ts';
import { helperFile } from './program-files.ts';

/** Other programs, always with argument arrays and never through a shell. */
export const nodeProcesses: Processes = {
  find: (program) => findProgram(program, process.env),
  run: runProgram,
  start: (program, args) => new NodeChildProgram(program, args),
  startHelper: (name) => new NodeHelper(helperFile(name)),
  runInForeground: async (program, args) => (await import('./run-in-foreground.ts')).runInForeground(program, args),
  ownMark,
  stateOf,
};

/** The full path of a program on PATH; a full path is only checked for being a program. */
export function findProgram(
  program: string,
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  // An empty or relative entry of PATH would find any file in the working folder.
  const folders = (variables.PATH ?? variables.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const paths = isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program));
  for (const path of paths) {
    // Given full paths only: for a bare name `which` would look in the working folder first on Windows.
    const found = which.sync(path, { nothrow: true });
    if (found !== null) return found;
  }
  return undefined;
}

/** What this process is recognised by later, also when its number has been given to another one. */
export function ownMark(): ProcessMark {
  return { ...ownPlace(), pid: process.pid, begun: readBegin(process.pid) };
}

/** `unknown` for a process of another machine or container, whose numbers mean nothing here. */
export function stateOf({ host, boot, space, pid, begun }: ProcessMark): ProcessState {
  const own = ownPlace();
  if (host !== own.host) return 'unknown';
  if (boot !== own.boot) return 'ended';
  if (space !== own.space) return 'unknown';
  return exists(pid) && readBegin(pid) === begun ? 'running' : 'ended';
}

/** Only Linux shows starts and containers; elsewhere the number of the process has to do. */
function ownPlace(): Pick<ProcessMark, 'host' | 'boot' | 'space'> {
  return {
    host: hostname(),
    boot: orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()),
    space: orNothing(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/** When the process began, in ticks since the start of the machine: field 22 of proc(5), the 20th after its name. */
function readBegin(pid: number): string {
  return orNothing(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled.
    return readErrorCode(error) === 'EPERM';
  }
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
