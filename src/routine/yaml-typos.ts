/**
 * Typos by which a file is no YAML. The parser reports them late, once, and as somebody who writes parsers
 * would; people forget a space, or write a colon within a text.
 */
import type { SpanComplaint, YamlReason } from './problem.ts';
import { splitLines, type TextLine } from './yaml-places.ts';

const typos: readonly (readonly [pattern: RegExp, reason: YamlReason])[] = [
  // "-exercise: bridging"
  [/^( *)-(?=[A-Za-z][\w-]*:(?: |$))/, 'hyphen-space'],
  // "hold:8s", but not "https://"
  [/^( *(?:- +)?[A-Za-z][\w-]*):(?=[^\s:/])/, 'colon-space'],
  // "title: Sheet: March"
  [/^( *(?:- +)?[A-Za-z][\w-]*: +(?!["'{[|>#&*!])[^#]*?):(?= |$)/, 'colon-in-text'],
];

// A file of nothing else has a thousand lines of it.
const maxTypos = 100;

/** Every such typo in a text that could not be parsed, in its order. */
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

/** Lines that have a key at their beginning, which those of a text over several lines have not. */
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
