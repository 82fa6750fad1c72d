/** What people may rely on, and how often tests have tried it. A reporter prints the table. */
import type { TestContext } from 'vitest';

/** In the order of the table, each with the figure it has to reach. */
export const promises = {
  killed: ['no acknowledged event is lost to kill -9', '0 lost'],
  power: ['a finished step survives a power cut', '0 lost'],
  damage: ['damage to a journal stays local', '0 lines lost'],
  disk: ['full and read-only disks: old bytes stay, one warning, the session goes on', '0 lost'],
  together: ['sessions at once do not disturb each other', '0 bad lines'],
  terminal: ['the terminal is given back', 'within 500 ms'],
  log: ['a redirected log is clean', '0 bad bytes'],
  unattended: ['nothing hangs unattended', 'within 2,000 ms'],
  yaml: ['hostile YAML: no crash, 150 MB at most', 'within 1,000 ms'],
  injection: ['no escape or command gets through', '0 through'],
  sound: ['sound faults do not move time', 'within 100 ms'],
  clock: ['clock jumps: no hold shortened, every gap recorded', '0 lost'],
  absurd: ['absurd records cost neither time nor memory', 'within 1,000 ms'],
  success: ['what cannot be printed or kept is never reported as done', '0 lost'],
  ending: ['TERM, HUP and INT end it, and nothing is left', 'within 2,000 ms'],
  cache: ['any fault of the cache costs time only', '0 lost'],
  calls: ['every system call may fail once: no old byte is lost, no false success', '0 lost'],
  network: ['nothing is sent anywhere', '0 connections'],
} as const satisfies Record<string, readonly [promise: string, figure: string]>;

export type PromiseName = keyof typeof promises;

export interface Tried {
  readonly promise: PromiseName;
  readonly tried: number;
  /** How often the promise was broken. */
  readonly lost: number;
  /** The slowest of them, where the figure is a time. */
  readonly worstMs?: number;
  /** Why it could not be tried on this machine. */
  readonly notTried?: string;
}

declare module 'vitest' {
  interface TaskMeta {
    tried?: Tried[];
  }
}

/** Adds what a test has tried to the table. Call it before `expect`, so that a broken promise is reported too. */
export function note({ task }: Pick<TestContext, 'task'>, ...tried: readonly Tried[]): void {
  task.meta.tried = [...(task.meta.tried ?? []), ...tried];
}
