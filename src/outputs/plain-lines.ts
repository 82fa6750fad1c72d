/** The interface without repainting: one line an event, for screen readers, dumb terminals and `--plain`. */

import { formatMessage } from '../messages/message-table.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import type { Warning } from '../messages/warnings.ts';
import { beginningMs } from '../plan/edit-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Output, PlayerEvent } from '../player/event.ts';
import type { Terminal } from '../ports.ts';
import { safeText } from '../text/escape.ts';

export class PlainLines implements Output {
  readonly #terminal: Terminal;
  readonly #messages: Messages;

  constructor(terminal: Terminal, plan: Plan) {
    this.#terminal = terminal;
    this.#messages = messagesFor(plan.language);
  }

  handle(event: PlayerEvent): void {
    for (const text of this.#wordEvent(event)) this.#terminal.write(`${safeText(text)}\n`);
  }

  /** Shows something that went wrong beside the session. */
  showWarning(warning: Warning): void {
    this.#terminal.write(`${safeText(formatMessage(this.#messages.warnings.session, warning))}\n`);
  }

  #wordEvent(event: PlayerEvent): readonly string[] {
    const { durations, screen, speech } = this.#messages;
    switch (event.type) {
      case 'started':
        return [
          `${event.plan.title}, ${durations.minutes(event.plan.totalMs - beginningMs(event.plan))}`,
          ...(event.plan.unattended ? [] : screen.keys.slice(0, 1)),
        ];
      case 'cue':
        return [event.cue.say];
      case 'announcement':
        return [event.say];
      case 'counting-in':
        return [speech.number(event.left)];
      case 'key-delayed':
        return [screen.delayedKey];
      case 'muted':
        return [event.muted ? screen.muted : screen.unmuted];
      case 'lengthened':
        return [screen.lengthened(event.byMs)];
      case 'help':
        return event.shown ? Object.values(screen.help).map(([keys, does]) => `${keys}: ${does}`) : [];
      default:
        return [];
    }
  }
}
