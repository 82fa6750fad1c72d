import type { Warning } from '../../messages/warnings.ts';
import { type ChosenVoice, candidateVoices, listInstallWays } from '../list-voices.ts';
import type { Speaker, VoiceWorld } from '../speech-engine.ts';

/** A voice that is ready to speak. */
export interface OpenedVoice extends ChosenVoice {
  readonly speaker: Speaker;
}

/**
 * Voices for words that the session's own voice cannot read, such as a Russian name among English sentences. Each is
 * opened with its first word; a script that nothing here reads is reported once in a session.
 */
export class ForeignVoices {
  readonly #world: VoiceWorld;
  readonly #opened = new Map<string, Promise<OpenedVoice | undefined>>();
  readonly #reported = new Set<string>();

  constructor(world: VoiceWorld) {
    this.#world = world;
  }

  /** The first voice of one of the languages; `undefined` where there is none. */
  find(languages: readonly string[]): Promise<OpenedVoice | undefined> {
    const key = languages.join();
    const opened = this.#opened.get(key) ?? this.#open(languages);
    this.#opened.set(key, opened);
    return opened;
  }

  /** Reports words that are only shown. */
  report(say: string, languages: readonly string[], onWarning: ((warning: Warning) => void) | undefined): void {
    const key = languages.join();
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const [language = 'und'] = languages;
    onWarning?.({ code: 'foreign-unspoken', say, language, ways: listInstallWays(language) });
  }

  /** Closes the voices that were opened; another word opens them again. */
  async close(): Promise<void> {
    const opened = [...this.#opened.values()];
    this.#opened.clear();
    await Promise.all(opened.map(async (voice) => (await voice)?.speaker.close()));
  }

  async #open(languages: readonly string[]): Promise<OpenedVoice | undefined> {
    for (const language of languages) {
      for await (const candidate of candidateVoices(this.#world, { language })) {
        if (candidate.kind === 'refused') continue;
        const { engine, voice } = candidate;
        try {
          return { engine, voice, speaker: await engine.open(this.#world, voice) };
        } catch {
          // The next one may work.
        }
      }
    }
    return undefined;
  }
}
