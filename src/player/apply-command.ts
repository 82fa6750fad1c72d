/** What each command does to the player. Each acts on a state that is up to date. */
import { isWait } from '../plan/segment.ts';
import { lengthen, takeEasierForm } from './change-plan.ts';
import type { Moment } from './event.ts';
import { findBack, findNext, findRep } from './find-segment.ts';
import { acceptEasier, acceptOffer, declineOffer, isOffering, stopSide } from './hurt.ts';
import { arrive, isAtGate, leave, move, passGate } from './move.ts';
import { afterSafety, haltSaying, owesRules } from './needed-words.ts';
import { countIn } from './run-clock.ts';
import {
  announcementsOf,
  type Command,
  chain,
  type PlayerState,
  type Running,
  type StepResult,
  unchanged,
} from './state.ts';

const tenSecondsMs = 10_000;

/** "Three, two, one" with its lead is never longer than this. */
const maxCountInMs = 5_000;

/** Nobody hears that they need not listen within this time of going on. Own choice. */
const bounceMs = 1_500;

type Handler = (state: PlayerState, moment: Moment) => StepResult;

const handlers: Readonly<Record<Command, Handler>> = {
  pause: pauseOrResume,
  next: goNext,
  back: goBack,
  repeat,
  longer: (state, moment) => lengthen(state, tenSecondsMs, moment),
  shorter: (state, moment) => lengthen(state, -tenSecondsMs, moment),
  hurts: stopSide,
  easier: (state, moment) =>
    afterSafety(state, 'easier', moment, () =>
      isOffering(state) ? acceptEasier(state, moment) : takeEasierForm(state, moment),
    ),
  mute,
  help: showHelp,
  confirm,
  quit: (state, moment) => leave(state, 'quit', moment),
  interrupt: (state, moment) => leave(state, 'interrupted', moment),
};

export function applyCommand(state: PlayerState, command: Command, moment: Moment): StepResult {
  if (state.phase.kind === 'ended') return unchanged(state);
  const acted = handlers[command](state, moment);
  // What a key offers, or why nothing moves, must not stay behind the help.
  const isCovered = acted.state.helpShown && command !== 'help' && acted.state.phase.kind !== 'ended';
  return isCovered ? chain(acted, (next) => showHelp(next, moment)) : acted;
}

function pauseOrResume(state: PlayerState, moment: Moment): StepResult {
  if (state.phase.kind !== 'running') return resume(state, moment);
  const { packOff } = state.owed;
  return haltSaying(state, { reason: 'pause', packOff }, announcementsOf(state).paused(packOff), moment);
}

/** Enter: goes on where the player waits for the person, or ends a time that is only for getting ready. */
function confirm(state: PlayerState, moment: Moment): StepResult {
  if (state.phase.kind !== 'running') return resume(state, moment);
  // A long wait before "three, two, one" is for getting into position; a person who is already there may go on.
  if (isWaiting(state.phase, moment)) return afterSafety(state, 'confirm', moment, () => countIn(state, moment));
  // A key that bounced, or that was meant for a gate that has just gone on by itself, must not leave out what comes after it.
  if (moment.monotonicMs < state.phase.monotonicMs + bounceMs) return unchanged(state);
  const now = state.plan.segments[state.segment];
  if (now === undefined || !isWait(now)) return unchanged(state);
  return afterSafety(state, 'confirm', moment, () => move(state, state.segment + 1, 'went-on', moment));
}

function resume(state: PlayerState, moment: Moment): StepResult {
  return afterSafety(state, 'confirm', moment, () =>
    isOffering(state) ? acceptOffer(state, moment) : goOn(state, moment),
  );
}

function goOn(state: PlayerState, moment: Moment): StepResult {
  if (isAtGate(state)) return passGate(state, moment);
  return owesRules(state) ? arrive(state, moment) : countIn(state, moment);
}

function goNext(state: PlayerState, moment: Moment): StepResult {
  return afterSafety(state, 'next', moment, () => {
    if (isOffering(state)) return declineOffer(state, moment);
    // On a remote, Page Down also means "go on" while the player waits.
    if (isAtGate(state) || isAway(state)) return goOn(state, moment);
    return move(state, findNext(state.plan, state.segment), 'skipped', moment);
  });
}

/** What was being explained when it hurt begins again. */
function goBack(state: PlayerState, moment: Moment): StepResult {
  const { plan, segment, positionMs } = state;
  const isExplained = isOffering(state) && state.phase.hurt.index === segment;
  return goTo(state, isExplained ? segment : findBack(plan, segment, positionMs), 'back', moment);
}

/** After "it hurts" the rep in which that was pressed, perhaps by mistake. */
function repeat(state: PlayerState, moment: Moment): StepResult {
  const target = findRep(state.plan, isOffering(state) ? state.phase.hurt.index : state.segment);
  return goTo(state, target, 'repeat', moment);
}

function goTo(state: PlayerState, target: number | undefined, command: 'back' | 'repeat', moment: Moment): StepResult {
  if (target === undefined) return unchanged(state);
  const reason = command === 'back' ? 'went-back' : 'repeated';
  return afterSafety(state, command, moment, () => move(state, target, reason, moment));
}

function mute(state: PlayerState, { wallMs }: Moment): StepResult {
  const muted = !state.muted;
  return { state: { ...state, muted }, events: [{ type: 'muted', muted, wallMs }] };
}

function showHelp(state: PlayerState, { wallMs }: Moment): StepResult {
  const helpShown = !state.helpShown;
  return { state: { ...state, helpShown }, events: [{ type: 'help', shown: helpShown, wallMs }] };
}

function isWaiting(phase: Running, { monotonicMs }: Moment): boolean {
  return phase.monotonicMs - monotonicMs > maxCountInMs;
}

function isAway({ phase }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason === 'away';
}
