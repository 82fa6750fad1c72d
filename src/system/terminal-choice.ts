import { closeSync, constants, openSync, readFileSync } from 'node:fs';

const stdinDescriptor = 0;
const stderrDescriptor = 2;

/** The terminal that a process belongs to, wherever its streams lead. */
export const controllingTerminal = '/dev/tty';

/** What the choice depends on: the process's streams and its environment. */
export interface TerminalFacts {
  readonly stdinIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** /dev/tty can be opened, and this process is in the foreground there: in the background it would be stopped. */
  readonly hasControllingTerminal: boolean;
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** Which streams the interface uses and what may be done on them. */
export interface TerminalChoice {
  readonly input: 'stdin' | 'tty' | 'none';
  readonly output: 'stderr' | 'tty';
  readonly canAsk: boolean;
  readonly canRepaint: boolean;
  readonly hasColour: boolean;
  readonly hasUnicode: boolean;
  /** The terminal reads bytes beyond ASCII in another encoding than UTF-8. */
  readonly isAscii: boolean;
}

/** Pure, so that every environment can be tested as a row of a table. */
export function chooseTerminal(facts: TerminalFacts): TerminalChoice {
  const output = !facts.stderrIsTerminal && facts.hasControllingTerminal ? 'tty' : 'stderr';
  const isSeen = facts.stderrIsTerminal || facts.hasControllingTerminal;
  const input = chooseInput(facts);
  const isDumb = isDumbTerminal(facts);
  return {
    input,
    output,
    canAsk: isSeen && input !== 'none',
    canRepaint: isSeen && !isDumb && !isForScreenReader(facts.variables),
    hasColour: colourPreference(facts.variables) ?? (isSeen && !isDumb),
    hasUnicode: showsUnicode(facts),
    isAscii: hasOtherEncoding(facts),
  };
}

function chooseInput(facts: TerminalFacts): TerminalChoice['input'] {
  if (facts.stdinIsTerminal) {
    return 'stdin';
  }
  return facts.hasControllingTerminal ? 'tty' : 'none';
}

function isDumbTerminal({ platform, variables }: TerminalFacts): boolean {
  // Windows sets no TERM, and its consoles have understood escape codes since Windows 10.
  const isUnset = variables.TERM === undefined || variables.TERM === '';
  return variables.TERM === 'dumb' || (isUnset && platform !== 'win32');
}

/** Set by people who use a screen reader: nothing is to be painted twice. */
function isForScreenReader({ ACCESSIBLE = '' }: TerminalFacts['variables']): boolean {
  return !['', '0', 'false'].includes(ACCESSIBLE);
}

/** What the person asked for, if anything. As in Node itself, FORCE_COLOR wins over NO_COLOR. */
function colourPreference(variables: TerminalFacts['variables']): boolean | undefined {
  if (variables.FORCE_COLOR !== undefined) {
    return variables.FORCE_COLOR !== '0' && variables.FORCE_COLOR !== 'false';
  }
  return variables.NO_COLOR === undefined || variables.NO_COLOR === '' ? undefined : false;
}

function showsUnicode(facts: TerminalFacts): boolean {
  const { platform, variables } = facts;
  if (variables.TERM === 'linux') {
    // The kernel's own console decodes UTF-8 but has no braille to draw figures with.
    return false;
  }
  if (platform === 'win32') {
    return variables.WT_SESSION !== undefined || variables.TERM_PROGRAM !== undefined;
  }
  return !hasOtherEncoding(facts);
}

function hasOtherEncoding({ platform, variables }: TerminalFacts): boolean {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || '';
  // Containers often have no locale, whatever the terminal outside: that is UTF-8 nearly everywhere.
  return platform !== 'win32' && locale !== '' && !/utf-?8/i.test(locale);
}

/** Asks about the file descriptors only, so that no stream is opened, read or written. */
export function readTerminalFacts(): TerminalFacts {
  const { isatty } = process.getBuiltinModule('node:tty');
  const stdinIsTerminal = isatty(stdinDescriptor);
  const stderrIsTerminal = isatty(stderrDescriptor);
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
    closeSync(openSync(controllingTerminal, constants.O_RDWR | constants.O_NOCTTY));
  } catch {
    return false;
  }
  return process.platform !== 'linux' || isInForeground(readFileSync('/proc/self/stat', 'latin1'));
}

/**
 * Whether the process group (field 5) is the foreground group of its terminal (field 8); see proc(5). The name in
 * field 2 may contain spaces and brackets, so that counting starts after its last bracket.
 */
export function isInForeground(stat: string): boolean {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [, , processGroup, , , foregroundGroup] = fields;
  return processGroup === foregroundGroup;
}
