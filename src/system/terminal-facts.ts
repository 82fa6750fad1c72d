import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import type { TerminalFacts } from './terminal-choice.ts';

const STDIN = 0;
const STDERR = 2;

/** The terminal that a process belongs to, wherever its streams lead. */
export const CONTROLLING_TERMINAL = '/dev/tty';

/** Looks at the streams without opening any as a stream, and without writing or reading. */
export function readTerminalFacts(): TerminalFacts {
  const { isatty } = process.getBuiltinModule('node:tty');
  const stdinIsTerminal = isatty(STDIN);
  const stderrIsTerminal = isatty(STDERR);
  return {
    stdinIsTerminal,
    stderrIsTerminal,
    hasControllingTerminal: !(stdinIsTerminal && stderrIsTerminal) && canUseControllingTerminal(),
    platform: process.platform,
    variables: process.env,
  };
}

function canUseControllingTerminal(): boolean {
  try {
    closeSync(openSync(CONTROLLING_TERMINAL, constants.O_RDWR | constants.O_NOCTTY));
  } catch {
    return false;
  }
  return process.platform !== 'linux' || isInForeground(readFileSync('/proc/self/stat', 'latin1'));
}

/**
 * Whether the process group (field 5) is the one in front on its terminal (field 8); see proc(5). The name in
 * field 2 may hold spaces and brackets, so that counting starts after its last bracket.
 */
export function isInForeground(stat: string): boolean {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [, , processGroup, , , groupInFront] = fields;
  return processGroup === groupInFront;
}
