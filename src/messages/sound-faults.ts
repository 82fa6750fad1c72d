/** Why a voice is not taken and why a sink does not play. */
import type { NoArgs, TaggedMessage } from './message-table.ts';

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
