/** What a part of a line means; the theme says how it looks. */
export type Role = 'plain' | 'strong' | 'dim' | 'count' | 'side' | 'warning' | 'trunk' | 'near' | 'far' | 'worked';

export interface Span {
  readonly text: string;
  readonly role: Role;
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
