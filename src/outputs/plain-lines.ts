/** The interface without repainting: one line an event, for screen readers, dumb terminals and `--plain`. */

import type { Plan } from '../plan/plan.ts';
import { word } from '../plan/wording/coded.ts';
import type { Trouble } from '../plan/wording/trouble.ts';
import type { Wording } from '../plan/wording/wording.ts';
import { wordingFor } from '../plan/wording/wordings.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import type { Terminal } from '../ports.ts';
import { safeText } from '../text/escape.ts';

export class PlainLines implements Output {
  readonly #terminal: Terminal;
  readonly #wording: Wording;

  constructor(terminal: Terminal, plan: Plan) {
    this.#terminal = terminal;
    this.#wording = wordingFor(plan.language);
  }

  handle(event: PlayerEvent): void {
    for (const text of this.#wordEvent(event)) this.#terminal.write(`${safeText(text)}\n`);
  }

  /** Tells of something that went wrong beside the session. */
  tellTrouble(trouble: Trouble): void {
    this.#terminal.write(`${safeText(word(this.#wording.troubles.session, trouble))}\n`);
  }

  #wordEvent(event: PlayerEvent): readonly string[] {
    const { lengths, shown, spoken } = this.#wording;
    switch (event.type) {
      case 'started':
        return [`${event.plan.title}, ${lengths.minutes(event.plan.totalMs)}`, ...shown.keys.slice(0, 1)];
      case 'cue':
        return [event.cue.say];
      case 'announcement':
        return [event.say];
      case 'counting-in':
        return [spoken.number(event.left)];
      case 'muted':
        return [event.muted ? shown.muted : shown.unmuted];
      case 'lengthened':
        return [shown.lengthened(event.byMs)];
      case 'help':
        return event.shown ? Object.values(shown.help).map(([keys, does]) => `${keys}: ${does}`) : [];
      default:
        return [];
    }
  }
}
