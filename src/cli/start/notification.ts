/** Notifications that a terminal shows on the desktop: each of them understands other escape sequences, most of them none. */
import type { Environment } from '../../ports.ts';
import { safeText } from '../../text/escape.ts';

const escapeKey = '\u001b';
const bell = '\u0007';
const endOfText = `${escapeKey}\\`;
const title = 'backroutine';

type Variables = Environment['variables'];

interface NotifyingTerminal {
  isHere(variables: Variables): boolean;
  render(text: string): string;
}

/**
 * kitty: its desktop notifications protocol; known by its variables and not asked, since older ones give no answer and a
 * multiplexer hands none on. iTerm2: OSC 9. The others: OSC 777 as urxvt has it. A multiplexer names itself as the
 * program, and passes the other variables on.
 */
const terminals: readonly NotifyingTerminal[] = [
  {
    isHere: ({ TERM, KITTY_WINDOW_ID }) => TERM === 'xterm-kitty' || KITTY_WINDOW_ID !== undefined,
    render: (text) =>
      `${escapeKey}]99;i=backroutine:d=0;${title}${endOfText}${escapeKey}]99;i=backroutine:p=body;${text}${endOfText}`,
  },
  {
    isHere: ({ TERM_PROGRAM, LC_TERMINAL }) => TERM_PROGRAM === 'iTerm.app' || LC_TERMINAL === 'iTerm2',
    render: (text) => `${escapeKey}]9;${text}${bell}`,
  },
  {
    isHere: ({ TERM = '', TERM_PROGRAM, WEZTERM_PANE, GHOSTTY_RESOURCES_DIR }) =>
      /^(?:foot|rxvt-unicode|xterm-ghostty)/.test(TERM) ||
      TERM_PROGRAM === 'ghostty' ||
      TERM_PROGRAM === 'WezTerm' ||
      WEZTERM_PANE !== undefined ||
      GHOSTTY_RESOURCES_DIR !== undefined,
    render: (text) => `${escapeKey}]777;notify;${title};${text}${endOfText}`,
  },
];

/** Nothing where the terminal is not known to show any: unknown sequences may be printed. */
export function renderNotification(text: string, variables: Variables): string {
  const sequence = terminals.find(({ isHere }) => isHere(variables))?.render(safeText(text).replaceAll(';', ','));
  if (sequence === undefined) return '';
  return variables.TMUX === undefined ? sequence : passThroughTmux(sequence);
}

/** It hands on only what is wrapped so, with `allow-passthrough` set. */
function passThroughTmux(sequence: string): string {
  return `${escapeKey}Ptmux;${sequence.replaceAll(escapeKey, escapeKey + escapeKey)}${endOfText}`;
}
