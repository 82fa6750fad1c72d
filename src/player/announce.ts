import type { Announcements } from '../plan/wording/wording.ts';
import { wordingFor } from '../plan/wording/wordings.ts';
import type { Moment, PlayerEvent } from './event.ts';
import type { PlayerState } from './state.ts';

/** Something said at once, in the language of the plan. */
export function announce(state: PlayerState, choose: (said: Announcements) => string, moment: Moment): PlayerEvent {
  const say = choose(wordingFor(state.plan.language).spoken.announcements);
  return { type: 'announcement', say, monotonicMs: moment.monotonicMs, wallMs: moment.wallMs };
}
