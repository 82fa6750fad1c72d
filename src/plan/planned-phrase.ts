/** What a voice has to say, and the time that the planner gives it. */
import type { SpeechRate } from '../routine/config-format.ts';
import { briskWordsPerMinute, estimateSpeechMs, unhurriedWordsPerMinute } from './estimate-speech.ts';
import type { CueKind, Segment } from './plan.ts';

export interface PlannedPhrase {
  readonly say: string;
  /** A voice that would take longer speaks faster until it fits. */
  readonly withinMs: number;
  /** The pace of an instruction; all else belongs to a moment and is spoken at the voice's own. */
  readonly wordsPerMinute?: number;
}

/** A count must be over before the next one. */
const countRoomMs = 900;

/** How much of its usual time a phrase may be cut down to. */
const fastestShare = 0.8;
const beforeCountMs = 60;

/** Where a phrase is said. */
type PhrasePlace = Pick<Segment, 'kind' | 'rest' | 'durationMs'>;

/** The words of a cue in this segment. Their length is the same for every voice, for beeps and for text. */
export function planPhrase(say: string, kind: CueKind, segment: PhrasePlace, rate: SpeechRate): PlannedPhrase {
  if (kind === 'count') return { say, withinMs: countRoomMs };
  if (isUnhurriedIn(segment)) return planUnhurried(say, rate);
  return segment.kind === 'move' ? planOnTheWay(say, segment.durationMs) : planBrisk(say);
}

export function planUnhurried(say: string, rate: SpeechRate): PlannedPhrase {
  const wordsPerMinute = unhurriedWordsPerMinute[rate];
  return { say, withinMs: estimateSpeechMs(say, wordsPerMinute), wordsPerMinute };
}

function planBrisk(say: string): PlannedPhrase {
  return { say, withinMs: estimateSpeechMs(say, briskWordsPerMinute) };
}

/** On the way into a position and out of it words may be somewhat faster: a person needs them before they are there. */
function planOnTheWay(say: string, durationMs: number): PlannedPhrase {
  const phrase = planBrisk(say);
  const roomMs = durationMs - beforeCountMs;
  const fitsIfFaster = phrase.withinMs > roomMs && phrase.withinMs * fastestShare <= roomMs;
  return fitsIfFaster ? { ...phrase, withinMs: roomMs } : phrase;
}

function isUnhurriedIn({ kind, rest }: PhrasePlace): boolean {
  return kind === 'settle' || kind === 'pack' || kind === 'gate' || rest === 'break' || rest === 'close';
}
