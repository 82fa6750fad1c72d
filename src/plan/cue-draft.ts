/** What should be said in a segment, before it is known whether there is room for it. */
import { messagesFor } from '../messages/messages-for.ts';
import type { SpeechMessages, Variants } from '../messages/speech.ts';
import type { Side } from '../routine/routine.ts';
import type { CueKind, Plan, PlanFrame, PlanPackStep } from './plan.ts';

/** What drafting needs of the plan. */
export interface DraftContext extends PlanFrame, Pick<Plan, 'steps' | 'totalMs' | 'beginsAt'> {
  readonly speech: SpeechMessages;
}

/** A plan with the words of its language. */
export function draftContextOf<Of extends Pick<Plan, 'language'>>(plan: Of): Of & Pick<DraftContext, 'speech'> {
  return { ...plan, speech: messagesFor(plan.language).speech };
}

export interface CueDraft {
  readonly kind: CueKind;
  /** The same thing in falling length; the longest that fits is said. */
  readonly variants: Variants;
  /** The shortest words that lack nothing which is needed: what they take, the segment lasts at least. */
  readonly needed?: string | undefined;
  /** Offset from the segment's start; absent for a sentence that follows the one before. */
  readonly afterMs?: number;
  readonly priority: number;
  /** The pack that comes off, where all variants begin with that. */
  readonly packOff?: PlanPackStep['pack'];
  /** The side that all variants name. */
  readonly side?: Side | undefined;
}

/**
 * Which of two cues wins where both want the same time. Counts come first, because the person times each breath by them;
 * a side is said rather than a name, and the starting position rather than the details.
 */
export const priorities = {
  count: 100,
  safety: 95,
  side: 90,
  /** Without it the person misses the first rep. */
  ready: 85,
  /** What is done from here on: a rep, a way back, a rest, the end. */
  transition: 80,
  /** The last three of a switch or a rest: they give way to the side that is named. */
  lastThree: 75,
  firstForm: 70,
  name: 60,
  form: 40,
  breathe: 30,
  opening: 20,
} as const;

/** Said at an offset from the segment's start; `side` is the one that it names. */
export function anchored(kind: CueKind, variants: Variants, afterMs: number, priority: number, side?: Side): CueDraft {
  return { kind, variants, afterMs, priority, side };
}

/** Said after the sentence before it. */
export function flowing(kind: CueKind, variants: Variants, priority: number, side?: Side): CueDraft {
  return { kind, variants, priority, side };
}

/** The draft as one whose words begin with taking this pack off. */
export function takingOff(pack: PlanPackStep | undefined, draft: CueDraft): CueDraft {
  return pack === undefined ? draft : { ...draft, packOff: pack.pack };
}

/** Sentences that follow each other, those that there are. */
export function lines(kind: CueKind, says: readonly (string | undefined)[], priority: number): readonly CueDraft[] {
  return says.flatMap((say) => (say === undefined ? [] : [flowing(kind, [say], priority)]));
}
