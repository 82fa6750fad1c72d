/** The player: state and input in, next state and events out. It knows no clock, no screen and no voice. */
import { minuteMs } from '../durations.ts';
import { beginningMs } from '../plan/edit-plan.ts';
import { type Plan, packOnSkin, resumeAnnouncement, segmentAt } from '../plan/plan.ts';
import { applyCommand } from './apply-command.ts';
import { foreseeEnd } from './change-plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { findNext } from './find-segment.ts';
import { arrive, jumpTo, openWhenDue, resumeSettleMs } from './move.ts';
import { haltSaying, hear, owedAtFirst, owePackOff, oweSide, renewDelayedKey, sayOwed } from './needed-words.ts';
import { type Gap, keepSample, noticeGap } from './notice-gap.ts';
import { cueFrom } from './position.ts';
import { catchUp, countIn, halt, run } from './run-clock.ts';
import {
  announce,
  announcementMs,
  announcementsOf,
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
const maxUncountedPackMs = minuteMs;

/** Nobody reads a message and answers it in less. */
const minAnswerMs = 300;

/** A player that stands at the start of a plan and has emitted nothing. */
export function newPlayer(plan: Plan, moment: Moment, settings: PlayerSettings): PlayerState {
  return {
    settings,
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

export function advance(state: PlayerState, input: PlayerInput): StepResult {
  const { moment } = input;
  const decided = sayOwed(decide(state, input), moment);
  const next = foreseeEnd(decided, moment);
  // A gap that was reported is over: the signal of the same stop, which may come later, must not report it again.
  const seenBefore = next.events.some(({ type }) => type === 'gap') ? moment : keepSample(state, moment);
  const { state: last, events } = renewDelayedKey(owePackOff(next.state), moment);
  return { state: { ...last, seen: moment, seenBefore }, events: [...next.events, ...events] };
}

function decide(state: PlayerState, input: PlayerInput): StepResult {
  const { moment } = input;
  if (input.type === 'start') return start(state, input.atMs, moment);
  const noticed = noticeGap(state, input);
  if (noticed?.kind === 'gap') return applyAfterGap(state, noticed, input);
  const clockSet: readonly PlayerEvent[] =
    noticed === undefined ? [] : [{ type: 'clock-set', byMs: noticed.byMs, wallMs: moment.wallMs }];
  const played = catchUp(state, moment);
  const heard = owePackOff(hear(state, played.state, moment));
  const upToDate = chain({ state: heard, events: [...clockSet, ...played.events] }, (next) =>
    openWhenDue(next, moment),
  );
  const delayed = chain(upToDate, (next) => actOnDelayedKey(next, moment));
  const isCommand = input.type === 'command' && !isStale(state, input);
  const acted = isCommand ? chain(delayed, (next) => applyCommand(next, input.command, moment)) : delayed;
  return { ...acted, state: oweSide(heard, acted.state) };
}

/** A key that had to wait until what was said about safety was over. */
function actOnDelayedKey(state: PlayerState, moment: Moment): StepResult {
  const { delayedKey } = state;
  if (delayedKey?.dueMs === undefined || moment.monotonicMs < delayedKey.dueMs) return unchanged(state);
  const acting = { ...state, delayedKey: undefined };
  // Where the words ended with their segment, the session has gone on already, and must not leave out what comes next.
  const hasGoneOn =
    delayedKey.segment !== state.segment && (delayedKey.command === 'next' || delayedKey.command === 'confirm');
  return hasGoneOn ? unchanged(acting) : applyCommand(acting, delayedKey.command, moment);
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
function applyAfterGap(state: PlayerState, gap: Gap, input: Exclude<PlayerInput, { type: 'start' }>): StepResult {
  const away = haltForGap(state, gap, input.moment);
  if (input.type !== 'command' || !isLeaving(input.command)) return away;
  return chain(away, (next) => applyCommand(next, input.command, input.moment));
}

function start(state: PlayerState, atMs: number, moment: Moment): StepResult {
  const segment = segmentAt(state.plan, atMs);
  const nextCue = cueFrom(state.plan, segment, atMs);
  const first = state.plan.segments[segment];
  // Who comes to the middle of an easier form may never have heard how it goes to its end.
  const step = first && state.plan.steps[first.step];
  const owed = { ...state.owed, easier: step?.kind === 'exercise' && step.easier ? step.index : undefined };
  const placed = { ...state, owed, positionMs: atMs, segment, nextCue, playedFromMs: atMs };
  const { wallMs } = moment;
  return withEvents(atMs > beginningMs(state.plan) ? arrive(placed, moment) : run(placed, moment), {
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
function haltForGap(state: PlayerState, { awayMs }: Gap, moment: Moment): StepResult {
  const gap: PlayerEvent = { type: 'gap', awayMs, positionMs: state.positionMs, wallMs: moment.wallMs };
  const messages = announcementsOf(state);
  if (!state.plan.unattended) {
    const { packOff } = state.owed;
    const halted = haltSaying(state, { reason: 'away', packOff }, messages.away(awayMs, packOff), moment);
    return withEvents(halted, { before: [gap] });
  }
  const halted = withEvents(halt(state, { reason: 'away' }, moment), { before: [gap] });
  const said = announce(messages.goesOn(awayMs, resumeAnnouncement(state.plan, state.segment)), moment);
  const isPackOver = awayMs >= maxUncountedPackMs && packOnSkin(state.plan, state.plan.segments[state.segment]);
  return withEvents(
    isPackOver
      ? chain(halted, (away) => leavePack(away, moment, announcementMs(state, said)))
      : chain(halted, (away) => countIn(away, moment, resumeSettleMs(away))),
    { after: [said] },
  );
}

/** What comes after a pack begins with taking it off, which needs no time before it. */
function leavePack(state: PlayerState, moment: Moment, waitMs: number): StepResult {
  const left = jumpTo(state, findNext(state.plan, state.segment), 'skipped', moment);
  return chain(left, (next) => run(next, moment, waitMs));
}
