import type { Terminal } from '../ports.ts';

/** Whether everything is told line by line: as the person wishes, or where nothing can be repainted or drawn. */
export function needsPlainLines(terminal: Pick<Terminal, 'canRepaint' | 'hasUnicode'>, isWished: boolean): boolean {
  return isWished || !terminal.canRepaint || !terminal.hasUnicode;
}
