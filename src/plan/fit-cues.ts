/**
 * Which of the drafted cues are said, in which words, and when. The planner knows every clip's length: what would run
 * into something more important is said shorter, or not at all. Nothing is late, and nothing is left for afterwards.
 */
import { type CueDraft, priorities } from './cue-draft.ts';
import type { Cue, Segment } from './plan.ts';

/** Milliseconds that a text takes to be spoken. */
export type SpeechLength = (say: string) => number;

/** Silence between two sentences, and before a cue that has its own time. */
const betweenSentencesMs = 350;
const beforeAnchorMs = 60;

/** A number must be over before the next one: the voice speaks a longer one faster until it fits. */
export const countRoomMs = 900;

interface Placed {
  readonly draft: CueDraft;
  readonly say: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Fits the drafts of one segment; the cues come out in order of time. */
export function fitCues(segment: Segment, drafts: readonly CueDraft[], lengthOf: SpeechLength): readonly Cue[] {
  const anchored = drafts.filter(({ afterMs }) => afterMs !== undefined);
  const firm = fitAnchored(segment, anchored.filter(isFirm), [], lengthOf);
  const flowing = fitFlowing(segment, drafts, firm, lengthOf);
  const loose = anchored.filter((draft) => !isFirm(draft));
  return fitAnchored(segment, loose, [...firm, ...flowing], lengthOf)
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map(({ draft, say, fromMs }) => ({ atMs: segment.atMs + fromMs, kind: draft.kind, say, segment: segment.index }));
}

/** What has its time stands before any instruction flows around it; a mere reminder takes what is left. */
function isFirm({ priority }: CueDraft): boolean {
  return priority > priorities.form;
}

/** `placed`, and those of the drafts for which there is room, the more important ones first. */
function fitAnchored(
  segment: Segment,
  drafts: readonly CueDraft[],
  placed: readonly Placed[],
  lengthOf: SpeechLength,
): readonly Placed[] {
  const all = [...placed];
  for (const draft of byPriority(drafts)) {
    const fits = candidates(draft, draft.afterMs ?? 0, lengthOf).find((candidate) => isFree(segment, all, candidate));
    if (fits) all.push(fits);
  }
  return all;
}

/** A count always has its second: the voice speaks it faster where it would be too long. A gate has no end to run over. */
function isFree(segment: Segment, placed: readonly Placed[], candidate: Placed): boolean {
  // A segment shorter than its cue comes before the end has no room for it.
  if (candidate.fromMs < 0) return false;
  const isBounded = candidate.draft.kind !== 'count' && segment.kind !== 'gate';
  if (isBounded && candidate.untilMs > segment.durationMs) return false;
  return placed.every((other) => !overlaps(candidate, other));
}

function overlaps(a: Placed, b: Placed): boolean {
  if (a.draft.kind === 'count' && b.draft.kind === 'count') return a.fromMs === b.fromMs;
  return a.fromMs < b.untilMs + beforeAnchorMs && b.fromMs < a.untilMs + beforeAnchorMs;
}

/**
 * Sentences that follow each other keep their order. The more important ones choose their words first;
 * after the first instruction that finds no room the later ones are left out too, as half a recipe misleads.
 */
function fitFlowing(
  segment: Segment,
  drafts: readonly CueDraft[],
  anchored: readonly Placed[],
  lengthOf: SpeechLength,
): readonly Placed[] {
  const flowing = drafts.filter((draft) => draft.afterMs === undefined);
  const chosen = new Map<CueDraft, string>();
  let formsEnded = false;
  for (const draft of byPriority(flowing)) {
    if (draft.kind === 'form' && formsEnded) continue;
    const say = draft.variants.find((text) =>
      layFlow(segment, flowing, new Map([...chosen, [draft, text]]), anchored, lengthOf),
    );
    if (say !== undefined) chosen.set(draft, say);
    else if (draft.kind === 'form') formsEnded = true;
  }
  return layFlow(segment, flowing, chosen, anchored, lengthOf) ?? [];
}

/** Lays the chosen sentences one after the other around the anchored cues; `undefined` when they don't fit. */
function layFlow(
  segment: Segment,
  flowing: readonly CueDraft[],
  chosen: ReadonlyMap<CueDraft, string>,
  anchored: readonly Placed[],
  lengthOf: SpeechLength,
): readonly Placed[] | undefined {
  const laid: Placed[] = [];
  let fromMs = 0;
  for (const draft of flowing) {
    const say = chosen.get(draft);
    if (say === undefined) continue;
    const placed = place(draft, say, firstFreeMs(fromMs, lengthOf(say), anchored), lengthOf);
    if (placed.untilMs > segment.durationMs) return undefined;
    laid.push(placed);
    fromMs = placed.untilMs + betweenSentencesMs;
  }
  return laid;
}

/** The first moment from `fromMs` on at which `lengthMs` stay free of anchored cues. */
function firstFreeMs(fromMs: number, lengthMs: number, anchored: readonly Placed[]): number {
  let atMs = fromMs;
  for (const other of anchored.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const endsBefore = atMs + lengthMs + beforeAnchorMs <= other.fromMs;
    if (!endsBefore && atMs < other.untilMs + betweenSentencesMs) atMs = other.untilMs + betweenSentencesMs;
  }
  return atMs;
}

function candidates(draft: CueDraft, fromMs: number, lengthOf: SpeechLength): readonly Placed[] {
  return draft.variants.map((say) => place(draft, say, fromMs, lengthOf));
}

function place(draft: CueDraft, say: string, fromMs: number, lengthOf: SpeechLength): Placed {
  const lengthMs = draft.kind === 'count' ? Math.min(countRoomMs, lengthOf(say)) : lengthOf(say);
  return { draft, say, fromMs, untilMs: fromMs + lengthMs };
}

function byPriority(drafts: readonly CueDraft[]): readonly CueDraft[] {
  return drafts.toSorted((a, b) => b.priority - a.priority);
}
