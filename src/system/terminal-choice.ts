/** What is found out about the streams and the surroundings before anything is painted. */
export interface TerminalFacts {
  readonly stdinIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** /dev/tty can be opened, and this process is in front there: one in the background would be stopped by it. */
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
  /** The terminal takes bytes beyond ASCII for letters of another encoding than UTF-8. */
  readonly isAscii: boolean;
}

/** Decides from facts alone, so that every surrounding can be tested as a row of a table. */
export function chooseTerminal(facts: TerminalFacts): TerminalChoice {
  const output = !facts.stderrIsTerminal && facts.hasControllingTerminal ? 'tty' : 'stderr';
  const isSeen = facts.stderrIsTerminal || facts.hasControllingTerminal;
  const input = chooseInput(facts);
  const isDumb = isDumbTerminal(facts);
  return {
    input,
    output,
    canAsk: isSeen && input !== 'none',
    canRepaint: isSeen && !isDumb,
    hasColour: wantsColour(facts.variables) ?? (isSeen && !isDumb),
    hasUnicode: knowsUnicode(facts),
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

/** What the person asked for, `undefined` where nothing. As in Node itself, FORCE_COLOR is stronger than NO_COLOR. */
function wantsColour(variables: TerminalFacts['variables']): boolean | undefined {
  if (variables.FORCE_COLOR !== undefined) {
    return variables.FORCE_COLOR !== '0' && variables.FORCE_COLOR !== 'false';
  }
  return variables.NO_COLOR === undefined || variables.NO_COLOR === '' ? undefined : false;
}

function knowsUnicode(facts: TerminalFacts): boolean {
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
  // No locale at all is usual in containers and says nothing about the terminal outside, which is UTF-8 today.
  return platform !== 'win32' && locale !== '' && !/utf-?8/i.test(locale);
}
