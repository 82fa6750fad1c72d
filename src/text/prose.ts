/** Sentences, and the lines that a text is broken into. */

import wrapAnsi from 'wrap-ansi';
import { cutText, widthOf } from './columns.ts';

/** The spaces between sentences: the next one begins with a capital letter, unlike what follows `e.g.`. */
const betweenSentences = /(?<=[.!?]) +(?=\p{Lu})/u;

export function splitSentences(text: string): readonly string[] {
  return text.split(betweenSentences);
}

/** A text of several lines, as YAML's folded and literal texts may have, on one. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The text with a capital first letter, for the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, unless it ends with a mark, be it a comma: then more was meant to come. */
export function asSentence(text: string): string {
  return /[.!?…:;,。！？]$/.test(text) ? text : `${text}.`;
}

/** `1 routine`, `2 routines`: in English, as the command line is. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Breaks a text between words into lines of at most `columns`; a longer word is cut. */
export function wrapText(text: string, columns: number): readonly string[] {
  const words = oneLine(text);
  return words === '' ? [] : breakLine(words, columns).map((line) => cutText(line, columns));
}

/**
 * Lines of at most `columns`. The continuation of a list item is indented below its first word. A longer word, such as
 * a path, stays whole, because it may have to be copied.
 */
export function wrapLines(lines: readonly string[], columns: number): readonly string[] {
  return lines.flatMap((line) => {
    const mark = /^ *(?:- )?/.exec(line)?.[0] ?? '';
    const indent = ' '.repeat(mark.length);
    return breakLine(line.slice(mark.length), columns - mark.length).map(
      (text, index) => (index === 0 ? mark : indent) + text,
    );
  });
}

/** Most lines fit, so that the library need not be loaded. */
function breakLine(line: string, columns: number): readonly string[] {
  return widthOf(line) <= columns ? [line] : wrapAnsi(line, columns).split('\n');
}
