/** Lines that a mail or a page broke where it was full. */
import { findTables } from './find-tables.ts';

/** A shorter line was ended by whoever wrote it. This project's own choice. */
const minWrappedLetters = 55;

/** What somebody has answered is whole. */
const isAnswered = /^\s*= /u;

const hasMark = /^\s*(?:\(?\d{1,2}[.):](?!\d)|[-–—*•·]\s)/u;

/** As many lines as before: what goes on from the line before stands there, and leaves an empty one. */
export function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  const tables = findTables(lines);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const isTable = tables.has(index) || tables.has(index - 1);
    const above = lines[index - 1] ?? '';
    const isInWord = /\p{Ll}{2}-$/u.test(above) && /^\s*\p{Ll}{2}/u.test(line);
    const isCut = isBrokenOff(above) || isInWord || isInAmount(above, line);
    // Where a sentence begins with a small letter, the next line may be another one.
    const isSmall = /^\s*\p{Ll}/u.test(joined[start] ?? '') && !isInWord && !isInAmount(above, line);
    const isBroken = isCut && !isSmall && /^\s*[\p{Ll}\d(]/u.test(line);
    const goesOn = isBroken && !isTable && !hasMark.test(line) && !isAnswered.test(joined[start] ?? '');
    if (!goesOn) start = index;
    else if (isInWord) joined[start] = `${joined[start]?.trimEnd().replace(/-$/, '')}${line.trim()}`;
    else joined[start] = `${joined[start]?.trimEnd()} ${line.trim()}`;
    joined.push(goesOn ? '' : line);
  }
  return joined;
}

/** "Hold 5" above "seconds, repeat 10 times." */
function isInAmount(above: string, line: string): boolean {
  return (
    /\d$/.test(above.trimEnd()) &&
    /^\s*(?:sec|seconds?|secs|min|mins|minutes?|times|reps?|repetitions|sets?|sek|sekunden|minuten|mal|wdh|wiederholungen|sätze)(?!\p{L}|\s*[:=]?\s*\d)/u.test(
      line,
    )
  );
}

function isBrokenOff(line: string): boolean {
  return line.trim().length >= minWrappedLetters && !/[.!?:;]\s*$/.test(line);
}
