/** What every speech engine is to the rest of the program. The engines are listed in `speech-engines.ts`. */
import type { InstallWay, SpeechFault, VoiceFault, VoiceTitle } from '../messages/errors.ts';
import type { Clock, Ports } from '../ports.ts';
import { clipRate } from './clip.ts';
import { shapeSpeech } from './pcm/shape-speech.ts';
import { readWav } from './pcm/wav.ts';

export interface VoiceSettings {
  /** Path of the bundled voice, `flite.wasm`. */
  readonly flitePath: string;
  /** Folders that hold folders of recorded voices; the first voice of a name counts in each language. */
  readonly voiceFolders: readonly string[];
  /** Path of the piper model (`.onnx`) that the person configured. */
  readonly piperModel?: string;
}

/** The ports and settings that engines need. */
export type VoiceWorld = Pick<Ports, 'clock' | 'files' | 'processes' | 'environment'> & {
  readonly settings: VoiceSettings;
};

export interface EngineVoice {
  /** As the engine itself calls it. */
  readonly name: string;
  /** BCP 47: `en`, `en-US`. */
  readonly language: string;
}

export type EngineState =
  | { readonly available: true; readonly voices: readonly EngineVoice[] }
  | { readonly available: false; readonly fault: VoiceFault };

/** A WAV file; or samples at the clips' rate of which nothing has to be cut off, and which are as loud as they should be. */
type SpokenText = Uint8Array | Int16Array;

/** An engine that was opened with one voice. */
export interface Speaker {
  /** Differs for every engine, version and voice data; part of the cache's key. */
  readonly identity: string;
  /**
   * `stretch` 0.8 is a fifth shorter than usual. Rejects with a SpeechFailure.
   * The text was cleaned for speech and holds at most 300 characters.
   */
  speak(text: string, stretch: number): Promise<SpokenText>;
  close(): Promise<void>;
}

export interface SpeechEngine {
  readonly id: string;
  /** The name that people know it by. */
  readonly title: VoiceTitle;
  /** How to get it; absent where it comes with the system or with this program. */
  readonly install?: InstallWay;
  /** Whether it can ever speak a language, for the advice which engine to install. */
  canSpeak(language: string): boolean;
  /** How fast a voice speaks sentences at stretch 1, pauses included. */
  wordsPerMinute(voice: EngineVoice): number;
  inspect(world: VoiceWorld): Promise<EngineState>;
  /** How much of these texts the voice speaks itself, 0 to 1; absent where it speaks everything. */
  shareOf?(world: VoiceWorld, voice: EngineVoice, texts: readonly string[]): number;
  /** `isLowPriority` beside a running session: where the engine can, it gives all other programs precedence. */
  open(world: VoiceWorld, voice: EngineVoice, options?: { readonly isLowPriority: boolean }): Promise<Speaker>;
}

/** `fatal` when the engine itself is at fault and the next one has to be taken. */
export class SpeechFailure extends Error {
  override readonly name = 'SpeechFailure';
  readonly fault: SpeechFault;
  readonly fatal: boolean;

  constructor(fault: SpeechFault, options: { readonly fatal: boolean }) {
    super(fault.code);
    this.fault = fault;
    this.fatal = options.fatal;
  }
}

/** What was spoken as the samples of a clip. Throws a SpeechFailure where there is nothing to be heard. */
export function readSpoken(spoken: SpokenText): Int16Array {
  if (spoken instanceof Int16Array) return spoken;
  const sound = readWav(spoken);
  if (sound === undefined) throw new SpeechFailure({ code: 'no-sound' }, { fatal: false });
  const samples = shapeSpeech(sound, clipRate);
  if (samples === undefined) throw new SpeechFailure({ code: 'silence' }, { fatal: false });
  return samples;
}

/** An engine that takes longer than this for 300 characters hangs. */
export const speechTimeoutMs = 15_000;

/** Passes an answer on, and calls `onTimeout`, which has to make it fail, when it does not come in time. */
export function limitSpeechTime<T>(clock: Clock, answer: Promise<T>, onTimeout: () => void): Promise<T> {
  return answer.finally(clock.wakeAfter(speechTimeoutMs, onTimeout));
}
