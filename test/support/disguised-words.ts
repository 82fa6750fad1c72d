/**
 * A second language, made of the English words with every Latin letter put into a Cyrillic one as wide as itself:
 * whatever is still in Latin letters when it reaches a person came from outside the message table. Marks around each
 * phrase would be lost where a text is wrapped or cut; letters are not.
 */
import { english } from '../../src/messages/en/english.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { languages } from '../../src/messages/messages-for.ts';

export const disguisedLanguage = 'qps';

/** Phrases of the table that were used so far, as paths: `prompts.safety.soon.signs.age`. */
export const usedPhrases = new Set<string>();

/** The paths of all phrases. */
export const allPhrases = new Set<string>();

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абвгдежзийклмнопрстуфхцчшщ';

const letters = new Map(
  [...latin].flatMap((letter, index) => {
    const other = cyrillic.charAt(index);
    return [[letter, other] as const, [letter.toUpperCase(), other.toUpperCase()] as const];
  }),
);

export function disguise(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => letters.get(letter) ?? letter);
}

const disguisedWords: Messages = {
  ...disguiseTable(english, []),
  language: disguisedLanguage,
  page: async () => disguiseTable(await english.page(), ['page']),
  weeks: async () => disguiseTable(await english.weeks(), ['weeks']),
};

/** For the rest of the file that calls it: each test file loads the program anew. */
export function addDisguisedLanguage(): void {
  (languages as readonly Messages[] as Messages[]).push(disguisedWords);
}

/** The same table in disguise. Each phrase is recorded when it is read, or called with its arguments. */
function disguiseTable<Part extends object>(part: Part, path: readonly string[]): Part {
  const disguised = {};
  for (const [key, value] of Object.entries(part)) {
    const here = [...path, key];
    Object.defineProperty(disguised, key, { enumerable: true, ...describePhrase(value, here) });
  }
  return disguised as Part;
}

function describePhrase(value: unknown, path: readonly string[]): PropertyDescriptor {
  const name = path.join('.');
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { value: disguiseTable(value, path) };
  allPhrases.add(name);
  if (typeof value !== 'function') return { get: () => disguiseNoted(value, name) };
  return { value: (...args: readonly unknown[]) => disguiseNoted(value(...args), name) };
}

function disguiseNoted(value: unknown, name: string): unknown {
  usedPhrases.add(name);
  return disguiseValue(value);
}

function disguiseValue(value: unknown): unknown {
  if (typeof value === 'string') return disguise(value);
  if (Array.isArray(value)) return value.map(disguiseValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, disguiseValue(each)]));
}
