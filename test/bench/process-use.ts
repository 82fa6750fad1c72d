/** What a program and those it started use, as the system accounts it. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface Use {
  /** Share of one core, in per cent. */
  readonly cpuPercent: number;
  /** Memory in use at the end, in megabytes, over all processes; what they share is counted once. */
  readonly memoryMb: number;
}

/** Watches a program, with all its children, for so many seconds. */
export async function watchUse(pid: number, seconds: number): Promise<Use> {
  const startMs = performance.now();
  const before = usedMs(pid);
  await wait(seconds * 1000);
  const cpuPercent = (100 * (usedMs(pid) - before)) / (performance.now() - startMs);
  return { cpuPercent, memoryMb: sum(listTree(pid), ownKb) / 1024 };
}

/** Time on a processor of every thread so far. */
function usedMs(pid: number): number {
  return sum(listTree(pid), (id) =>
    sum(list(`/proc/${id}/task`), (task) => Number(read(`/proc/${id}/task/${task}/schedstat`).split(' ')[0]) / 1e6),
  );
}

function ownKb(pid: string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function listTree(pid: number | string): readonly string[] {
  const children = list(`/proc/${pid}/task`).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((id) => id !== ''),
  );
  return [String(pid), ...children.flatMap(listTree)];
}

function sum(ids: readonly string[], measure: (id: string) => number): number {
  return ids.reduce((total, id) => total + measure(id), 0);
}

// A process may end while it is looked at.

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
