import type { Wording } from '../../plan/wording/wording.ts';
import type { TerminalSize } from '../../ports.ts';

/** What the terminal can show, and in which words. */
export interface ScreenOptions {
  readonly size: TerminalSize;
  readonly wording: Wording;
  readonly hasUnicode: boolean;
}
