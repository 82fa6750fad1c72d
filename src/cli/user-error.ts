import type { ImportFault } from '../import/importer.ts';
import type { SessionError } from '../messages/errors.ts';
import type { SignalName } from '../ports.ts';
import type { VoiceFolderFault } from '../voice/recorded/recorded-voice.ts';

/** Everything that can be wrong with what the person gave, as a code with its arguments; worded in report-error.ts. */
export type UserFault =
  | SessionError
  /** `report` holds the problems as they are shown, line by line. */
  | { readonly code: 'routine-broken'; readonly report: readonly string[] }
  | { readonly code: 'routine-exists'; readonly name: string; readonly path: string }
  | { readonly code: 'no-editor' }
  | { readonly code: 'editor-missing'; readonly editor: string }
  | { readonly code: 'editor-failed'; readonly editor: string }
  /** Ctrl+C or another signal at a question; `notice` says what became of the answers, where that matters. */
  | { readonly code: 'interrupted'; readonly signal: SignalName; readonly notice?: string }
  | { readonly code: 'import-failed'; readonly path: string; readonly fault: ImportFault }
  | { readonly code: 'voice-folder'; readonly path: string; readonly fault: VoiceFolderFault }
  | { readonly code: 'usage'; readonly message: string };

export class UserError extends Error {
  readonly fault: UserFault;

  constructor(fault: UserFault) {
    super(fault.code);
    this.name = 'UserError';
    this.fault = fault;
  }
}

/**
 * What the program ends with; the numbers above 2 are those of sysexits.h, and 128 + the signal's number. `notYet` is the
 * answer of `next`, as that of `grep` which finds nothing.
 */
export const exitCodes = { done: 0, bug: 1, notYet: 1, usage: 2, badRoutine: 65, noSound: 69, unwritable: 74 } as const;

const signalCodes: Readonly<Record<SignalName, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export function exitCodeOf(signal: SignalName): number {
  return signalCodes[signal];
}
