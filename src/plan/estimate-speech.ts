/**
 * How long a sentence lasts, whichever voice speaks it. The planner needs a length for every phrase, and the same one
 * for voice, beeps and text.
 */
import type { SpeechRate } from '../routine/config-format.ts';

/** For what belongs to a moment, as fast as slt speaks: a slower voice speaks faster until it fits. */
export const briskWordsPerMinute = 219;

/** For instructions, which are followed with closed eyes. */
export const unhurriedWordsPerMinute: Readonly<Record<SpeechRate, number>> = { slower: 130, normal: 160, faster: 200 };

// Fitted to the 300 phrases of the bundled routines in all five bundled voices, each brought to this pace, so that none
// of them takes longer; in the mean the estimate is a seventh above the slowest of them.
const startMs = 425;
const vowelsMs = 92;
const consonantMs = 66;
/** A digit is a whole word once it is spoken. */
const digitMs = 330;
const pauseMs = 345;

/**
 * Milliseconds that `say` takes to be spoken at this pace, rather too many than too few: by its syllables and by the
 * consonants between them. Marks count as a pause where more words follow. Nothing sayable takes no time.
 */
export function estimateSpeechMs(say: string, wordsPerMinute = briskWordsPerMinute): number {
  const syllables = countMatches(say, /[aeiouy]+/giu);
  // An x is two sounds.
  const consonants = countMatches(say, /(?![aeiouy])\p{L}/giu) + countMatches(say, /x/gi);
  const digits = countMatches(say, /\p{N}/gu);
  if (syllables + consonants + digits === 0) return 0;
  const pauses = countMatches(say, /[,.;:!?–—](?=\s+\S)/gu);
  const briskMs = startMs + syllables * vowelsMs + consonants * consonantMs + digits * digitMs + pauses * pauseMs;
  return Math.ceil((briskMs * briskWordsPerMinute) / wordsPerMinute);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
