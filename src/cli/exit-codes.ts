import type { SignalName } from '../ports.ts';

/** What the program ends with; the numbers above 2 are those of sysexits.h, and 128 + the signal's number. */
export const exitCodes = { done: 0, bug: 1, usage: 2, badRoutine: 65, noSound: 69, unwritable: 74 } as const;

const signalCodes: Readonly<Record<SignalName, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export function exitCodeOf(signal: SignalName): number {
  return signalCodes[signal];
}
