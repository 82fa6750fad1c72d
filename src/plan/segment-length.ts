/** How long the segments are that are not just as long as the routine says: all but the work itself. */
import { againHints } from '../messages/speech.ts';
import type { DraftContext } from './cue-draft.ts';
import { beforeBreakMs, breakWordsMs } from './draft-break.ts';
import { lastThreeMs } from './draft-counts.ts';
import { draftCues } from './draft-cues.ts';
import { listPackOff } from './draft-opening.ts';
import { packMs } from './draft-packs.ts';
import { readyMs } from './draft-settle.ts';
import { betweenSentencesMs } from './fit-cues.ts';
import { lainOn } from './list-steps.ts';
import type { PlanBreakStep, PlanExerciseStep, PlanPackStep, PlanStep } from './plan.ts';
import { beforeAnchorMs, planPhrase, planUnhurried } from './planned-phrase.ts';
import type { SegmentDraft, SegmentSpec } from './segment.ts';

/** Time to lie down or stand up. This project's own choice. */
const getDownMs = 10_000;

/** Turning over, sitting up, or going onto all fours. This project's own choice. */
const turnOverMs = 5_000;

/**
 * Time to put a pack on that lies ready, where nobody can press a key: all of it is waited out. This project's own choice.
 */
const unattendedFetchMs = 30_000;

/** Time for the closing words, where they need no longer. This project's own choice. */
const closeMs = 5_000;

/**
 * A person who waited at a gate pressed a key to go on, and needs this long to be back in position: time to name the
 * side and to count three. Own choice.
 */
export const afterGateMs = 4_000;

/** Lengths that were computed from words end on a tenth of a second. */
const gridMs = 100;

/** How long a person gets to be in position for a step. `before` is the step that they come from. */
export function settleMs(
  settle: SegmentDraft,
  step: PlanExerciseStep,
  before: PlanStep | undefined,
  context: DraftContext,
): number {
  const pacedMs = step.pace.settleMs + positionChangeMs(settle, step, before);
  return Math.max(pacedMs, settleWordsMs(settle, context));
}

/** What a settle segment's words need, with "Get ready" after them. */
function settleWordsMs(settle: SegmentDraft, context: DraftContext): number {
  return wordsMs(settle, context) + readyMs;
}

export function fetchMs(step: PlanPackStep, context: DraftContext): number {
  return Math.max(unattendedFetchMs, wordsMs({ kind: 'settle', step: step.index }, context));
}

/** Each segment as long as the words in it that nobody can do without, however short the pace. */
export function withTimeForNeeded<Spec extends SegmentSpec>(
  specs: readonly Spec[],
  context: DraftContext,
): readonly Spec[] {
  return specs.map((spec) => ({ ...spec, durationMs: Math.max(spec.durationMs, neededMs(spec, context)) }));
}

function neededMs(spec: SegmentSpec, context: DraftContext): number {
  const step = context.steps[spec.step];
  if (spec.kind === 'settle') return step?.kind === 'pack' ? fetchMs(step, context) : settleWordsMs(spec, context);
  if (spec.kind === 'pack') return step?.kind === 'pack' ? packMs(step, context) : 0;
  if (!['move', 'switch', 'rest'].includes(spec.kind)) return 0;
  const segment = { ...spec, index: 0, atMs: 0 };
  const lengths = draftCues(segment, context).map(({ needed, kind }) =>
    needed === undefined ? 0 : planPhrase(needed, kind, segment, context.rate).withinMs + beforeAnchorMs,
  );
  const wordsMs = Math.max(0, ...lengths);
  // Of a wait the last three are counted behind the words, so that nobody begins unawares.
  const countedMs = spec.kind === 'move' || wordsMs === 0 ? 0 : lastThreeMs;
  return Math.ceil((wordsMs + countedMs) / gridMs) * gridMs;
}

/** However short it is, there is time to say that a pack comes off, and for its note. */
export function breakMs(step: PlanBreakStep, context: DraftContext): number {
  const { rate, speech } = context;
  const off = listPackOff(step, context);
  const begin = [...off, ...speech.breakTime(step.forMs).slice(-1)].join(' ');
  const notedMs = step.note === undefined ? 0 : Math.ceil(breakWordsMs(begin, step.note, rate) / gridMs) * gridMs;
  const openingMs = Math.ceil(beforeBreakMs(step, context) / gridMs) * gridMs;
  return openingMs + Math.max(step.forMs, notedMs, ...off.map((say) => planUnhurried(say, rate).withinMs));
}

/** Enough for whichever time to come again will be named. */
export function closingMs(close: SegmentDraft, context: DraftContext): number {
  return Math.max(closeMs, ...againHints.map((againHint) => wordsMs(close, { ...context, againHint })));
}

/** How long all the words of a segment take, one sentence after the other. */
function wordsMs(spec: SegmentDraft, context: DraftContext): number {
  const segment = { ...spec, durationMs: 0, index: 0, atMs: 0 };
  const drafts = draftCues(segment, context);
  const lengths = drafts
    .filter(({ afterMs }) => afterMs === undefined)
    .map(({ variants: [say], kind }) => planPhrase(say, kind, segment, context.rate).withinMs);
  const wholeMs = lengths.reduce((sum, ms) => sum + ms + betweenSentencesMs, 0);
  return Math.ceil(wholeMs / gridMs) * gridMs;
}

function positionChangeMs(
  { side }: SegmentDraft,
  { exercise }: PlanExerciseStep,
  before: PlanStep | undefined,
): number {
  // Before the first step the person stands; after a break or pack they may have got up.
  const from = before?.kind === 'exercise' ? before.exercise.position : 'standing';
  const to = exercise.position;
  if (from === to) return to === 'side' && lainOn(before) !== side ? turnOverMs : 0;
  return from === 'standing' || to === 'standing' ? getDownMs : turnOverMs;
}
