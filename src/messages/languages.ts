import { english } from './en/english.ts';
import type { Messages } from './messages.ts';

/** Every language that there are words in. The first one stands in for all others. */
export const languages: readonly [Messages, ...Messages[]] = [english];
