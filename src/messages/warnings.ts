/** What goes wrong beside a session: the voice, the sinks, the journal and the log report it as codes. */
import type {
  InstallWay,
  LostSink,
  ReadFaults,
  SinkFault,
  SinkTitle,
  SpeechFault,
  VoiceFault,
  VoiceFaults,
  VoiceTitle,
  WriteFault,
  WriteFaults,
} from './errors.ts';
import type { MessageTable, NoArgs, TaggedMessage } from './message-table.ts';

export interface SessionWarningArgs {
  /** `instead` is what keeps the count now, where there is one. */
  'no-sound': {
    readonly lost: readonly LostSink[];
    readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
    readonly instead: 'bell' | 'screen' | 'nothing';
  };
  /** A device was found again: `afterMs` without any sound. */
  'sound-back': { readonly sink: SinkTitle; readonly afterMs: number };
  'sink-changed': { readonly sink: SinkTitle; readonly fault: SinkFault; readonly next: SinkTitle };
  /** `path` is the file that it failed on, if it was one. */
  'voice-unprepared': { readonly path?: string; readonly fault: WriteFault };
  'voice-failed': { readonly engine: VoiceTitle; readonly voice: string; readonly fault: SpeechFault };
  /** `instead` is what speaks now, where that is to be said. */
  'voice-refused': {
    readonly about: VoiceTitle;
    readonly fault: VoiceFault;
    readonly instead?: { readonly engine: VoiceTitle; readonly voice: string } | undefined;
  };
  /** Nothing here speaks the language. `broken` are voices that would if they were whole, `ways` what can be installed. */
  'no-voice': {
    readonly language: string;
    readonly broken: readonly { readonly about: VoiceTitle; readonly fault: VoiceFault }[];
    readonly ways: readonly InstallWay[];
  };
  /** Words in another script than the voice's own, which no voice here reads. */
  'foreign-unspoken': { readonly say: string; readonly language: string; readonly ways: readonly InstallWay[] };
  unspeakable: { readonly say: string; readonly fault: SpeechFault };
  /** `--figures picture` was asked for, and the terminal did not answer that it shows any. */
  'no-pictures': NoArgs;
  unwritable: { readonly what: 'journal' | 'log'; readonly fault: WriteFault };
}

export type Warning = TaggedMessage<SessionWarningArgs>;

/** Words for what goes wrong. Warnings are whole sentences, the first of which stands alone where there is little room. */
export interface WarningMessages {
  readonly session: MessageTable<SessionWarningArgs>;
  /** Half sentences without a full stop, after the name of a voice. */
  readonly voice: MessageTable<VoiceFaults>;
  /** Whole sentences, with what to do where anything helps. */
  readonly reading: MessageTable<ReadFaults>;
  /** Half sentences without a full stop. */
  readonly writing: MessageTable<WriteFaults>;
  voiceTitle(title: VoiceTitle): string;
  /** Why a voice is the one in force. */
  readonly inForce: Readonly<Record<'chosen' | 'first', string>>;
  /** What to install to hear a language, one sentence. */
  toHear(language: string, ways: readonly InstallWay[]): string;
}

/** The warnings of a session. They are kept, so that each display that comes later shows them too. */
export class WarningLog {
  #show: ((warning: Warning) => void) | undefined;
  readonly #added: Warning[] = [];
  #passedOver: readonly Warning['code'][] = [];

  add(warning: Warning): void {
    if (this.#passedOver.includes(warning.code)) return;
    this.#added.push(warning);
    this.#show?.(warning);
  }

  /** Such warnings concern nobody from now on. */
  passOver(codes: readonly Warning['code'][]): void {
    this.#passedOver = codes;
  }

  /** Shows all warnings here from now on, the earlier ones too: the display that had them is gone. */
  showOn(show: (warning: Warning) => void): void {
    this.#show = show;
    for (const warning of this.#added) show(warning);
  }
}
