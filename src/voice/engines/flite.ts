import type { SpeechFault } from '../../messages/errors.ts';
import { primaryLanguage } from '../../messages/messages-for.ts';
import type { Helper, Processes } from '../../ports/processes.ts';
import type { Clock } from '../../ports.ts';
import { isSayable } from '../../text/spoken-text.ts';
import { hashFile } from '../hash-file.ts';
import {
  type EngineVoice,
  limitSpeechTime,
  type Speaker,
  type SpeechEngine,
  SpeechFailure,
  type VoiceWorld,
} from '../speech-engine.ts';

/** Words a minute, measured on the bundled instructions. The first is taken: low and calm, and a recogniser got most of it right. */
const voices: Readonly<Record<string, number>> = { rms: 183, awb: 200, slt: 211, kal16: 230, kal: 228 };
const usualWordsPerMinute = 211;
/** More would only share the same two cores. */
const maxHelpers = 2;

/** The voice that ships with the program. */
export const flite: SpeechEngine = {
  id: 'flite',
  title: 'built-in',
  canSpeak: (language) => primaryLanguage(language) === 'en',
  wordsPerMinute: ({ name }) => voices[name] ?? usualWordsPerMinute,
  async inspect({ files, settings }) {
    if (files.facts(settings.flitePath) === undefined) {
      return { available: false, fault: { code: 'file-missing', path: settings.flitePath } };
    }
    return { available: true, voices: Object.keys(voices).map((name) => ({ name, language: 'en-US' })) };
  },
  async open(world, voice, { isLowPriority } = { isLowPriority: false }) {
    const identity = `flite:${await hashFile(world, world.settings.flitePath)}:${voice.name}`;
    return openSpeaker(world, voice, identity, isLowPriority);
  },
};

/** Helpers start with the first text, since none is needed when the cache has everything. */
function openSpeaker(
  { processes, clock, settings }: VoiceWorld,
  voice: EngineVoice,
  identity: string,
  isLowPriority: boolean,
): Speaker {
  let helpers: FliteHelper[] = [];
  let isClosed = false;
  return {
    identity,
    async speak(text, stretch) {
      if (isClosed) throw new SpeechFailure({ code: 'ended' }, { fatal: true });
      const letters = foldToAscii(text);
      if (!isSayable(letters)) throw new SpeechFailure({ code: 'nothing-to-say' }, { fatal: false });
      // One that a text has made hang was ended.
      helpers = helpers.filter(({ isGone }) => !isGone);
      let helper = helpers.find(({ load }) => load === 0);
      if (helper === undefined && helpers.length < maxHelpers) {
        helper = new FliteHelper(processes, clock, settings.flitePath, isLowPriority);
        helpers.push(helper);
      }
      helper ??= helpers.reduce((idlest, other) => (other.load < idlest.load ? other : idlest));
      return helper.speak(letters, voice.name, stretch);
    },
    async close() {
      isClosed = true;
      await Promise.all(helpers.map((helper) => helper.stop()));
    },
  };
}

/** Letters and marks that have no ASCII letter in them. */
const asciiForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'ng',
  Ŋ: 'Ng',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '…': '. ',
  '×': ' times ',
  '°': ' degrees ',
  '½': ' half ',
  '¼': ' quarter ',
  '¾': ' three quarters ',
};

/** The program leaves out a few letters that it does not know, and its memory breaks at fifteen of them in a row. */
export function foldToAscii(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/gu, (letter) => asciiForms[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

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
class FliteHelper {
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
