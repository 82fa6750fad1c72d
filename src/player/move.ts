/** Going to another place of the plan, and leaving it. */
import type { Moment, SkipReason } from './event.ts';
import { jumpTo, leaveSegment } from './jump.ts';
import { halt, run } from './run-clock.ts';
import { chain, type PlayerSettings, type PlayerState, type Step, tell } from './state.ts';

/** A running position runs on from the new place, a paused one stays paused there. Past the last segment is the end. */
export function move(
  state: PlayerState,
  target: number,
  reason: SkipReason,
  moment: Moment,
  settings: PlayerSettings,
): Step {
  const moved = jumpTo(state, target, reason, moment);
  if (target >= state.plan.segments.length) return chain(moved, (there) => end(there, 'done', moment));
  if (state.phase.kind === 'running') return chain(moved, (there) => run(there, settings, moment));
  // Whatever was waited for is behind: from here on it is a pause like any other.
  return isPaused(state) ? moved : chain(moved, (there) => halt(there, 'pause', moment));
}

function isPaused({ phase }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason === 'pause';
}

/** The person, or a signal, ends the session before the plan does. */
export function leave(state: PlayerState, outcome: 'quit' | 'interrupted', moment: Moment): Step {
  return tell(end(state, outcome, moment), { before: leaveSegment(state, 'quit', moment) });
}

export function end(state: PlayerState, outcome: 'done' | 'quit' | 'interrupted', { wallMs }: Moment): Step {
  const { positionMs } = state;
  return {
    state: { ...state, phase: { kind: 'ended' } },
    events: [
      { type: 'halted', positionMs, reason: 'end', wallMs },
      { type: 'ended', outcome, positionMs, wallMs },
    ],
  };
}
