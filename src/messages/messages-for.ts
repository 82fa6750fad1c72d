/** Which words are used, and which language is therefore spoken. Languages are BCP 47: `en`, `en-GB`, `de`. */
import { english } from './en/english.ts';
import type { Messages } from './messages.ts';

/** Every language that there are words in. The first one stands in for all others. */
export const languages: readonly [Messages, ...Messages[]] = [english];

/** The words of a language; those of the first one where a language has no table yet. `en-GB` finds `en`. */
export function messagesFor(language: string): Messages {
  return findMessages(language) ?? languages[0];
}

/** What a voice has to speak for a routine in `language`: that very variant, or the language of the words that stand in. */
export function spokenLanguage(language: string): string {
  return findMessages(language) === undefined ? languages[0].language : language;
}

/** The line that says which language stands in; `undefined` where the routine's own has words. */
export function renderFallbackNotice(language: string): string | undefined {
  return findMessages(language) === undefined ? languages[0].notices.standIn(language) : undefined;
}

function findMessages(language: string): Messages | undefined {
  const primary = primaryLanguage(language);
  return languages.find((messages) => messages.language === primary);
}

/** `en` of the BCP 47 tag `en-US`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
