/** Lines of the screen before they are painted, and how their parts look. */

import { Chalk } from 'chalk';
import type { FigureSize } from '../../figure/drawable-pose.ts';
import type { DrawingOptions } from '../../figure/drawing.ts';

/** What a part of a line means; the theme says how it looks. */
export type Role =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'count'
  | 'into'
  | 'relax'
  | 'change'
  | 'side'
  | 'warning'
  | 'trunk'
  | 'near'
  | 'far'
  | 'worked';

/** What a terminal that shows pictures shows over free cells. */
export interface Picture extends FigureSize {
  readonly drawing: DrawingOptions;
}

export interface Span {
  readonly text: string;
  readonly role: Role;
  /** Its top left corner is where the span begins. */
  readonly picture?: Picture;
}

/** A line of the screen before it is painted: text without escape codes, in pieces that have a meaning. */
export type StyledLine = readonly Span[];

export function span(text: string, role: Role = 'plain'): Span {
  return { text, role };
}

export function line(text: string, role: Role = 'plain'): StyledLine {
  return [span(text, role)];
}

export const emptyLine: StyledLine = [];

/** So many rows: with empty ones at the end, or without the last of its own. */
export function fillUp(lines: readonly StyledLine[], rows: number): readonly StyledLine[] {
  return [...lines, ...Array.from({ length: Math.max(0, rows - lines.length) }, () => emptyLine)].slice(0, rows);
}

/** Turns a role's style on before a text and off behind it. */
export type Theme = Readonly<Record<Role, (text: string) => string>>;

/**
 * Of colours only the sixteen that the person's own theme of the terminal defines: readable on dark and on light. The far
 * limbs are bright blue: blue itself has a contrast of 1.6 to 2.4 on black in five common terminals, bright blue of 2.4
 * to 5, and on white still 3.9 to 8.6.
 */
export function createTheme(hasColour: boolean): Theme {
  const plain = (text: string) => text;
  // The level is set here because chalk looks at stdout and at FORCE_COLOR, and never at NO_COLOR.
  const chalk = new Chalk({ level: 1 });
  // The same function where a style is the same, so that a painter knows what looks the same.
  const style = (styled: (text: string) => string) => (hasColour ? styled : plain);
  return {
    plain,
    trunk: plain,
    strong: style(chalk.bold),
    dim: style(chalk.dim),
    count: style(chalk.green),
    into: style(chalk.cyan),
    relax: style(chalk.blueBright),
    change: style(chalk.yellow),
    side: style(chalk.bold.magenta),
    warning: style(chalk.yellow),
    near: style(chalk.cyan),
    far: style(chalk.blueBright),
    worked: style(chalk.magenta),
  };
}
