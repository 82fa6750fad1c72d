/** How the roles look, and the codes that change from one look to another. */
import type { Role, Span } from './styled-line.ts';

/** The numbers of a terminal's "select graphic rendition"; empty for the terminal's own look. */
export type Look = string;

/** No look has a background or a line below: a blank is the same in all of them. */
export type Theme = (role: Role) => Look;

export const plainLook: Look = '';

/** Turns every look off. */
export const plainCode = '\u{1b}[m';

/**
 * Of colours only the sixteen that the person's own theme of the terminal defines: readable on dark and on light. The far
 * limbs are bright blue: blue itself has a contrast of 1.6 to 2.4 on black in five common terminals, bright blue of 2.4
 * to 5, and on white still 3.9 to 8.6.
 */
const looks: Readonly<Record<Role, Look>> = {
  plain: plainLook,
  strong: '1',
  dim: '2',
  count: '32',
  side: '1;35',
  warning: '33',
  trunk: plainLook,
  near: '36',
  far: '94',
  worked: '1;35',
};

export function createTheme(hasColour: boolean): Theme {
  return hasColour ? (role) => looks[role] : () => plainLook;
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
