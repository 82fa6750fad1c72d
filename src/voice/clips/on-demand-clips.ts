import type { Warning } from '../../messages/warnings.ts';
import type { Phrase } from '../../plan/planned-phrase.ts';
import type { ChosenVoice } from '../choose-voice.ts';
import type { Clip } from '../clip.ts';
import type { Speaker, VoiceWorld } from '../speech-engine.ts';
import { ClipCache } from './clip-cache.ts';
import { ClipMaker } from './clip-maker.ts';
import type { ForeignVoices } from './foreign-voices.ts';
import { makeOrReport } from './prepare-clips.ts';

/** Makes clips while a session runs. */
export interface OnDemandVoice {
  /**
   * Resolves with the clip of a phrase, or `undefined` where it cannot be made. Urgent phrases come first. Never rejects.
   */
  make(phrase: Phrase, urgent: boolean): Promise<Clip | undefined>;
  /** Makes nothing more: pending phrases resolve with `undefined`. */
  close(): Promise<void>;
}

/** The voice of a session, and what speaks the words that it cannot read. */
interface SpokenWith {
  readonly voice: ChosenVoice;
  readonly foreign: ForeignVoices;
}

export const silentVoice: OnDemandVoice = { make: async () => undefined, close: async () => {} };

interface Job {
  readonly phrase: Phrase;
  urgent: boolean;
  readonly made: Promise<Clip | undefined>;
  readonly finish: (clip: Clip | undefined) => void;
}

/**
 * Speaks with the session's own voice only, one phrase after the other: another voice in the middle would be worse than
 * none. The engine runs only as long as phrases wait for it.
 */
export class OnDemandClips implements OnDemandVoice {
  readonly #world: VoiceWorld;
  readonly #voice: ChosenVoice;
  readonly #foreign: ForeignVoices;
  readonly #onWarning: (warning: Warning) => void;
  #waiting: readonly Job[] = [];
  #speaker: Speaker | undefined;
  #isAtWork = false;
  #isOver = false;

  constructor(world: VoiceWorld, { voice, foreign }: SpokenWith, onWarning: (warning: Warning) => void) {
    this.#world = world;
    this.#voice = voice;
    this.#foreign = foreign;
    this.#onWarning = onWarning;
  }

  make(phrase: Phrase, urgent: boolean): Promise<Clip | undefined> {
    if (this.#isOver) return Promise.resolve(undefined);
    const job = this.#waiting.find((waiting) => waiting.phrase.say === phrase.say) ?? this.#add(phrase);
    job.urgent ||= urgent;
    void this.#work();
    return job.made;
  }

  async close(): Promise<void> {
    this.#giveUp();
    await this.#closeSpeakers();
  }

  async #closeSpeakers(): Promise<void> {
    await Promise.all([this.#speaker?.close(), this.#foreign.close()]).catch(() => {});
  }

  #add(phrase: Phrase): Job {
    let finish: Job['finish'] = () => {};
    const made = new Promise<Clip | undefined>((resolve) => {
      finish = resolve;
    });
    const job = { phrase, urgent: false, made, finish };
    this.#waiting = [...this.#waiting, job];
    return job;
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    try {
      this.#speaker = await this.#voice.engine.open(this.#world, this.#voice.voice, { isLowPriority: true });
      const { files, environment, clock } = this.#world;
      const cache = new ClipCache(files, environment.folders.cache, () => clock.wallMs());
      const opened = { ...this.#voice, speaker: this.#speaker };
      const maker = new ClipMaker(opened, this.#foreign, cache, this.#onWarning);
      for (let job = this.#next(); job !== undefined; job = this.#next()) await this.#make(job, maker);
    } catch {
      // The engine failed in the middle of the session, which goes on without these phrases.
      this.#giveUp();
    }
    await this.#closeSpeakers();
    this.#isAtWork = false;
    // A phrase may have been added while the engine was closing.
    if (this.#waiting.length > 0) void this.#work();
  }

  async #make(job: Job, maker: ClipMaker): Promise<void> {
    try {
      job.finish(await makeOrReport(maker, job.phrase, { onWarning: this.#onWarning }));
    } finally {
      // Counts only where an error kept it from being finished above.
      job.finish(undefined);
    }
  }

  #next(): Job | undefined {
    const job = this.#waiting.find(({ urgent }) => urgent) ?? this.#waiting[0];
    this.#waiting = this.#waiting.filter((waiting) => waiting !== job);
    return job;
  }

  #giveUp(): void {
    this.#isOver = true;
    for (const { finish } of this.#waiting) finish(undefined);
    this.#waiting = [];
  }
}
