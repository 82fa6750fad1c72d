/** Names of routines and ids of exercises: they become file names, so they keep to what every file system takes. */

const maxNameLength = 64;

/** Small letters, digits, and hyphens between them; at most 64. */
export const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

// Windows keeps these for itself, with and without an extension.
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a system keeps `text` for itself, though its letters would do. */
export function isReservedName(text: string): boolean {
  return deviceName.test(text);
}

/** Whether `text` may name a routine or an exercise. */
export function isRoutineName(text: string): boolean {
  return namePattern.test(text) && !deviceName.test(text);
}

/** Letters that have no accent to take off. */
const plainLetters = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/** A text as a name would be written: `After the physio` becomes `after-the-physio`; `undefined` where none comes out. */
export function nameFromText(text: string): string | undefined {
  const name = text
    .replace(/[ßæœøł]/giu, (letter) => plainLetters.get(letter.toLowerCase()) ?? letter)
    .normalize('NFKD')
    // What is left of an é once its accent stands by itself.
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxNameLength)
    .replace(/^-|-$/g, '');
  return isRoutineName(name) ? name : undefined;
}
