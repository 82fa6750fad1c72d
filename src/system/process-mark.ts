/** Recognises a process later, also when its number has been given to another one. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { ProcessMark, ProcessState } from '../ports/processes.ts';
import { readErrorCode } from './file-error.ts';

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
