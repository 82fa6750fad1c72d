import type { Warning } from '../../messages/warnings.ts';
import type { Cancel, Ports } from '../../ports.ts';
import type { VoiceStream } from '../../voice/voice-stream.ts';
import type { SoundPreferences } from '../settings.ts';

/** Leaves the first question time to be painted before anything is loaded and started for the sound. Own choice. */
const afterQuestionMs = 200;

/**
 * The stream of a session, opened while the person still answers, since waiting for the sink to be ready is nearly all
 * that takes time before the first word. The caller of `take` closes it; one that nobody took is closed here.
 */
export class EarlySound {
  readonly #preferences: SoundPreferences;
  readonly #ports: Ports;
  readonly #onWarning: (warning: Warning) => void;
  #opened: Promise<VoiceStream> | undefined;
  #isTaken = false;
  #cancel: Cancel = () => {};

  constructor(preferences: SoundPreferences, ports: Ports, onWarning: (warning: Warning) => void) {
    this.#preferences = preferences;
    this.#ports = ports;
    this.#onWarning = onWarning;
  }

  /**
   * Call it where questions come first. `loadParts` loads what the session needs besides; whoever imports it then gets
   * the error. Without a voice and beeps nothing is opened or loaded.
   */
  openSoon(loadParts: () => Promise<unknown>): void {
    if (!this.#preferences.speaks && !this.#preferences.beeps) return;
    this.#cancel = this.#ports.clock.wakeAfter(afterQuestionMs, () => {
      // The caller of `take` gets the error.
      this.#open().catch(() => {});
      loadParts().catch(() => {});
    });
  }

  /** The stream, opened now where it is not yet. Rejects where no helper can be started. */
  take(): Promise<VoiceStream> {
    this.#cancel();
    this.#isTaken = true;
    return this.#open();
  }

  /** Closes a stream that no session took. No process is left when it resolves. */
  async close(): Promise<void> {
    this.#cancel();
    if (this.#isTaken) return;
    const stream = await this.#opened?.catch(() => undefined);
    await stream?.close();
  }

  #open(): Promise<VoiceStream> {
    this.#opened ??= this.#start();
    return this.#opened;
  }

  async #start(): Promise<VoiceStream> {
    const { openVoice } = await import('../../voice/voice-stream.ts');
    return openVoice(this.#ports, { volume: this.#preferences.volume, onWarning: this.#onWarning });
  }
}
