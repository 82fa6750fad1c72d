/** The player: state and input in, next state and events out. It knows no clock, no screen and no voice. */
import { type Plan, packOnSkin, resumeAnnouncement, segmentAt } from '../plan/plan.ts';
import { applyCommand } from './apply-command.ts';
import { foreseeEnd } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findNext } from './find-segment.ts';
import { arrive, jumpTo, openWhenDue, resumeSettleMs } from './move.ts';
import { hear, owedAtFirst, owePackOff, sayOwed } from './owed.ts';
import { cueFrom } from './position.ts';
import { catchUp, countIn, type Gap, halt, noticeGap, run } from './run-clock.ts';
import { renewDelayedKey, sayHalted } from './safety-words.ts';
import {
  announce,
  type Command,
  chain,
  type PlayerInput,
  type PlayerSettings,
  type PlayerState,
  type StepResult,
  unchanged,
  withEvents,
} from './state.ts';

/** A pack that was not counted for this long is over, as it may stay on for 20 minutes at most. Own choice. */
const maxUncountedPackMs = 60_000;

/** Nobody reads a message and answers it in less. */
const minAnswerMs = 300;

/** A player that stands at the start of a plan and has emitted nothing. */
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
    delayedKey: undefined,
    owed: owedAtFirst(plan),
  };
}

export function step(state: PlayerState, input: PlayerInput, settings: PlayerSettings): StepResult {
  const { moment } = input;
  const decided = sayOwed(decide(state, input, settings), moment, settings);
  const next = foreseeEnd(decided, moment, settings);
  // A gap that was reported is over: the signal of the same stop, which may come later, must not report it again.
  const seenBefore = next.events.some(({ type }) => type === 'gap') ? moment : state.seen;
  return {
    state: { ...renewDelayedKey(owePackOff(next.state), moment), seen: moment, seenBefore },
    events: next.events,
  };
}

function decide(state: PlayerState, input: PlayerInput, settings: PlayerSettings): StepResult {
  const { moment } = input;
  if (input.type === 'start') return start(state, input.atMs, moment, settings);
  const gap = noticeGap(state, input);
  if (gap?.kind === 'away') return applyAfterGap(state, gap, input, settings);
  const opened = openWhenDue(state, moment, settings);
  const upToDate = withEvents(
    chain(opened, (next) => {
      const played = catchUp(next, moment);
      return { ...played, state: hear(next, played.state, moment) };
    }),
    {
      before: gap === undefined ? [] : reportClockSet(gap, moment),
    },
  );
  const acted = chain(upToDate, (next) => actOnDelayedKey(next, moment, settings));
  if (input.type !== 'command' || isStale(state, input)) return acted;
  return chain(acted, (next) => applyCommand(next, input.command, moment, settings));
}

/** A key that had to wait until what was said about safety was over. */
function actOnDelayedKey(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const { delayedKey } = state;
  if (delayedKey?.dueMs === undefined || moment.monotonicMs < delayedKey.dueMs) return unchanged(state);
  const acting = { ...state, delayedKey: undefined };
  // Where the words ended with their segment, the session has gone on already, and must not leave out what comes next.
  const hasGoneOn =
    delayedKey.segment !== state.segment && (delayedKey.command === 'next' || delayedKey.command === 'confirm');
  return hasGoneOn ? unchanged(acting) : applyCommand(acting, delayedKey.command, moment, settings);
}

/** Keys typed while the program was stopped arrive all at once, and answer no question that the person has seen. */
function isStale({ phase }: PlayerState, { command, moment }: PlayerInput & { type: 'command' }): boolean {
  const wasAway = phase.kind === 'halted' && phase.reason === 'away';
  return wasAway && moment.monotonicMs - phase.sinceMonotonicMs < minAnswerMs && !isLeaving(command);
}

/**
 * A key that comes with a gap was meant for a program that still ran, so the gap is reported first, and only a key that
 * ends the session counts. What was not played meanwhile stays unplayed.
 */
function applyAfterGap(
  state: PlayerState,
  gap: Gap & { kind: 'away' },
  input: Exclude<PlayerInput, { type: 'start' }>,
  settings: PlayerSettings,
): StepResult {
  const away = haltForGap(state, gap, input.moment, settings);
  if (input.type !== 'command' || !isLeaving(input.command)) return away;
  return chain(away, (next) => applyCommand(next, input.command, input.moment, settings));
}

function start(state: PlayerState, atMs: number, moment: Moment, settings: PlayerSettings): StepResult {
  const segment = segmentAt(state.plan, atMs);
  const nextCue = cueFrom(state.plan, segment, atMs);
  const placed = { ...state, positionMs: atMs, segment, nextCue, playedFromMs: atMs };
  const first = state.plan.segments[segment];
  const { wallMs } = moment;
  return withEvents(atMs > 0 ? arrive(placed, moment, settings) : run(placed, settings, moment), {
    before: [
      { type: 'started', plan: state.plan, positionMs: atMs, wallMs },
      ...(first ? [{ type: 'segment-started', segment: first, atMs, wallMs } as const] : []),
    ],
  });
}

function isLeaving(command: Command): boolean {
  return command === 'quit' || command === 'interrupt';
}

/** Waits for the person; where nobody can press a key, it goes on by itself. */
function haltForGap(
  state: PlayerState,
  { awayMs }: Gap & { kind: 'away' },
  moment: Moment,
  settings: PlayerSettings,
): StepResult {
  const halted = withEvents(halt(state, 'away', moment), {
    before: [{ type: 'gap', awayMs, positionMs: state.positionMs, wallMs: moment.wallMs }],
  });
  const { packOff } = state.owed;
  if (!state.plan.unattended) return sayHalted(halted, (messages) => messages.away(awayMs, packOff), packOff, moment);
  const pack = packOnSkin(state.plan, state.plan.segments[state.segment]);
  const isOver = pack !== undefined && awayMs >= maxUncountedPackMs;
  const placed = isOver
    ? chain(halted, (away) => jumpTo(away, findNext(away.plan, away.segment), 'skipped', moment))
    : halted;
  const resumed = resumeAnnouncement(state.plan, state.segment);
  return withEvents(
    chain(placed, (away) => countIn(away, settings, moment, resumeSettleMs)),
    {
      after: [
        announce(state, (messages) => messages.goesOn(awayMs, isOver ? messages.packOff(pack) : resumed), moment),
      ],
    },
  );
}

function reportClockSet(gap: Gap & { kind: 'clock-set' }, { wallMs }: Moment): readonly PlayerEvent[] {
  return [{ type: 'clock-set', byMs: gap.byMs, wallMs }];
}
