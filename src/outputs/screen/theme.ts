/** How the roles look, and the codes that change from one look to another. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Role, Span } from './styled-line.ts';

/** The numbers of a terminal's "select graphic rendition"; empty for the terminal's own look. */
export type Look = string;

/** No look has a background or a line below: a blank is the same in all of them. */
export type Theme = (role: Role) => Look;

export const plainLook: Look = '';

/** Turns every look off. */
export const plainCode = '\u{1b}[m';

export function createTheme(hasColour: boolean): Theme {
  const looks = new Map(Object.entries(createStyles(hasColour)).map(([role, style]) => [role, readLook(style)]));
  return (role) => looks.get(role) ?? plainLook;
}

/**
 * Of colours only the sixteen that the person's own theme of the terminal defines: readable on dark and on light. The far
 * limbs are bright blue: blue itself has a contrast of 1.6 to 2.4 on black in five common terminals, bright blue of 2.4
 * to 5, and on white still 3.9 to 8.6.
 */
function createStyles(hasColour: boolean): Readonly<Record<Exclude<Role, 'plain' | 'trunk'>, ChalkInstance>> {
  // The level is set here because chalk looks at stdout and at FORCE_COLOR, and never at NO_COLOR.
  const chalk = new Chalk({ level: hasColour ? 1 : 0 });
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    count: chalk.green,
    side: chalk.bold.magenta,
    warning: chalk.yellow,
    near: chalk.cyan,
    far: chalk.blueBright,
    worked: chalk.bold.magenta,
  };
}

/** The painter writes what changes between two looks, which chalk does not: only the numbers of its codes are taken. */
function readLook(style: ChalkInstance): Look {
  const [before = ''] = style('|').split('|');
  return [...before.matchAll(/\[(\d+)m/g)].map(([, number]) => number).join(';');
}

/** What changes one look into another. */
export function renderLookChange(from: Look, to: Look): string {
  if (from === to) return '';
  if (to === plainLook) return plainCode;
  // One colour replaces another; whatever else was on has to go first.
  const isReplaced = from === plainLook || (isColour(from) && isColour(to));
  return isReplaced ? `\u{1b}[${to}m` : `\u{1b}[;${to}m`;
}

function isColour(look: Look): boolean {
  return look.startsWith('3') || look.startsWith('9');
}

/** A span with its look turned on before and off behind it, for text that is printed once. */
export function paintSpan({ text, role }: Span, theme: Theme): string {
  const look = theme(role);
  return renderLookChange(plainLook, look) + text + renderLookChange(look, plainLook);
}
