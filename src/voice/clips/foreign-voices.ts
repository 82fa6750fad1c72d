/** Which letters a voice can read, and which language a foreign word may be of. */
import { primaryLanguage } from '../../messages/messages-for.ts';
import type { Warning } from '../../messages/warnings.ts';
import { type ChosenVoice, candidateVoices } from '../choose-voice.ts';
import type { Speaker, VoiceWorld } from '../speech-engine.ts';
import { listInstallWays } from '../speech-engines.ts';

/** A stretch of a text, and the languages of voices that may read it; none for the voice of the text itself. */
interface ScriptRun {
  readonly text: string;
  readonly languages: readonly string[];
}

/** Writing systems, each with the languages to try for it, the most spoken first. The first that has a letter decides. */
const scripts: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[іїєґІЇЄҐ]/u, ['uk', 'ru']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg', 'sr']],
  [/\p{Script=Greek}/u, ['el']],
  [/[پچژگ]/u, ['fa', 'ur', 'ar']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Han}/u, ['zh', 'cmn', 'ja']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr', 'ne']],
  [/\p{Script=Bengali}/u, ['bn']],
  [/\p{Script=Tamil}/u, ['ta']],
  [/\p{Script=Telugu}/u, ['te']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Georgian}/u, ['ka']],
  [/\p{Script=Ethiopic}/u, ['am']],
];

/** Scripts of more than one alphabet, by the code that a language has for them. */
const mixedScripts: Readonly<Record<string, string>> = {
  Jpan: '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Han}',
  Hans: '\\p{sc=Han}\\p{sc=Bopo}',
  Hant: '\\p{sc=Han}\\p{sc=Bopo}',
};

/** The text in runs, word by word: what a voice of `language` can read, and what it cannot. */
export function splitByScript(text: string, language: string): readonly ScriptRun[] {
  const foreign = foreignLetters(language);
  const runs: { words: string[]; languages: readonly string[] }[] = [];
  for (const word of text.split(/\s+/)) {
    const last = runs.at(-1);
    const languages = foreign.test(word) ? languagesOf(word) : [];
    // Numbers and marks go with the words before them.
    if (last !== undefined && (!/\p{L}/u.test(word) || isSame(last.languages, languages))) last.words.push(word);
    else runs.push({ words: [word], languages });
  }
  return runs.map(({ words, languages }) => ({ text: words.join(' '), languages }));
}

/** Every voice reads Latin letters, and those of its own language; of a language that nobody knows it may read all. */
function foreignLetters(language: string): RegExp {
  const code = scriptOf(language);
  if (code === undefined) return /(?!)/u;
  const own = mixedScripts[code] ?? `\\p{sc=${code}}`;
  return new RegExp(`(?![\\p{sc=Latn}\\p{sc=Zyyy}\\p{sc=Zinh}${own}])\\p{L}`, 'u');
}

/** `Cyrl` of `ru`. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(primaryLanguage(language)).maximize().script;
  } catch {
    return undefined;
  }
}

/** Of a script without an entry no language is known, so that no voice is found for it. */
function languagesOf(word: string): readonly string[] {
  return scripts.find(([letters]) => letters.test(word))?.[1] ?? ['und'];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  // Of one word with a letter of Ukrainian and one without, the same voice reads both.
  return a === b || (a.length === 0 && b.length === 0) || a.some((language) => b.includes(language));
}

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
