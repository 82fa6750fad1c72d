import type { Environment, Terminal } from '../../ports.ts';
import type { Examine, Finding } from './finding.ts';

/** Where the figure stands beside the words. */
const roomyColumns = 70;

export const examineTerminal: Examine = async (_config, { terminal, environment }) => [
  findAsking(terminal),
  ...(terminal.canAsk ? [findPainting(terminal, environment), findLetters(terminal, environment)] : []),
];

function findAsking({ canAsk }: Terminal): Finding {
  const about = 'terminal';
  return canAsk
    ? { about, says: 'you can be asked, and keys work' }
    : { about, says: 'there is none', todo: 'Nobody can be asked. Flags answer instead: --mode, --pain, --yes.' };
}

function findPainting(terminal: Terminal, { variables }: Environment): Finding {
  const about = 'screen';
  const { columns, rows } = terminal.size();
  const colours = terminal.hasColour ? 'with colours' : 'without colours';
  if (terminal.canRepaint) {
    const figure = columns < roomyColumns ? `; from ${roomyColumns} columns on the figure stands beside the words` : '';
    return { about, says: `${columns} by ${rows}, ${colours}${figure}` };
  }
  if (variables.ACCESSIBLE) return { about, says: 'one line after the other, as ACCESSIBLE asks for' };
  const todo = 'Set TERM to what your terminal is, for example TERM=xterm-256color.';
  return { about, says: `one line after the other, as TERM is "${variables.TERM ?? ''}"`, todo };
}

function findLetters({ hasUnicode }: Terminal, { variables, platform }: Environment): Finding {
  const about = 'letters';
  if (hasUnicode) return { about, says: 'figures and all letters can be shown' };
  if (platform === 'win32')
    return { about, says: 'no figures in this window', todo: 'Windows Terminal shows them: start it there.' };
  if (variables.TERM === 'linux')
    return { about, says: 'no figures on this console', todo: 'A window on a desktop shows them, or ssh from one.' };
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || '';
  return { about, says: `no figures, as "${locale}" is not UTF-8`, todo: 'Set LANG to a UTF-8 one, such as C.UTF-8.' };
}
