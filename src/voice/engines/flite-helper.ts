import type { SpeechFault } from '../../messages/sound-faults.ts';
import type { Helper, Processes } from '../../ports/processes.ts';
import type { Clock } from '../../ports.ts';
import { limitSpeechTime, SpeechFailure } from '../speech-engine.ts';

/** What the program asks of its speech helper. */
export type FliteRequest =
  /** `isLowPriority`: all other programs have precedence. */
  | { readonly type: 'load'; readonly path: string; readonly isLowPriority: boolean }
  | {
      readonly type: 'speak';
      readonly id: number;
      readonly text: string;
      readonly voice: string;
      readonly stretch: number;
    };

/** What the helper answers to a text. */
export interface FliteAnswer {
  readonly id: number;
  /** A WAV file. */
  readonly wav?: Uint8Array;
  readonly failure?: string;
}

interface Pending {
  readonly resolve: (wav: Uint8Array) => void;
  readonly reject: (failure: SpeechFailure) => void;
}

/** One speech helper process and its pending texts. */
export class FliteHelper {
  readonly #helper: Helper;
  readonly #clock: Clock;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #gone = false;

  constructor(processes: Processes, clock: Clock, path: string, isLowPriority: boolean) {
    this.#clock = clock;
    this.#helper = processes.startHelper('speaker');
    this.#helper.onMessage((message) => this.#settle(message as FliteAnswer));
    this.#helper.onExit(() => this.#abandon({ code: 'ended' }));
    this.#send({ type: 'load', path, isLowPriority });
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** How many texts are pending. */
  get load(): number {
    return this.#pending.size;
  }

  speak(text: string, voice: string, stretch: number): Promise<Uint8Array> {
    if (this.#gone) return Promise.reject(new SpeechFailure({ code: 'ended' }, { fatal: false }));
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#send({ type: 'speak', id, text, voice, stretch });
    });
    return limitSpeechTime(this.#clock, answer, () => this.#abandon({ code: 'hangs' }));
  }

  stop(): Promise<void> {
    return this.#gone ? Promise.resolve() : this.#helper.stop(0);
  }

  #send(request: FliteRequest): void {
    this.#helper.send(request);
  }

  #settle({ id, wav, failure }: FliteAnswer): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (wav !== undefined) pending?.resolve(wav);
    else pending?.reject(new SpeechFailure(faultOf(failure), { fatal: false }));
  }

  /** Ends the helper; its pending texts fail. */
  #abandon(fault: SpeechFault): void {
    if (this.#gone) return;
    this.#gone = true;
    for (const pending of this.#pending.values()) pending.reject(new SpeechFailure(fault, { fatal: false }));
    this.#pending.clear();
    void this.#helper.stop(0);
  }
}

function faultOf(failure: string | undefined): SpeechFault {
  return failure === undefined ? { code: 'no-sound' } : { code: 'failed', message: failure };
}
