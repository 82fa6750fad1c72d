/** What is said about a problem of a file, and how what was found in it stands in a sentence: safe to show, not too long. */

import type { ProblemArgs } from '../../../routine/problem.ts';
import { safeText } from '../../../text/escape.ts';
import type { MessageTable } from '../../message-table.ts';

/** Words for a person. All of it is safe to show. */
export interface ProblemWords {
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** Heading of `routines/README.md` to read on at. */
  readonly section: string;
}

/** Words for the problems of `Args`: of all of them, or of one topic. */
export type ProblemMessages<Args = ProblemArgs> = MessageTable<Args, ProblemWords>;

/** Enough to find the word, few enough to read. */
const maxListed = 30;

export function joinKnown(known: readonly string[]): string {
  return known.slice(0, maxListed).map(safeText).join(', ');
}

export function isQuotedNumber(found: unknown): boolean {
  return typeof found === 'string' && /^[0-9]+$/.test(found);
}

export function describe(found: unknown): string {
  if (typeof found === 'string') {
    return quoted(found);
  }
  if (Array.isArray(found)) {
    return 'a list';
  }
  if (typeof found === 'object' && found !== null) {
    return 'a mapping';
  }
  return isScalar(found) ? String(found) : 'an empty value';
}

export function isScalar(found: unknown): boolean {
  return typeof found === 'number' || typeof found === 'boolean';
}

/** Longer texts are cut: the line itself is shown below. */
const maxQuoted = 60;

export function quoted(text: string): string {
  const letters = [...text.slice(0, 2 * maxQuoted).replace(/\s+/g, ' ')];
  return `"${safeText(letters.slice(0, maxQuoted).join(''))}${letters.length > maxQuoted ? '…' : ''}"`;
}
