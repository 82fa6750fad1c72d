import { english } from './english.ts';
import type { Wording } from './wording.ts';

/** Every language that there are words in. The first one stands in for all others. */
export const languages: readonly [Wording, ...Wording[]] = [english];
