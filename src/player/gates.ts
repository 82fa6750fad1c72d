/** Gates: the player waits for the person there, at some of them only for so long. */
import type { Moment } from './event.ts';
import { jumpTo } from './move.ts';
import { opensAtMs } from './position.ts';
import { run } from './run-clock.ts';
import {
  announce,
  announcementMs,
  chain,
  emit,
  type PlayerSettings,
  type PlayerState,
  type StepResult,
} from './state.ts';

/** Whether the next key that goes on passes a gate. One that a paused player was moved to has not yet asked for it. */
export function isAtGate({ phase, plan, segment }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason !== 'pause' && plan.segments[segment]?.kind === 'gate';
}

/** The person goes on. */
export function passGate(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  return chain(jumpTo(state, state.segment + 1, 'went-on', moment), (next) => run(next, settings, moment));
}

/** A gate that waited for as long as it does goes on by itself, and says so before anything else is said. */
export function openWhenDue(state: PlayerState, moment: Moment, settings: PlayerSettings): StepResult {
  const dueMs = opensAtMs(state);
  if (dueMs === undefined || moment.monotonicMs < dueMs) return { state, events: [] };
  const opens = announce(state, (messages) => messages.gateOpens, moment);
  const passed = jumpTo(state, state.segment + 1, 'went-on', moment);
  return emit(
    chain(passed, (next) => run(next, settings, moment, announcementMs(state, opens))),
    { after: [opens] },
  );
}
