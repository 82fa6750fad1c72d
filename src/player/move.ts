/** Goes to another place of the plan, waits at gates and goes on from them, and ends the session before the plan does. */
import { listPacksBetween, withPacksOff, withTimeAgain } from '../plan/edit-plan.ts';
import { withoutOver } from '../plan/exclude-hurt.ts';
import { findRulesEnd } from '../plan/needed-cues.ts';
import { type Plan, resumeAnnouncement } from '../plan/plan.ts';
import { isClosing } from '../plan/segment.ts';
import { defaultPace } from '../routine/defaults.ts';
import type { Moment, PlayerEvent, SkipReason } from './event.ts';
import { cueFrom, opensAtMs, playedUpTo } from './position.ts';
import { countIn, end, run } from './run-clock.ts';
import {
  announce,
  announcementMs,
  announcementsOf,
  chain,
  type PlayerState,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

/** A running position runs on from the new place, only a paused one stays there. Past the last segment is the end. */
export function move(state: PlayerState, target: number, reason: SkipReason, moment: Moment): StepResult {
  const moved = jumpTo(state, target, reason, moment);
  if (target >= state.plan.segments.length) return chain(moved, (next) => end(next, 'done', moment));
  if (state.phase.kind === 'running') return chain(moved, (next) => run(next, moment));
  // The person the player waited for is back, and a remote may have no other key to go on with.
  return isPaused(state) ? moved : chain(moved, (next) => countIn(next, moment));
}

function isPaused({ phase }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason === 'pause';
}

/** The person, or a signal, ends the session before the plan does. Quitting during the closing words counts as done. */
export function leave(state: PlayerState, outcome: 'quit' | 'interrupted', moment: Moment): StepResult {
  const isOver = isClosing(state.plan.segments[state.segment]);
  const ended = end(state, isOver && outcome === 'quit' ? 'done' : outcome, moment);
  return withEvents(ended, { before: leaveSegment(state, 'quit', moment) });
}

/**
 * Leaves the current segment and stands at the start of segment `target`; past the last one is the end. The clock is
 * not touched: the caller says whether the position runs on from there. A pack that lies in between was never put on.
 */
export function jumpTo(state: PlayerState, target: number, reason: SkipReason, moment: Moment): StepResult {
  const { wallMs } = moment;
  const packs = listPacksBetween(state.plan, isOff(state, reason) ? state.segment : state.segment + 1, target);
  const left = withPacksOff(state.plan, packs, playedUpTo(state));
  const place = left.segments[target];
  const isBack = place !== undefined && target <= state.segment;
  const plan = isBack ? withTimeAgain(withoutOver(left, target), place.atMs) : left;
  const next = plan.segments[target];
  const toMs = next?.atMs ?? plan.totalMs;
  const events: readonly PlayerEvent[] = [
    ...leaveSegment(state, reason, moment),
    { type: 'jumped', fromMs: state.positionMs, toMs, reason, wallMs },
    ...(plan === state.plan ? [] : [{ type: 'plan-changed', plan, positionMs: toMs, wallMs } as const]),
    ...(next ? [{ type: 'segment-started', segment: next, atMs: next.atMs, wallMs } as const] : []),
  ];
  const positionMs = state.owed.rules ? toMs : afterRulesMs(plan, target, toMs);
  const nextCue = cueFrom(plan, target, positionMs);
  const moved = {
    ...state,
    plan,
    segment: target,
    positionMs,
    playedFromMs: positionMs,
    nextCue,
    delayedKey: undefined,
  };
  return { state: moved, events };
}

/** Whether a pack that is left is said to come off by what halts, and not by what comes after it. */
function isOff({ owed }: PlayerState, reason: SkipReason): boolean {
  return reason === 'hurt' || owed.packOff === undefined;
}

/** Who comes back to where it is said when to stop has heard it. */
function afterRulesMs(plan: Plan, target: number, toMs: number): number {
  const rulesEnd = findRulesEnd(plan);
  return rulesEnd?.segment === target ? Math.max(toMs, rulesEnd.atMs) : toMs;
}

/** The current segment, broken off where it stands. */
function leaveSegment(state: PlayerState, reason: SkipReason, moment: Moment): readonly PlayerEvent[] {
  const segment = state.plan.segments[state.segment];
  if (segment === undefined) return [];
  const playedMs = state.positionMs - state.playedFromMs;
  const done = reason === 'went-on';
  return [{ type: 'segment-ended', segment, playedMs, done, reason, wallMs: moment.wallMs }];
}

/** Whether the next key that goes on passes a gate. One that a paused player was moved to has not yet asked for it. */
export function isAtGate({ phase, plan, segment }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason !== 'pause' && plan.segments[segment]?.kind === 'gate';
}

/** The person goes on. */
export function passGate(state: PlayerState, moment: Moment): StepResult {
  return chain(jumpTo(state, state.segment + 1, 'went-on', moment), (next) => run(next, moment));
}

/** A gate that waited for as long as it does goes on by itself, and says so before anything else is said. */
export function openWhenDue(state: PlayerState, moment: Moment): StepResult {
  const dueMs = opensAtMs(state);
  if (dueMs === undefined || moment.monotonicMs < dueMs) return unchanged(state);
  const opens = announce(announcementsOf(state).gateOpens, moment);
  const passed = jumpTo(state, state.segment + 1, 'went-on', moment);
  return withEvents(
    chain(passed, (next) => run(next, moment, announcementMs(state, opens))),
    { after: [opens] },
  );
}

/** Time to get from the keyboard back into position: as much as the person gets before an exercise, or the usual. */
export function resumeSettleMs({ plan, segment }: Pick<PlayerState, 'plan' | 'segment'>): number {
  const step = plan.steps[plan.segments[segment]?.step ?? -1];
  return Math.max(defaultPace.settleMs, step?.kind === 'exercise' ? step.pace.settleMs : 0);
}

/** In the middle of a plan the person comes from the keyboard, and hears where it goes on; when to stop is owed, and follows. */
export function arrive(state: PlayerState, moment: Moment): StepResult {
  const counting = countIn(state, moment, resumeSettleMs(state));
  const say = resumeAnnouncement(state.plan, state.segment);
  return say === undefined ? counting : withEvents(counting, { after: [announce(say, moment)] });
}
