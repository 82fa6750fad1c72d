/** Names of routines and ids of exercises: they become file names, so they may have only what every file system allows. */

/** What a name or a title has at most where it is shown; narrow windows cut it. */
export const maxShownLetters = 100;

export const maxNameLength = 64;

/** Small letters, digits, and hyphens between them; at most 64. */
export const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

// Windows reserves these, with and without an extension.
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether Windows reserves `text`, although its letters are allowed. */
export function isReservedName(text: string): boolean {
  return deviceName.test(text);
}

/** Whether `text` may name a routine or an exercise. */
export function isRoutineName(text: string): boolean {
  return namePattern.test(text) && !deviceName.test(text);
}

/** Letters that are not a plain letter with an accent. */
const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/** A text in the form of a name: `After the physio` becomes `after-the-physio`; `undefined` where that gives none. */
export function nameFromText(text: string): string | undefined {
  const name = text
    .replace(/[ßæœøł]/giu, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter)
    .normalize('NFKD')
    // Normalization has made the accent of an é a character of its own.
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxNameLength)
    .replace(/^-|-$/g, '');
  return isRoutineName(name) ? name : undefined;
}

/** Keys that mean something to JavaScript; valibot ignores them in a record. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

export function isForbiddenKey(key: string): boolean {
  return forbiddenKeys.has(key);
}

/** An id for an exercise of this name. */
export function findFreeId(name: string, isTaken: (id: string) => boolean): string {
  const base = (nameFromText(name) ?? 'exercise').slice(0, 60).replace(/-$/, '');
  let id = base;
  for (let number = 2; isForbiddenKey(id) || isTaken(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** A name in full, or its beginning where no other begins so. */
type NameMatch =
  | { readonly kind: 'one'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

export function matchName(typed: string, known: readonly string[]): NameMatch {
  const word = typed.trim().toLowerCase();
  if (word === '') return { kind: 'none' };
  const whole = known.find((name) => name.toLowerCase() === word);
  if (whole !== undefined) return { kind: 'one', name: whole };
  const names = [...new Set(known.filter((name) => name.toLowerCase().startsWith(word)))];
  const [first] = names;
  if (first === undefined) return { kind: 'none' };
  return names.length === 1 ? { kind: 'one', name: first } : { kind: 'several', names };
}
