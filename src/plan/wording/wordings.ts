import { english } from './english.ts';
import type { Wording } from './wording.ts';

const wordings: readonly Wording[] = [english];

/** The words of a language; English where a routine's language has no table yet. `en-GB` finds `en`. */
export function wordingFor(language: string): Wording {
  const primary = language.toLowerCase().split('-')[0];
  return wordings.find((wording) => wording.language === primary) ?? english;
}
