import type { Plan } from '../../src/plan/plan.ts';
import { advance, newPlayer } from '../../src/player/advance.ts';
import type { Moment } from '../../src/player/event.ts';
import type { Command, PlayerState, StepResult } from '../../src/player/state.ts';

const startMs = Date.UTC(2026, 2, 6, 8, 15);

/** All clocks, so long after the start. */
export function momentAt(ms: number): Moment {
  return { monotonicMs: ms, bootMs: ms, wallMs: startMs + ms };
}

/** The pure player, awake at this moment, on time. */
export function wakeAt(state: PlayerState, ms: number): StepResult {
  return advance(state, { type: 'wake', moment: momentAt(ms), dueMonotonicMs: ms, hasReturned: false });
}

export function press(state: PlayerState, command: Command, ms: number): StepResult {
  const sample = { moment: momentAt(ms), dueMonotonicMs: ms, hasReturned: false };
  return advance(state, { type: 'command', command, ...sample });
}

/** The pure player at a position of a plan that waits nowhere else than before its beginning, where it needs no time. */
export function playTo(plan: Plan, positionMs: number): PlayerState {
  const { state } = advance(newPlayer(plan, momentAt(0), { leadMs: 0 }), {
    type: 'start',
    atMs: 0,
    moment: momentAt(0),
  });
  const begun = plan.segments[0]?.kind === 'gate' ? press(wakeAt(state, 0).state, 'confirm', 0).state : state;
  return wakeAt(begun, positionMs).state;
}
