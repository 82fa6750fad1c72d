/** The voice: a subscriber that lays the plan's cues on the clock while the position runs. */
import type { Cue, Plan } from '../plan/plan.ts';
import { wordingFor } from '../plan/wording/wordings.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import type { Clips } from '../voice/clip.ts';
import type { VoiceStream } from '../voice/voice-stream.ts';

/** Makes clips while the session runs, for what could not be foreseen. */
export type SpeakLate = (phrases: readonly string[]) => Promise<Clips>;

export class SpokenCues implements Output {
  readonly #voice: VoiceStream;
  readonly #speakLate: SpeakLate;
  readonly #known: Set<string>;
  #plan: Plan;
  #segment = 0;

  /** `clips` are those the voice has loaded. */
  constructor(voice: VoiceStream, plan: Plan, clips: Clips, speakLate: SpeakLate) {
    this.#voice = voice;
    this.#plan = plan;
    this.#known = new Set(clips.keys());
    this.#speakLate = speakLate;
  }

  handle(event: PlayerEvent): void {
    switch (event.type) {
      case 'plan-changed':
        this.#plan = event.plan;
        void this.#learn(event.plan.cues.map((cue) => cue.say));
        break;
      case 'segment-started':
        this.#segment = event.segment.index;
        break;
      case 'running':
        this.#run(event);
        break;
      case 'halted':
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

  #run(event: PlayerEvent & { type: 'running' }): void {
    const { positionMs, monotonicMs, countIn } = event;
    this.#voice.play({ anchorMonotonicMs: monotonicMs, positionMs, cues: this.#cuesAhead() });
    const { number } = wordingFor(this.#plan.language).spoken;
    for (let left = countIn; left > 0; left -= 1) this.#voice.announce(number(left), monotonicMs - left * 1000);
  }

  /** What is to be said until the position stands still again: up to the next gate and its prompt. */
  #cuesAhead(): readonly Cue[] {
    const gate = this.#plan.segments.find(({ kind, index }) => kind === 'gate' && index >= this.#segment);
    const last = gate?.index ?? Number.POSITIVE_INFINITY;
    return this.#plan.cues.filter(({ segment }) => segment >= this.#segment && segment <= last);
  }

  async #announce(say: string, monotonicMs: number): Promise<void> {
    await this.#learn([say]);
    this.#voice.announce(say, monotonicMs);
  }

  async #learn(says: readonly string[]): Promise<void> {
    const fresh = says.filter((say) => !this.#known.has(say));
    if (fresh.length === 0) return;
    for (const say of fresh) this.#known.add(say);
    this.#voice.load(await this.#speakLate(fresh));
  }
}
