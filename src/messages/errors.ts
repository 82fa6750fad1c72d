/** Why nothing is begun, in whole lines that say what to do; and why a file cannot be read or written. */

import type { MessageTable, NoArgs, TaggedMessage } from './message-table.ts';
import type { VoiceFault, VoiceTitle } from './sound-faults.ts';

/** A question that could not be asked. */
export type MissingAnswer = 'day-kind' | 'safety' | 'new-routine';

/** A voice that comes before others in the order, and was not taken. */
export interface UnavailableVoice {
  readonly about: VoiceTitle;
  readonly fault: VoiceFault;
}

export interface SessionErrorArgs {
  'answers-missing': { readonly answers: readonly MissingAnswer[] };
  'routine-unknown': {
    readonly name: string;
    readonly nearest: readonly string[];
    readonly known: readonly string[];
  };
  /** Several names begin so. */
  'routine-ambiguous': { readonly name: string; readonly meant: readonly string[] };
  /** `meant` are several that begin so, or the one that comes nearest; `known` are all, with their numbers. */
  'from-unknown': {
    readonly title: string;
    readonly from: string;
    readonly meant: readonly string[];
    readonly known: readonly string[];
  };
  'file-unreadable': { readonly path: string; readonly fault: ReadFault };
  'file-unwritable': { readonly path: string; readonly fault: WriteFault };
  'file-undeleted': { readonly path: string; readonly fault: WriteFault };
  'log-unwritable': { readonly path: string; readonly fault: WriteFault };
  /** It is the very file that is read. */
  'output-is-input': { readonly path: string };
  'nothing-to-resume': NoArgs;
  'session-running': { readonly title: string };
  'resume-stdin': { readonly title: string };
  /** Every exercise and pack of the routine is left out. */
  'nothing-left': { readonly title: string };
  'no-voice': { readonly language: string; readonly refused: readonly UnavailableVoice[] };
  'voice-unknown': { readonly voice: string; readonly fault: VoiceFault };
  /** A fault of this program; what it knows of itself follows. */
  bug: NoArgs;
}

export type SessionError = TaggedMessage<SessionErrorArgs>;
export type ErrorMessages = MessageTable<SessionErrorArgs, readonly string[]>;

/** Reading and writing are kept apart, as the same code of the system means different things for the two. */
interface EitherFaults {
  'no-right': NoArgs;
  'is-folder': NoArgs;
  'disk-broken': NoArgs;
  'name-too-long': NoArgs;
  'too-many-open': NoArgs;
  /** A code of the system that there are no words for. */
  system: { readonly name: string };
  /** The message of an error without a code. */
  other: { readonly message: string };
}

export interface ReadFaults extends EitherFaults {
  missing: NoArgs;
  'part-not-folder': NoArgs;
  'no-home': NoArgs;
  /** A pipe or a device, where only a file can be. */
  'no-file': NoArgs;
  'too-large': { readonly maxBytes: number };
}

export interface WriteFaults extends EitherFaults {
  'folder-missing': NoArgs;
  /** A file stands where a folder is needed. */
  'file-in-way': NoArgs;
  'disk-full': NoArgs;
  'share-full': NoArgs;
  /** More than a file may have here, as `ulimit -f` sets it. */
  'past-limit': NoArgs;
  'write-protected': NoArgs;
  'reader-gone': NoArgs;
  /** A pipe with nobody at its other end. */
  'nobody-reads': NoArgs;
  'pipe-full': NoArgs;
  'link-circle': NoArgs;
}

export type ReadFault = TaggedMessage<ReadFaults>;
export type WriteFault = TaggedMessage<WriteFaults>;
