/** The voice: a subscriber that lays the plan's cues on the clock while the position runs. */
import type { Plan } from '../plan/plan.ts';
import { wordingFor } from '../plan/wording/wordings.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import { listBeeps } from '../voice/beep.ts';
import type { Clips } from '../voice/clip.ts';
import type { AudibleCue } from '../voice/timeline.ts';
import type { VoiceStream } from '../voice/voice-stream.ts';

/** Makes clips while the session runs, for what could not be foreseen: as many as can be made. Never rejects. */
export type SpeakLate = (phrases: readonly string[]) => Promise<Clips>;

export interface SpokenSound {
  readonly voice: VoiceStream;
  /** Those that the voice has loaded. */
  readonly clips: Clips;
  /** Whether holds begin and end with a tone. */
  readonly beeps: boolean;
  readonly speakLate: SpeakLate;
  /** Made as soon as the session runs: whoever needs it at once waits for it. */
  readonly later: readonly string[];
}

export class SpokenCues implements Output {
  readonly #sound: SpokenSound;
  readonly #voice: VoiceStream;
  /** What has a clip, and what will have one when its promise resolves. */
  readonly #loaded: Set<string>;
  readonly #coming = new Map<string, Promise<void>>();
  #plan: Plan;
  #segment = 0;
  /** Counts the times at which the session ran on or stood still. */
  #turn = 0;

  constructor(sound: SpokenSound, plan: Plan) {
    this.#sound = sound;
    this.#voice = sound.voice;
    this.#plan = plan;
    this.#loaded = new Set(sound.clips.keys());
  }

  handle(event: PlayerEvent): void {
    switch (event.type) {
      case 'started':
        void this.#learn(this.#sound.later);
        break;
      case 'plan-changed':
        this.#plan = event.plan;
        void this.#learn(event.plan.cues.map((cue) => cue.say));
        break;
      case 'segment-started':
        this.#segment = event.segment.index;
        break;
      case 'running':
        this.#turn += 1;
        this.#run(event);
        break;
      case 'halted':
        this.#turn += 1;
        // At a gate the prompt has just begun, and nothing else is to come.
        if (event.reason !== 'gate') this.#voice.halt();
        break;
      case 'announcement':
        void this.#announce(event.say, event.monotonicMs);
        break;
      case 'muted':
        this.#voice.mute(event.muted);
        break;
      default:
    }
  }

  close(): Promise<void> {
    return this.#voice.close();
  }

  #run({ positionMs, monotonicMs, countIn, how }: PlayerEvent & { type: 'running' }): void {
    // A word that sounds while the plan changes is on the timeline still, so that it is not cut off.
    const fromMs = how === 'runs-on' ? Number.NEGATIVE_INFINITY : positionMs;
    const cues = this.#cuesAhead().filter(({ atMs }) => atMs >= fromMs);
    this.#voice.play({ anchorMonotonicMs: monotonicMs, positionMs, cues });
    if (how !== 'begins') return;
    const { number } = wordingFor(this.#plan.language).spoken;
    for (let left = countIn; left > 0; left -= 1) this.#voice.announce(number(left), monotonicMs - left * 1000);
  }

  /** What is to be heard until the position stands still again: up to the next gate and its prompt. */
  #cuesAhead(): readonly AudibleCue[] {
    const { segments, cues } = this.#plan;
    const gate = segments.find(({ kind, index }) => kind === 'gate' && index >= this.#segment);
    const last = gate?.index ?? Number.POSITIVE_INFINITY;
    const spoken = cues.filter(({ segment }) => segment >= this.#segment && segment <= last);
    if (!this.#sound.beeps) return spoken;
    const untilMs = gate?.atMs ?? Number.POSITIVE_INFINITY;
    const beeps = listBeeps(this.#plan).filter(({ atMs }) => atMs <= untilMs);
    return [...spoken, ...beeps].toSorted((a, b) => a.atMs - b.atMs);
  }

  /** What must be made first is said as soon as it can be, unless the session has gone on meanwhile. */
  async #announce(say: string, monotonicMs: number): Promise<void> {
    if (this.#loaded.has(say)) {
      this.#voice.announce(say, monotonicMs);
      return;
    }
    const turn = this.#turn;
    await this.#learn([say]);
    if (turn === this.#turn) this.#voice.announce(say);
  }

  /** Resolves when everything has its clip, also what was asked for before. */
  async #learn(says: readonly string[]): Promise<void> {
    const missing = [...new Set(says.filter((say) => !this.#loaded.has(say)))];
    const fresh = missing.filter((say) => !this.#coming.has(say));
    if (fresh.length > 0) {
      const made = this.#make(fresh);
      for (const say of fresh) this.#coming.set(say, made);
    }
    await Promise.all(missing.map((say) => this.#coming.get(say)));
  }

  async #make(says: readonly string[]): Promise<void> {
    this.#voice.load(await this.#sound.speakLate(says));
    for (const say of says) this.#loaded.add(say);
  }
}
