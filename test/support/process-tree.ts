/** The processes of this machine from Linux's /proc; none elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** CPU time in hundredths of a second: its own, and that of its children that have ended. */
  readonly ticks: number;
}

export function listProcesses(): readonly RunningProcess[] {
  return listPids().flatMap((pid) => {
    const fields = readStat(pid);
    // A zombie has ended.
    if (fields === undefined || fields[0] === 'Z') return [];
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    const ticks = (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0);
    return [{ pid, parent: Number(fields[1]), ticks }];
  });
}

/** A process, what it has started, what that has started, and so on. */
export function listTree(root: number, all = listProcesses()): readonly RunningProcess[] {
  const own = all.filter(({ pid }) => pid === root);
  const children = all.filter(({ parent }) => parent === root);
  return [...own, ...children.flatMap(({ pid }) => listTree(pid, all))];
}

function listPids(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The fields after the name, which may contain anything: state, parent, … */
function readStat(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}
