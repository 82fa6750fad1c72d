/** The player: state and input in, next state and events out. It knows no clock, no screen and no voice. */

import { type Plan, packOnSkin, resumeAnnouncement, segmentAt } from '../plan/plan.ts';
import { foreseeEnd } from './change-plan.ts';
import { applyCommand } from './commands.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findNext } from './find-segment.ts';
import { jumpTo } from './move.ts';
import { type Gap, noticeGap } from './notice-gap.ts';
import { cueFrom } from './position.ts';
import { catchUp, countIn, halt, run } from './run-clock.ts';
import {
  announce,
  type Command,
  chain,
  emit,
  type PlayerInput,
  type PlayerSettings,
  type PlayerState,
  type StepResult,
} from './state.ts';

/** From the keyboard back into position. This project's own choice, as long as the usual settle time. */
const takeUpMs = 15_000;

/** A pack that nobody has counted for so long is over: it may stay on for 20 minutes at most. Own choice. */
const longestOnSkinMs = 60_000;

/** Nobody reads a message and answers it in less. */
const unseenMs = 300;

/** A player that stands at the start of a plan and has told nobody. */
export function newPlayer(plan: Plan, moment: Moment): PlayerState {
  return {
    plan,
    phase: { kind: 'halted', reason: 'pause', sinceMonotonicMs: moment.monotonicMs },
    positionMs: 0,
    segment: 0,
    nextCue: 0,
    playedFromMs: 0,
    seen: moment,
    seenBefore: moment,
    muted: false,
    helpShown: false,
  };
}

export function step(state: PlayerState, input: PlayerInput, settings: PlayerSettings): StepResult {
  const { moment } = input;
  const next = foreseeEnd(decide(state, input, settings), moment, settings);
  return { state: { ...next.state, seen: moment, seenBefore: state.seen }, events: next.events };
}

function decide(state: PlayerState, input: PlayerInput, settings: PlayerSettings): StepResult {
  const { moment } = input;
  if (input.type === 'start') return start(state, input.atMs, moment, settings);
  const gap = noticeGap(state, input);
  if (gap?.kind === 'away') return goAwayAnd(state, gap, input, settings);
  const caught = emit(catchUp(state, moment), { before: gap === undefined ? [] : tellClockSet(gap, moment) });
  if (input.type !== 'command' || isStale(state, input)) return caught;
  return chain(caught, (there) => applyCommand(there, input.command, moment, settings));
}

/** What was typed while the program was stopped comes all at once, and is no answer to a question nobody has seen. */
function isStale({ phase }: PlayerState, { command, moment }: PlayerInput & { type: 'command' }): boolean {
  const wasAway = phase.kind === 'halted' && phase.reason === 'away';
  return wasAway && moment.monotonicMs - phase.sinceMonotonicMs < unseenMs && !isLeaving(command);
}

/**
 * A key with which a gap is noticed was meant for a program that was still running, so the person is told first. Whoever
 * leaves may leave; what was not played meanwhile stays unplayed.
 */
function goAwayAnd(
  state: PlayerState,
  gap: Gap & { kind: 'away' },
  input: Exclude<PlayerInput, { type: 'start' }>,
  settings: PlayerSettings,
): StepResult {
  const away = goAway(state, gap, input.moment, settings);
  if (input.type !== 'command' || !isLeaving(input.command)) return away;
  return chain(away, (there) => applyCommand(there, input.command, input.moment, settings));
}

function start(state: PlayerState, atMs: number, moment: Moment, settings: PlayerSettings): StepResult {
  const segment = segmentAt(state.plan, atMs);
  const nextCue = cueFrom(state.plan, segment, atMs);
  const placed = { ...state, positionMs: atMs, segment, nextCue, playedFromMs: atMs };
  const first = state.plan.segments[segment];
  const { wallMs } = moment;
  return emit(atMs > 0 ? takeUp(placed, moment, settings) : run(placed, settings, moment), {
    before: [
      { type: 'started', plan: state.plan, positionMs: atMs, wallMs },
      ...(first ? [{ type: 'segment-started', segment: first, atMs, wallMs } as const] : []),
    ],
  });
}

/** Goes on in the middle of a plan: the person comes from the keyboard and hears where they are. */
function takeUp(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const running = countIn(state, settings, moment, takeUpMs);
  const say = resumeAnnouncement(state.plan, state.segment);
  return say === undefined ? running : emit(running, { after: [announce(state, () => say, moment)] });
}

function isLeaving(command: Command): boolean {
  return command === 'quit' || command === 'interrupt';
}

/** Waits for the person; where nobody can answer, it goes on by itself. */
function goAway(
  state: PlayerState,
  { awayMs }: Gap & { kind: 'away' },
  moment: Moment,
  { isUnattended, ...settings }: PlayerSettings,
): StepResult {
  const halted = emit(halt(state, 'away', moment), {
    before: [{ type: 'gap', awayMs, positionMs: state.positionMs, wallMs: moment.wallMs }],
  });
  const pack = packOnSkin(state.plan, state.plan.segments[state.segment]);
  if (!isUnattended) return emit(halted, { after: [announce(state, (said) => said.away(awayMs, pack), moment)] });
  const isOver = pack !== undefined && awayMs >= longestOnSkinMs;
  const there = isOver
    ? chain(halted, (away) => jumpTo(away, findNext(away.plan, away.segment), 'skipped', moment))
    : halted;
  const takenUp = resumeAnnouncement(state.plan, state.segment);
  return emit(
    chain(there, (away) => countIn(away, settings, moment, takeUpMs)),
    { after: [announce(state, (said) => said.goesOn(awayMs, isOver ? said.packOff(pack) : takenUp), moment)] },
  );
}

function tellClockSet(gap: Gap & { kind: 'clock-set' }, { wallMs }: Moment): readonly PlayerEvent[] {
  return [{ type: 'clock-set', byMs: gap.byMs, wallMs }];
}
