/** The voice: a subscriber that schedules the plan's cues on the clock while the position runs. */
import { secondMs } from '../durations.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Cue, Plan } from '../plan/plan.ts';
import { type PlannedPhrase, planPhrase, planUnhurried } from '../plan/planned-phrase.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import { listBeeps } from '../voice/beep.ts';
import type { AudibleCue, Clips } from '../voice/clip.ts';
import type { OnDemandVoice } from '../voice/clips/on-demand-clips.ts';
import type { VoiceStream } from '../voice/voice-stream.ts';

interface SpokenSound {
  readonly voice: VoiceStream;
  /** The clips that the voice has loaded. */
  readonly clips: Clips;
  /** Whether holds begin and end with a tone. */
  readonly beeps: boolean;
  /** For phrases that could not be foreseen. */
  readonly onDemand: OnDemandVoice;
  /** Made once the session runs, as most sessions need none of them: what follows "it hurts", and what a key leaves owed. */
  readonly laterPhrases: readonly PlannedPhrase[];
}

export class SpokenCues implements Output {
  readonly #sound: SpokenSound;
  readonly #voice: VoiceStream;
  /** Phrases that have a clip, or cannot have one. */
  readonly #loaded: Set<string>;
  #plan: Plan;
  #segment = 0;
  /** The whole "three, two, one" before the position runs, also the part that is over. */
  #countIn: readonly AudibleCue[] = [];
  /** Counts how often the position has started to run or halted, or something was announced. */
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
        for (const phrase of this.#sound.laterPhrases) void this.#loadClip(phrase, false);
        break;
      case 'plan-changed':
        this.#plan = event.plan;
        for (const cue of event.plan.cues) void this.#loadClip(phraseOf(cue, event.plan), true);
        break;
      case 'segment-started':
        this.#segment = event.segment.index;
        break;
      case 'running':
        if (event.how === 'begins') this.#turn += 1;
        this.#run(event);
        break;
      case 'halted':
        this.#turn += 1;
        // At a gate the prompt has just begun, and nothing comes after it.
        if (event.reason !== 'gate') this.#voice.halt();
        break;
      case 'announcement':
        void this.#announce(event.say, event.monotonicMs);
        break;
      case 'ended':
        // The last words of a whole session may still sound.
        if (event.outcome !== 'done') this.#voice.halt();
        break;
      case 'muted':
        this.#voice.mute(event.muted);
        break;
      default:
    }
  }

  /** Whoever has opened the voice closes it: a question may follow. */
  close(): Promise<void> {
    return this.#sound.onDemand.close();
  }

  #run({ positionMs, monotonicMs, countIn, how }: PlayerEvent & { type: 'running' }): void {
    if (how === 'begins') {
      // Whatever is being announced is over now: the person goes on.
      this.#voice.halt();
      this.#countIn = this.#buildCountIn(countIn, positionMs);
    }
    const ahead = this.#cuesAhead();
    this.#voice.play({
      anchorMonotonicMs: monotonicMs,
      positionMs,
      fromMs: how === 'runs-on' ? positionMs : (this.#countIn[0]?.atMs ?? positionMs),
      // A word that sounds while the plan changes stays on the timeline, so that it is not cut off.
      cues: how === 'runs-on' ? ahead : [...this.#countIn, ...ahead.filter(({ atMs }) => atMs >= positionMs)],
    });
  }

  /** Three, two, one. */
  #buildCountIn(seconds: number, positionMs: number): readonly AudibleCue[] {
    const { number } = messagesFor(this.#plan.language).speech;
    return Array.from({ length: seconds }, (_, index) => {
      const left = seconds - index;
      return { atMs: positionMs - left * secondMs, say: number(left), kind: 'count' };
    });
  }

  /** The cues up to the next gate and its prompt, where the position halts. */
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

  /** A phrase without a clip is said once it is made, unless the session has gone on or said something else meanwhile. */
  async #announce(say: string, monotonicMs: number): Promise<void> {
    this.#turn += 1;
    if (this.#loaded.has(say)) {
      this.#voice.announce(say, monotonicMs);
      return;
    }
    const turn = this.#turn;
    await this.#loadClip(planUnhurried(say, this.#plan.rate), true);
    if (turn === this.#turn) this.#voice.announce(say);
  }

  /** Resolves when the phrase has its clip, or cannot have one. */
  async #loadClip(phrase: PlannedPhrase, urgent: boolean): Promise<void> {
    const { say } = phrase;
    if (this.#loaded.has(say)) return;
    const clip = await this.#sound.onDemand.make(phrase, urgent);
    if (this.#loaded.has(say)) return;
    this.#loaded.add(say);
    if (clip !== undefined) this.#voice.load(new Map([[say, clip]]));
  }
}

function phraseOf({ say, kind, segment }: Cue, { segments, rate }: Plan): PlannedPhrase {
  return planPhrase(say, kind, segments[segment] ?? { kind: 'hold', durationMs: 0 }, rate);
}
