/**
 * Common typos that break the syntax: a missing space, a colon within a text. The parser stops at the first, often
 * further down, and describes it in the terms of its grammar.
 */
import type { SpanComplaint, YamlReason } from './problem.ts';
import { splitLines, type TextLine } from './yaml-places.ts';

const typos: readonly (readonly [pattern: RegExp, reason: YamlReason])[] = [
  // "-exercise: bridging"
  [/^( *)-(?=[A-Za-z][\w-]*:(?: |$))/, 'hyphen-space'],
  // "hold:8s", but not "https://"
  [/^( *(?:- +)?[A-Za-z][\w-]*):(?=[^\s:/])/, 'colon-space'],
  // "note: {side} knee first"
  [/^( *(?:- +)?(?:[A-Za-z][\w-]*: +)?)\{(?:side|other)\}/, 'brace-first'],
  // "title: Sheet: March"
  [/^( *(?:- +)?[A-Za-z][\w-]*: +(?!["'{[|>#&*!])[^#]*?):(?= |$)/, 'colon-in-text'],
];

// A file without a single right line would have a thousand.
const maxTypos = 100;

/** Every such typo in a text that could not be parsed, in the order of the text. */
export function findTypos(text: string): readonly SpanComplaint[] {
  const found: SpanComplaint[] = [];
  for (const line of listKeyLines(text)) {
    const typo = findTypo(line);
    if (typo !== undefined) found.push(typo);
    if (found.length === maxTypos) break;
  }
  return found;
}

function findTypo({ start, text }: TextLine): SpanComplaint | undefined {
  for (const [pattern, reason] of typos) {
    const before = pattern.exec(text)?.[1];
    if (before !== undefined) {
      const at = start + before.length;
      return { code: 'not-yaml', args: { reason }, span: { start: at, end: at + 1 } };
    }
  }
  return undefined;
}

/** Lines that may begin with a key: all but those within a text of several lines. */
function listKeyLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let textIndent: number | undefined;
  for (const line of splitLines(text)) {
    const indent = line.text.search(/[^ ]/);
    if (indent < 0 || (textIndent !== undefined && indent > textIndent)) continue;
    textIndent = /[:-] +[|>][+-]?\d?[+-]? *(?:#.*)?$/.test(line.text) ? indent : undefined;
    lines.push(line);
  }
  return lines;
}
