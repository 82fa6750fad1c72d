/** What a voice has to say, and how long it may take. */
import type { SpeechRate } from '../routine/config-format.ts';
import type { Cue, CueKind } from './plan.ts';
import type { RestSegment, Segment } from './segment.ts';

export interface Phrase {
  readonly say: string;
  /** A voice that would take longer speaks faster until it fits. */
  readonly withinMs?: number;
  /** The pace of an instruction; all else belongs to a moment and is spoken at the voice's own. */
  readonly wordsPerMinute?: number;
}

/** With the time that the planner gives it. */
export interface PlannedPhrase extends Phrase {
  readonly withinMs: number;
}

/** A count must be over before the next one. */
const countRoomMs = 900;

/** How much of its usual time a phrase may be cut down to. */
const fastestShare = 0.8;

/** Silence before a cue that has its own time. */
export const beforeAnchorMs = 60;

/** Where a phrase is said. */
type PhrasePlace = Pick<Segment, 'kind' | 'durationMs'> & Partial<Pick<RestSegment, 'rest'>>;

/** The words of a cue in this segment. Their length is the same for every voice, for beeps and for text. */
export function planPhrase(say: string, kind: CueKind, segment: PhrasePlace, rate: SpeechRate): PlannedPhrase {
  if (kind === 'count') return { say, withinMs: countRoomMs };
  if (isUnhurriedIn(segment)) return planUnhurried(say, rate);
  return segment.kind === 'move' ? planOnTheWay(say, segment.durationMs) : planBrisk(say);
}

/** How long a cue sounds. A count has most of a second, and is over sooner. */
export function spokenMs({ say, kind }: Cue, segment: PhrasePlace, rate: SpeechRate): number {
  const { withinMs } = planPhrase(say, kind, segment, rate);
  return kind === 'count' ? Math.min(withinMs, estimateSpeechMs(say)) : withinMs;
}

export function planUnhurried(say: string, rate: SpeechRate): PlannedPhrase {
  const wordsPerMinute = unhurriedWordsPerMinute[rate];
  return { say, withinMs: estimateSpeechMs(say, wordsPerMinute), wordsPerMinute };
}

/** Each phrase once, with the shortest of its limits: equal phrases share one clip. */
export function keepShortest<Limited extends Phrase>(all: readonly Limited[]): readonly Limited[] {
  const limitOf = ({ withinMs = Number.POSITIVE_INFINITY }: Limited) => withinMs;
  const phrases = new Map<string, Limited>();
  for (const phrase of all) {
    const known = phrases.get(phrase.say);
    if (known === undefined || limitOf(phrase) < limitOf(known)) phrases.set(phrase.say, phrase);
  }
  return [...phrases.values()];
}

function planBrisk(say: string): PlannedPhrase {
  return { say, withinMs: estimateSpeechMs(say, briskWordsPerMinute) };
}

/** On the way into a position and out of it words may be somewhat faster: a person needs them before they are there. */
function planOnTheWay(say: string, durationMs: number): PlannedPhrase {
  const phrase = planBrisk(say);
  const roomMs = durationMs - beforeAnchorMs;
  const fitsIfFaster = phrase.withinMs > roomMs && phrase.withinMs * fastestShare <= roomMs;
  return fitsIfFaster ? { ...phrase, withinMs: roomMs } : phrase;
}

function isUnhurriedIn({ kind, rest }: PhrasePlace): boolean {
  return kind === 'settle' || kind === 'pack' || kind === 'gate' || rest === 'break' || rest === 'close';
}

/** For what belongs to a moment: a voice that is slower speaks faster until it fits. The pace of the first bundled voice. */
const briskWordsPerMinute = 219;

/** For instructions, which are followed with closed eyes. */
const unhurriedWordsPerMinute: Readonly<Record<SpeechRate, number>> = { slower: 130, normal: 160, faster: 200 };

// Fitted to the 300 phrases of the bundled routines, which are English, in all five bundled voices, each brought to this
// pace, so that none of them takes longer; in the mean the estimate is a seventh above the slowest of them.
const startMs = 425;
const vowelsMs = 92;
const consonantMs = 66;
/** A digit is a whole word once it is spoken. */
const digitMs = 330;
const pauseMs = 345;

/**
 * Milliseconds that `say` takes to be spoken at this pace, rather too many than too few: by its syllables and by the
 * consonants between them. Marks count as a pause where more words follow. Nothing sayable takes no time. One estimate for
 * voice, beeps and text: what is said when is the same in all three.
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
