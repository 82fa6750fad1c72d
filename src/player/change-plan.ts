import { withDuration } from '../plan/edit-plan.ts';
import type { Plan, Segment } from '../plan/plan.ts';
import type { Moment, PlayerEvent } from './event.ts';
import { cueAfterChange } from './position.ts';
import { runOn } from './run-clock.ts';
import { type PlayerSettings, type PlayerState, type Step, tell, unchanged } from './state.ts';

const lastThreeMs = 3_000;

/** Another plan from the present position on. */
export function changePlan(state: PlayerState, plan: Plan, moment: Moment): Step {
  const changed = { ...state, plan, nextCue: cueAfterChange(plan, state) };
  const told: PlayerEvent = { type: 'plan-changed', plan, positionMs: state.positionMs, wallMs: moment.wallMs };
  return { state: changed, events: [told, ...runOn(changed, moment)] };
}

/** Gives the current segment more or less time; moves and counted reps have a tempo of their own and are left alone. */
export function lengthen(state: PlayerState, byMs: number, moment: Moment, settings: PlayerSettings): Step {
  const segment = state.plan.segments[state.segment];
  if (segment === undefined || !isStretchable(segment)) return unchanged(state);
  const durationMs = Math.max(shortestMs(state, segment), segment.durationMs + byMs);
  const changeMs = durationMs - segment.durationMs;
  if (Math.sign(changeMs) !== Math.sign(byMs)) return unchanged(state);
  const plan = withDuration(state.plan, segment.index, durationMs, settings.lengthOf);
  const told: PlayerEvent = { type: 'lengthened', segment, byMs: changeMs, wallMs: moment.wallMs };
  return tell(changePlan(state, plan, moment), { before: [told] });
}

function isStretchable({ kind, rest }: Segment): boolean {
  return rest !== 'close' && ['settle', 'switch', 'rest', 'hold', 'pack'].includes(kind);
}

/** Time already played stays; a hold ends on a whole second, everything else keeps its last three. */
function shortestMs(state: PlayerState, segment: Segment): number {
  const playedMs = state.positionMs - segment.atMs;
  return segment.kind === 'hold' ? (Math.floor(playedMs / 1000) + 1) * 1000 : playedMs + lastThreeMs;
}
