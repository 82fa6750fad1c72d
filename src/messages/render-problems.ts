/** Problems as lines for a person: place, words, the line itself with a caret, what was expected, where to read on. */
import type { Problem, SourceFile } from '../routine/problem.ts';
import { splitLines } from '../routine/yaml-places.ts';
import { splitGraphemes, widthOf } from '../text/columns.ts';
import { safeText } from '../text/escape.ts';
import { formatProblem } from './en/problems.ts';

/** The command that explains the format in the terminal, from a heading of its page on. */
export function nameFormatHelp(section: string): string {
  return `backroutine help format ${section}`;
}

const seeMark = '  See ';

/** The lines of problems for somebody who starts the program otherwise, as with npx. Lines of the file stay as they are. */
export function seeAsTyped(lines: readonly string[], typedCommand: string): readonly string[] {
  return lines.map((line) => (line.startsWith(seeMark) ? line.replace('backroutine', () => typedCommand) : line));
}

/** Lines of text, every one safe to show. An empty line separates problems. */
export function renderProblems(problems: readonly Problem[], { name, bytes }: SourceFile): readonly string[] {
  const lines = splitLines(new TextDecoder().decode(bytes)).map(({ text }) => text);
  return problems.flatMap((problem, index) => [
    ...(index === 0 ? [] : ['']),
    ...renderProblem(problem, name, lines[problem.line - 1] ?? ''),
  ]);
}

function renderProblem(problem: Problem, name: string, line: string): readonly string[] {
  const { message, expected, section } = formatProblem(problem);
  const { nearest } = problem;
  const kind = problem.severity === 'warning' ? 'warning: ' : '';
  return [
    `${safeText(name)}:${problem.line}:${problem.column}: ${kind}${message}`,
    ...renderExcerpt(problem, line),
    ...(expected === undefined ? [] : [`  Expected: ${expected}.`]),
    ...(nearest === undefined ? [] : [`  Did you mean "${safeText(nearest)}"?`]),
    `${seeMark}${nameFormatHelp(section)}`,
  ];
}

/** Columns of the line that are shown before the caret, and from it on; the rest is cut. */
const columnsBefore = 30;
const columnsAfter = 46;

function renderExcerpt({ line, column, length }: Problem, text: string): readonly string[] {
  const before = takeLast(text.slice(0, column - 1), columnsBefore);
  const marked = takeFirst(text.slice(column - 1, column - 1 + length), columnsAfter);
  const after = takeFirst(text.slice(column - 1 + length), columnsAfter - widthOf(marked));
  const gutter = ' '.repeat(String(line).length);
  return [
    `  ${line} | ${before}${marked}${after}`,
    `  ${gutter} | ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  ];
}

/** Some letters have no width, so more are read than there are columns; a limit bounds the work on a line of 64 KiB. */
const lettersPerColumn = 4;

/** As much of the start of `text` as fits in `columns`, safe to show; an ellipsis stands for the rest. */
function takeFirst(text: string, columns: number): string {
  let taken = '';
  for (const grapheme of splitGraphemes(text.slice(0, columns * lettersPerColumn))) {
    const next = taken + safeText(grapheme);
    if (widthOf(next) > columns) {
      return `${taken}…`;
    }
    taken = next;
  }
  return taken;
}

/** As much of the end of `text` as fits in `columns`, safe to show; an ellipsis stands for the rest. */
function takeLast(text: string, columns: number): string {
  const near = text.slice(-columns * lettersPerColumn);
  let taken = '';
  for (const grapheme of splitGraphemes(near).toReversed()) {
    const next = safeText(grapheme) + taken;
    if (widthOf(next) > columns) {
      return `…${taken}`;
    }
    taken = next;
  }
  return near === text ? taken : `…${taken}`;
}
