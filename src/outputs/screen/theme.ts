import { Chalk, type ChalkInstance } from 'chalk';
import { plainLook, type Theme } from './screen-diff.ts';
import type { Role, Span } from './styled-line.ts';

/** Sixteen colours that the person's own theme of the terminal defines: readable on dark and on light. */
export function createTheme(hasColour: boolean): Theme {
  // The level is set here because chalk looks at stdout and at FORCE_COLOR, and never at NO_COLOR.
  const chalk = new Chalk({ level: hasColour ? 1 : 0 });
  const looks: Readonly<Record<Role, ChalkInstance | undefined>> = {
    plain: undefined,
    strong: chalk.bold,
    dim: chalk.dim,
    count: chalk.green,
    side: chalk.bold.magenta,
    warning: chalk.yellow,
    trunk: undefined,
    near: chalk.cyan,
    far: chalk.blue,
    worked: chalk.bold.magenta,
  };
  const codes = new Map(Object.entries(looks).map(([role, look]) => [role, openingCode(look)]));
  return (role) => codes.get(role) ?? '';
}

/** What chalk writes before a text; the screen turns looks off itself. */
function openingCode(look: ChalkInstance | undefined): string {
  const mark = ' ';
  return look === undefined ? '' : (look(mark).split(mark)[0] ?? '');
}

/** A span with its look turned on before and off behind it, for text that is printed once. */
export function paintSpan({ text, role }: Span, theme: Theme): string {
  const look = theme(role);
  return look === '' ? text : look + text + plainLook;
}
