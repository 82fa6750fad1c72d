import type { SignalName } from '../ports.ts';
import type { ImportFault } from '../routine/import/importer.ts';

/** Everything that can be wrong with what the person gave, as a code with its arguments; worded in report-error.ts. */
export type UserFault =
  | { readonly code: 'answers-missing'; readonly answers: readonly MissingAnswer[] }
  | {
      readonly code: 'routine-unknown';
      readonly name: string;
      readonly nearest: string | undefined;
      readonly known: readonly string[];
    }
  /** `reason` is made of whole sentences, with what to do where anything helps. */
  | { readonly code: 'file-unreadable'; readonly path: string; readonly reason: string }
  /** `report` holds the problems as they are shown, line by line. */
  | { readonly code: 'routine-broken'; readonly report: readonly string[] }
  | { readonly code: 'log-unwritable'; readonly path: string; readonly reason: string }
  | { readonly code: 'nothing-to-resume' }
  | { readonly code: 'routine-exists'; readonly name: string; readonly path: string }
  | { readonly code: 'file-unwritable'; readonly path: string; readonly reason: string }
  | { readonly code: 'no-voice'; readonly language: string; readonly why: readonly string[] }
  | { readonly code: 'voice-unknown'; readonly voice: string; readonly why: string }
  | { readonly code: 'no-editor' }
  | { readonly code: 'editor-failed'; readonly editor: string }
  /** Ctrl+C or another signal at a question. */
  | { readonly code: 'interrupted'; readonly signal: SignalName }
  | { readonly code: 'import-failed'; readonly path: string; readonly fault: ImportFault }
  | { readonly code: 'usage'; readonly message: string };

/** A question that could not be asked, and the flag that answers it. */
export interface MissingAnswer {
  readonly question: string;
  readonly flag: string;
}

export class UserError extends Error {
  readonly fault: UserFault;

  constructor(fault: UserFault) {
    super(fault.code);
    this.name = 'UserError';
    this.fault = fault;
  }
}
