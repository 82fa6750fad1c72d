/**
 * How long a sentence lasts, whichever voice speaks it. The planner needs a length for every phrase, and the same one
 * for voice, beeps and text.
 */
import type { SpeechRate } from '../routine/config-format.ts';

/** The bundled voice's own pace, for what belongs to a moment. */
export const briskWordsPerMinute = 219;

/** For instructions, which are followed with closed eyes. */
export const unhurriedWordsPerMinute: Readonly<Record<SpeechRate, number>> = { slower: 130, normal: 160, faster: 200 };

// Fitted to 60 phrases of the bundled voice (flite slt, trimmed): the estimate is 18 % above the measured length in
// the median and never more than a tenth below it. Too long is the safe side: a sentence is then dropped too early.
const startMs = 330;
const letterMs = 60;
/** A digit is a whole word once it is spoken. */
const digitMs = 330;
const pauseMs = 350;

/**
 * Milliseconds that `say` takes to be spoken at the usual pace, rather too many than too few.
 * Marks count as a pause where more words follow. Nothing sayable takes no time.
 */
export function estimateSpeechMs(say: string, wordsPerMinute = briskWordsPerMinute): number {
  const letters = countMatches(say, /\p{L}/gu);
  const digits = countMatches(say, /\p{N}/gu);
  if (letters + digits === 0) return 0;
  const pauses = countMatches(say, /[,.;:!?–—](?=\s+\S)/gu);
  const atOwnPaceMs = startMs + letters * letterMs + digits * digitMs + pauses * pauseMs;
  return Math.ceil((atOwnPaceMs * briskWordsPerMinute) / wordsPerMinute);
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
