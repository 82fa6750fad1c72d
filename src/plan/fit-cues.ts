/**
 * Which of the drafted cues are said, in which words, and when. The planner's own estimate decides, so that the same
 * is said with every voice and without one: what would run into something more important is said shorter, or not at
 * all. Nothing is late, and nothing runs past its segment.
 */
import type { SpeechRate } from '../routine/config-format.ts';
import { type CueDraft, priorities } from './cue-draft.ts';
import type { Cue, CueKind } from './plan.ts';
import { beforeAnchorMs, planPhrase } from './planned-phrase.ts';
import type { Segment } from './segment.ts';

/** Silence between two sentences. */
export const betweenSentencesMs = 350;

interface Placed {
  readonly draft: CueDraft;
  readonly say: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What had been emitted of a segment before it was changed. */
export interface PlayedCues {
  /** Offset from the segment's start up to which it was played. */
  readonly playedMs: number;
  readonly cues: readonly Cue[];
}

const nothingEmitted: PlayedCues = { playedMs: Number.NEGATIVE_INFINITY, cues: [] };

/** How long the words of a cue take in the segment that is being fitted. */
type LengthOf = (say: string, kind: CueKind) => number;

/** Fits the drafts of one segment, or what of them is still to be said; the cues come out in order of time. */
export function fitCues(
  segment: Segment,
  drafts: readonly CueDraft[],
  rate: SpeechRate,
  emitted: PlayedCues = nothingEmitted,
): readonly Cue[] {
  const lengthOf: LengthOf = (say, kind) => planPhrase(say, kind, segment, rate).withinMs;
  const past = placeEmitted(segment, emitted, lengthOf);
  const anchored = drafts.filter((draft) => isAhead(draft, segment, emitted));
  const firm = fitAnchored(segment, anchored.filter(isFirm), past, lengthOf);
  const flowing = fitFlowing(segment, listNotEmitted(drafts, emitted), firm, Math.max(0, emitted.playedMs), lengthOf);
  const loose = anchored.filter((draft) => !isFirm(draft));
  return fitAnchored(segment, loose, [...firm, ...flowing], lengthOf)
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map((placed) => toCue(segment, placed));
}

function toCue(segment: Segment, { draft, say, fromMs }: Placed): Cue {
  const { kind, priority, packOff, side } = draft;
  return {
    atMs: segment.atMs + fromMs,
    kind,
    say,
    segment: segment.index,
    ...(priority === priorities.safety && { safety: true }),
    ...(packOff !== undefined && { packOff }),
    ...(side !== undefined && { side }),
  };
}

/** What was emitted stays where it was, and nothing new may overlap it. */
function placeEmitted(segment: Segment, emitted: PlayedCues, lengthOf: LengthOf): readonly Placed[] {
  return emitted.cues.map(({ kind, say, atMs, safety, packOff, side }) => {
    const priority = safety ? priorities.safety : priorities.count;
    const draft: CueDraft = { kind, variants: [say], priority, side, ...(packOff !== undefined && { packOff }) };
    return place(draft, say, atMs - segment.atMs, lengthOf);
  });
}

/** Whether its time is still to come. A cue that is due right now is, unless one of this moment was emitted. */
function isAhead({ afterMs }: CueDraft, segment: Segment, { playedMs, cues }: PlayedCues): boolean {
  if (afterMs === undefined || afterMs < playedMs) return false;
  return cues.every(({ atMs }) => atMs !== segment.atMs + afterMs);
}

/** Sentences that were not emitted, after the last one that was. Two of them may be the same. */
function listNotEmitted(drafts: readonly CueDraft[], emitted: PlayedCues): readonly CueDraft[] {
  return emitted.cues.reduce(
    (left, { kind, say }) =>
      left.slice(left.findIndex((draft) => draft.kind === kind && draft.variants.includes(say)) + 1),
    drafts.filter(({ afterMs }) => afterMs === undefined),
  );
}

/** These anchored cues are placed first, and instructions flow around them; the others take the room that is left. */
function isFirm({ priority }: CueDraft): boolean {
  return priority > priorities.form;
}

/** `placed`, and those of the drafts for which there is room, the more important ones first. */
function fitAnchored(
  segment: Segment,
  drafts: readonly CueDraft[],
  placed: readonly Placed[],
  lengthOf: LengthOf,
): readonly Placed[] {
  const all = [...placed];
  for (const draft of byPriority(drafts)) {
    const free = listWhole(
      draft,
      candidates(draft, draft.afterMs ?? 0, lengthOf).filter((candidate) => isFree(segment, all, candidate)),
    );
    const [fits] = free.toSorted((a, b) => countsLost(a, drafts) - countsLost(b, drafts));
    if (fits) all.push(fits);
  }
  return all;
}

/** Those that lack nothing which is needed, where there is room for one. */
function listWhole({ variants, needed }: CueDraft, free: readonly Placed[]): readonly Placed[] {
  const whole = free.filter(({ say }) => needed !== undefined && variants.indexOf(say) <= variants.indexOf(needed));
  return whole.length > 0 ? whole : free;
}

/** A count always has its second: the voice speaks it faster where it would be too long. A gate has no end to run over. */
function isFree(segment: Segment, placed: readonly Placed[], candidate: Placed): boolean {
  // A cue that comes some time before the end has no place in a segment that is shorter than that.
  if (candidate.fromMs < 0) return false;
  const isBounded = candidate.draft.kind !== 'count' && segment.kind !== 'gate';
  if (isBounded && candidate.untilMs > segment.durationMs) return false;
  return placed.every((other) => !overlaps(candidate, other));
}

/** How many counts these words would drown: shorter words are better than a count that is not heard. */
function countsLost(candidate: Placed, drafts: readonly CueDraft[]): number {
  if (candidate.draft.kind === 'count') return 0;
  const isLost = ({ kind, afterMs = 0 }: CueDraft) =>
    kind === 'count' && afterMs >= candidate.fromMs && afterMs < candidate.untilMs + beforeAnchorMs;
  return drafts.filter(isLost).length;
}

function overlaps(a: Placed, b: Placed): boolean {
  if (a.draft.kind === 'count' && b.draft.kind === 'count') return a.fromMs === b.fromMs;
  return a.fromMs < b.untilMs + beforeAnchorMs && b.fromMs < a.untilMs + beforeAnchorMs;
}

/**
 * Sentences that follow each other keep their order. The more important ones choose their words first;
 * after the first instruction without room the later ones are left out too, as half an instruction misleads.
 */
function fitFlowing(
  segment: Segment,
  flowing: readonly CueDraft[],
  anchored: readonly Placed[],
  fromMs: number,
  lengthOf: LengthOf,
): readonly Placed[] {
  const chosen = new Map<CueDraft, string>();
  let formsEnded = false;
  for (const draft of byPriority(flowing)) {
    if (draft.kind === 'form' && formsEnded) continue;
    const say = draft.variants.find((text) =>
      layFlow(segment, flowing, new Map([...chosen, [draft, text]]), anchored, fromMs, lengthOf),
    );
    if (say !== undefined) chosen.set(draft, say);
    else if (draft.kind === 'form') formsEnded = true;
  }
  return layFlow(segment, flowing, chosen, anchored, fromMs, lengthOf) ?? [];
}

/** Lays the chosen sentences one after the other around the anchored cues; `undefined` when they don't fit. */
function layFlow(
  segment: Segment,
  flowing: readonly CueDraft[],
  chosen: ReadonlyMap<CueDraft, string>,
  anchored: readonly Placed[],
  startMs: number,
  lengthOf: LengthOf,
): readonly Placed[] | undefined {
  const laid: Placed[] = [];
  let fromMs = startMs;
  for (const draft of flowing) {
    const say = chosen.get(draft);
    if (say === undefined) continue;
    const placed = place(draft, say, firstFreeMs(fromMs, lengthOf(say, draft.kind), anchored), lengthOf);
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

function candidates(draft: CueDraft, fromMs: number, lengthOf: LengthOf): readonly Placed[] {
  return draft.variants.map((say) => place(draft, say, fromMs, lengthOf));
}

function place(draft: CueDraft, say: string, fromMs: number, lengthOf: LengthOf): Placed {
  return { draft, say, fromMs, untilMs: fromMs + lengthOf(say, draft.kind) };
}

function byPriority(drafts: readonly CueDraft[]): readonly CueDraft[] {
  return drafts.toSorted((a, b) => b.priority - a.priority);
}
