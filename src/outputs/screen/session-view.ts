/** What the screen knows of a session, gathered from the events alone. */
import type { Plan, Segment } from '../../plan/plan.ts';
import type { HaltReason, PlayerEvent } from '../../player/event.ts';

export interface SessionView {
  readonly plan: Plan;
  readonly segment: Segment | undefined;
  /** Why the position stands still; `undefined` while it runs. */
  readonly halted: HaltReason | undefined;
  /** Three, two, one before the position runs on. */
  readonly countIn: number | undefined;
  /** Where the position last began to run: until it is past this, the count-in stands on the screen. */
  readonly runningFromMs: number;
  readonly muted: boolean;
  readonly helpShown: boolean;
  /** How long the person was away, while that is shown. */
  readonly awayMs: number | undefined;
  /** One line about something that went wrong meanwhile, as the lost sound. */
  readonly trouble: string | undefined;
}

export function startView(plan: Plan): SessionView {
  return {
    plan,
    segment: plan.segments[0],
    halted: undefined,
    countIn: undefined,
    runningFromMs: 0,
    muted: false,
    helpShown: false,
    awayMs: undefined,
    trouble: undefined,
  };
}

export function updateView(view: SessionView, event: PlayerEvent): SessionView {
  switch (event.type) {
    case 'started':
    case 'plan-changed':
      return { ...view, plan: event.plan, segment: event.plan.segments[view.segment?.index ?? 0] };
    case 'segment-started':
      return { ...view, segment: event.segment };
    case 'running':
      return { ...view, halted: undefined, countIn: undefined, awayMs: undefined, runningFromMs: event.positionMs };
    case 'counting-in':
      return { ...view, countIn: event.left };
    case 'halted':
      return { ...view, halted: event.reason, countIn: undefined };
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
