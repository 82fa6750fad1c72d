/** Going to another place of the plan, and leaving it. */
import type { Moment, SkipReason } from './event.ts';
import { jumpTo, leaveSegment } from './jump.ts';
import { countIn, run } from './run-clock.ts';
import { chain, emit, type PlayerSettings, type PlayerState, type StepResult } from './state.ts';

/** A running position runs on from the new place, only a paused one stays there. Past the last segment is the end. */
export function move(
  state: PlayerState,
  target: number,
  reason: SkipReason,
  moment: Moment,
  settings: PlayerSettings,
): StepResult {
  const moved = jumpTo(state, target, reason, moment);
  if (target >= state.plan.segments.length) return chain(moved, (there) => end(there, 'done', moment));
  if (state.phase.kind === 'running') return chain(moved, (there) => run(there, settings, moment));
  // Somebody who was waited for has come, and may have no other key to go on with than this one.
  return isPaused(state) ? moved : chain(moved, (there) => countIn(there, settings, moment));
}

function isPaused({ phase }: PlayerState): boolean {
  return phase.kind === 'halted' && phase.reason === 'pause';
}

/** The person, or a signal, ends the session before the plan does. Whoever quits during the last words has done all. */
export function leave(state: PlayerState, outcome: 'quit' | 'interrupted', moment: Moment): StepResult {
  const isOver = state.plan.segments[state.segment]?.rest === 'close';
  const ended = end(state, isOver && outcome === 'quit' ? 'done' : outcome, moment);
  return emit(ended, { before: leaveSegment(state, 'quit', moment) });
}

export function end(state: PlayerState, outcome: 'done' | 'quit' | 'interrupted', { wallMs }: Moment): StepResult {
  const { positionMs } = state;
  return {
    state: { ...state, phase: { kind: 'ended' } },
    events: [
      { type: 'halted', positionMs, reason: 'end', wallMs },
      { type: 'ended', outcome, positionMs, wallMs },
    ],
  };
}
