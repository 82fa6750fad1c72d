/**
 * Why nothing is begun, in whole lines that say what to do; and why a file cannot be read or written, a voice is not taken,
 * and a sink does not play.
 */
import type { MessageTable, NoArgs, TaggedMessage } from './message-table.ts';

/** A question that could not be asked. */
export type MissingAnswer = 'day-kind' | 'safety' | 'new-routine';

/** A voice that comes before others in the order, and was not taken. */
interface UnavailableVoice {
  readonly about: VoiceTitle;
  readonly fault: VoiceFault;
}

interface SessionErrorArgs {
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

// Why a voice is not taken and why a sink does not play.

/** What the person can do to get an engine. */
export type InstallWay = { readonly by: 'package'; readonly name: string } | { readonly by: 'piper-model' };

/** An engine or a voice: those of ours and of the system have no name that people know. */
export type VoiceTitle = 'recorded' | 'built-in' | 'windows' | { readonly name: string };

/** Why a text was not spoken. */
export interface SpeechFaults {
  'nothing-to-say': NoArgs;
  'no-sound': NoArgs;
  silence: NoArgs;
  /** A recorded voice has no recording of it, and nothing else here speaks its language. */
  'not-recorded': NoArgs;
  hangs: NoArgs;
  'not-started': NoArgs;
  /** It was there a moment ago. */
  gone: NoArgs;
  ended: NoArgs;
  /** The engine's own message. */
  failed: { readonly message: string };
}

/** Why a voice or an engine is not taken. */
export interface VoiceFaults extends SpeechFaults {
  'only-on': { readonly system: 'macOS' | 'Windows' };
  'not-installed': { readonly get: InstallWay };
  'lists-no-voices': NoArgs;
  /** No folder with recordings is here. */
  'none-recorded': NoArgs;
  /** Too many of the sentences would be spoken by another voice. */
  'mostly-unrecorded': NoArgs;
  'file-missing': { readonly path: string };
  'no-model': NoArgs;
  'model-missing': { readonly path: string };
  'model-undescribed': { readonly path: string };
  /** The engine has no voice of this name. */
  'voice-unknown': { readonly voice: string };
  /** No engine has a voice of the name that was asked for. */
  'found-nowhere': NoArgs;
  'other-language': { readonly language: string };
}

/** A way of getting sound out of the machine: a program for the whole stream or for each clip, or the device itself. */
export type SinkTitle =
  | { readonly way: 'stream' | 'clips'; readonly program: string }
  | { readonly way: 'device' }
  | { readonly way: 'mixer' };

/** Why a sink does not play, or not any more. */
export interface SinkFaults {
  'not-installed': NoArgs;
  'not-begun': NoArgs;
  stuck: NoArgs;
  /** Its clips end before they can have been played, or never. */
  unplayed: NoArgs;
  'takes-nothing': NoArgs;
  'mixer-ended': NoArgs;
  /** `how` is a signal's name or the system's word for it, where there is no exit code. */
  ended: { readonly exitCode: number | undefined; readonly how: string | undefined };
  failed: { readonly message: string };
}

export type SpeechFault = TaggedMessage<SpeechFaults>;
export type VoiceFault = TaggedMessage<VoiceFaults>;
export type SinkFault = TaggedMessage<SinkFaults>;

/** A sink that was tried or had played. */
export interface LostSink {
  readonly sink: SinkTitle;
  readonly fault: SinkFault;
  /** Whether anything had been heard of it. */
  readonly played: boolean;
}
