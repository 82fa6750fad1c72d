/** What a voice has to say, and the time that the planner gives it. */
import type { SpeechRate } from '../routine/config-format.ts';
import { briskWordsPerMinute, estimateSpeechMs, unhurriedWordsPerMinute } from './estimate-speech.ts';
import type { CueKind, Segment } from './plan.ts';

export interface PlannedPhrase {
  readonly say: string;
  /** A voice that would take longer speaks faster until it fits. */
  readonly withinMs: number;
  /** Instructions, at the pace that `SpeechRate` gives; all else belongs to a moment and is brisk. */
  readonly isUnhurried: boolean;
}

/** A count must be over before the next one. */
const countRoomMs = 900;

/** The words of a cue in this segment. Their length is the same for every voice, for beeps and for text. */
export function planPhrase(
  say: string,
  kind: CueKind,
  segment: Pick<Segment, 'kind' | 'rest'>,
  rate: SpeechRate,
): PlannedPhrase {
  if (kind === 'count') return { say, withinMs: countRoomMs, isUnhurried: false };
  return isUnhurriedIn(segment) ? planUnhurried(say, rate) : planBrisk(say);
}

export function planUnhurried(say: string, rate: SpeechRate): PlannedPhrase {
  return { say, withinMs: estimateSpeechMs(say, unhurriedWordsPerMinute[rate]), isUnhurried: true };
}

function planBrisk(say: string): PlannedPhrase {
  return { say, withinMs: estimateSpeechMs(say, briskWordsPerMinute), isUnhurried: false };
}

function isUnhurriedIn({ kind, rest }: Pick<Segment, 'kind' | 'rest'>): boolean {
  return kind === 'settle' || kind === 'pack' || rest === 'break' || rest === 'close';
}
