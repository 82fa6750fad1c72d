import type { Messages } from '../../messages/messages.ts';
import type { TerminalSize } from '../../ports.ts';

/** What the terminal can show, and in which words. */
export interface ScreenOptions {
  readonly size: TerminalSize;
  readonly messages: Messages;
  readonly hasUnicode: boolean;
}
