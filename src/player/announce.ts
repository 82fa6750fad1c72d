import { messagesFor } from '../messages/messages-for.ts';
import type { Announcements } from '../messages/speech.ts';
import type { Moment, PlayerEvent } from './event.ts';
import type { PlayerState } from './state.ts';

/** Something said at once, in the language of the plan. */
export function announce(state: PlayerState, choose: (said: Announcements) => string, moment: Moment): PlayerEvent {
  const say = choose(messagesFor(state.plan.language).speech.announcements);
  return { type: 'announcement', say, monotonicMs: moment.monotonicMs, wallMs: moment.wallMs };
}
