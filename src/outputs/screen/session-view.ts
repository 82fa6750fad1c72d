/** What the screen knows of a session, gathered from the events alone. */

import type { Messages } from '../../messages/messages.ts';
import type { HurtOffer } from '../../messages/speech.ts';
import type { Warning } from '../../messages/warnings.ts';
import { type Plan, segmentAt } from '../../plan/plan.ts';
import type { Segment } from '../../plan/segment.ts';
import type { HaltReason, PlayerEvent } from '../../player/event.ts';
import type { TerminalSize } from '../../ports.ts';
import type { PackKind } from '../../routine/routine.ts';

/** How figures are drawn: as a picture, with dots of braille, with slashes and dashes, or not at all. */
export type FigureDrawing = 'picture' | 'braille' | 'ascii' | 'none';

/** What the terminal can show, and in which words. */
export interface ScreenOptions {
  readonly size: TerminalSize;
  readonly messages: Messages;
  readonly hasUnicode: boolean;
  readonly figures: FigureDrawing;
}

export interface SessionView {
  readonly plan: Plan;
  readonly segment: Segment | undefined;
  /** Why the position stands still; `undefined` while it runs. */
  readonly halted: HaltReason | undefined;
  /** The pack that comes off while the position stands still. */
  readonly packOff: PackKind | undefined;
  /** Three, two, one before the position runs on. */
  readonly countIn: number | undefined;
  /** Where the position last began to run: until it is past this, nothing moves yet. */
  readonly runningFromMs: number;
  /** A resumed session before its count-in: the person comes from the keyboard. */
  readonly isResumed: boolean;
  /** What was last said outside the plan, for as long as the position has not moved since. */
  readonly said: string | undefined;
  /** What is offered after the person reported that it hurts. */
  readonly offer: HurtOffer | undefined;
  /** A key acts when what is being said about safety is over. */
  readonly hasDelayedKey: boolean;
  readonly muted: boolean;
  readonly helpShown: boolean;
  /** How long the person was away, while that is shown. */
  readonly awayMs: number | undefined;
  /** What last went wrong beside the session, such as lost sound; until the next exercise needs its rows. */
  readonly warning: Warning | undefined;
  /** What is left out or done otherwise, and why: written before the session, where the screen then covers it. */
  readonly notices: readonly string[];
}

export function startView(plan: Plan, notices: readonly string[] = []): SessionView {
  return {
    plan,
    notices,
    segment: plan.segments[0],
    halted: undefined,
    packOff: undefined,
    countIn: undefined,
    runningFromMs: 0,
    isResumed: false,
    said: undefined,
    offer: undefined,
    hasDelayedKey: false,
    muted: false,
    helpShown: false,
    awayMs: undefined,
    warning: undefined,
  };
}

export function viewAfter(view: SessionView, event: PlayerEvent): SessionView {
  const next = viewWith(view, event);
  if (event.type === 'key-delayed') return { ...next, hasDelayedKey: true };
  return next.hasDelayedKey && endsDelay(event) ? { ...next, hasDelayedKey: false } : next;
}

/** Whether the key that was delayed has acted by this, or another one instead of it. */
function endsDelay(event: PlayerEvent): boolean {
  if (event.type === 'running') return event.how === 'begins';
  return ['jumped', 'halted', 'announcement', 'counting-in', 'segment-started'].includes(event.type);
}

function viewWith(view: SessionView, event: PlayerEvent): SessionView {
  switch (event.type) {
    case 'started':
      return start(view, event);
    case 'plan-changed':
      return withPlan(view, event.plan);
    case 'segment-started':
      return enter(view, event.segment);
    case 'running':
      return run(view, event);
    case 'counting-in':
      return { ...view, countIn: event.left, isResumed: false };
    case 'halted':
      return halt(view, event);
    case 'jumped':
      return { ...view, isResumed: false, said: undefined };
    case 'announcement':
      return { ...view, said: event.say };
    case 'hurt':
      return { ...view, offer: event.offer };
    case 'gap':
      return { ...view, awayMs: event.awayMs };
    case 'muted':
      return { ...view, muted: event.muted };
    case 'help':
      return { ...view, helpShown: event.shown };
    default:
      return view;
  }
}

/** Whether "three, two, one" is being counted. No event ends it, but the position's first move. */
export function isCountingIn(view: SessionView, positionMs: number): boolean {
  return view.countIn !== undefined && isStill(view, positionMs);
}

/** Whether the position has not moved since it was last let run. */
export function isStill(view: SessionView, positionMs: number): boolean {
  return positionMs <= view.runningFromMs;
}

/** The segment is set without `enter`, which would take away a warning from before the session. */
function start(view: SessionView, { plan, positionMs }: PlayerEvent & { type: 'started' }): SessionView {
  return { ...view, plan, segment: plan.segments[segmentAt(plan, positionMs)], isResumed: positionMs > 0 };
}

function enter(view: SessionView, segment: Segment): SessionView {
  const isNewStep = segment.step !== view.segment?.step;
  return { ...view, segment, warning: isNewStep ? undefined : view.warning };
}

function withPlan(view: SessionView, plan: Plan): SessionView {
  return { ...view, plan, segment: plan.segments[view.segment?.index ?? 0] };
}

function halt(view: SessionView, { reason, packOff }: PlayerEvent & { type: 'halted' }): SessionView {
  return { ...view, halted: reason, packOff, countIn: undefined, isResumed: false, said: undefined };
}

/** Whatever is being announced is over where the position begins to run, as it is for the voice. */
function run(view: SessionView, { how, positionMs }: PlayerEvent & { type: 'running' }): SessionView {
  return {
    ...view,
    halted: undefined,
    packOff: undefined,
    countIn: how === 'still-counts-in' ? view.countIn : undefined,
    awayMs: undefined,
    said: how === 'still-counts-in' ? view.said : undefined,
    offer: undefined,
    runningFromMs: positionMs,
  };
}
