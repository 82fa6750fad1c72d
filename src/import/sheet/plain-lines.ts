/** The lines of a sheet without what a program put before, between or behind the words. */
import { findTables } from './find-tables.ts';
import { stampTime } from './sheet-words.ts';

export function plainLines(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(withoutMarks);
  return withoutChatStamps(withoutBareStamps(lines));
}

/** What only sets a line, and what is written for it. */
const marks: readonly (readonly [RegExp, string])[] = [
  // 'Your program "Mobility 2"': two inches, or seconds, are what stands behind a number alone.
  [/(?<=^|[\s(])"(\p{L}[^"]*)"/gu, '$1'],
  // "**Reps:** 8 per side", "*slowly*"
  [/(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1/g, '$2'],
  [/(?<![*\p{L}\d])\*(?=[\p{L}("])([^*]+)(?<=[\p{L}.!:)"])\*(?![*\p{L}\d])/gu, '$1'],
  // "Cat/cow..........10 reps", "Cat/cow . . . . 10 reps"; of "Breathe in... and out" the words go on.
  [
    /(?<=[\p{L})])\s*(?:(?:\.\s?|[…·]\s?){3,}|-{3,}|–{3,})\s*(?=(?:(?:hold|halten|rep\p{L}*|je|pro|ca\.?|x|×)\s*)*\d)/iu,
    ': ',
  ],
];

function withoutMarks(line: string): string {
  return marks.reduce((text, [mark, plain]) => text.replace(mark, plain), line);
}

const chatDate = String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4}|\.)?`;
const chatStamp = new RegExp(
  String.raw`^\s*(?:whats ?app:? )?\[?(?:${chatDate},? ${stampTime}|${stampTime},? ${chatDate})(?:\]| -) (?:(?<sender>[^:\d]{1,40}): )?`,
  'iu',
);

const bareStamp = new RegExp(String.raw`^\s*\[${stampTime}\] (?<sender>[^:\d]{1,40}): `, 'iu');

/** "[14:02] Jonas: …", where one of the names comes again. */
function withoutBareStamps(lines: readonly string[]): readonly string[] {
  const senders = lines.flatMap((line) => bareStamp.exec(line)?.groups?.sender ?? []);
  return new Set(senders).size < senders.length ? lines.map((line) => line.replace(bareStamp, '')) : lines;
}

/** "10:09" behind a message says when it came: several within two hours of one day, and no lengths of minutes and seconds. */
const endStamp = /\s(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?:\s*[✓✔]+)?\s*$/u;
const earliestHour = 4;
const longestTalkMinutes = 120;

function withoutEndStamps(lines: readonly string[]): readonly string[] {
  const times = lines.flatMap((line) => {
    const { hour, minute } = endStamp.exec(line)?.groups ?? {};
    return hour === undefined ? [] : [Number(hour) * 60 + Number(minute)];
  });
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const isChat = times.length > 1 && first >= earliestHour * 60 && last < 24 * 60 && last - first <= longestTalkMinutes;
  return isChat ? lines.map((line) => line.replace(endStamp, '')) : lines;
}

/**
 * Messages as they are copied from a chat begin with when they came, and from whom. Before a bare amount the name is that of
 * an exercise, unless another message comes from there too.
 */
export function withoutChatStamps(written: readonly string[]): readonly string[] {
  const lines = withoutEndStamps(written);
  const names = lines.map((line) => chatStamp.exec(line)?.groups?.sender);
  const isSender = (name: string, rest: string) =>
    /^\p{L}/u.test(rest) || names.filter((other) => other === name).length > 1;
  return lines.map((line, index) => {
    const name = names[index];
    const rest = line.replace(chatStamp, '');
    const isSaid = name !== undefined && (/^(?:if|when|wenn|stop)/i.test(name) || !isSender(name, rest));
    return isSaid ? `${name}: ${rest}` : rest;
  });
}

// Lines that a mail or a page broke where it was full.

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
