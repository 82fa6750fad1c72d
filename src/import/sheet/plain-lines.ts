/** The lines of a sheet without what a program put before, between or behind the words. */
import { stampTime } from './sheet-words.ts';

export function plainLines(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(withoutMarks);
  return withListStops(withoutVideoTimes(withoutChatStamps(withoutBareStamps(lines))));
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
  // "Ex. 1  Lying face down", "Übung 2 Brücke"; "Exercise 3 Times a week" has no name.
  [
    /^(\s*(?:[Ee]xercise|[Ee]x\.?|EX\.?|EXERCISE|[Üü]bung|ÜBUNG)\s*\d{1,2})\s+(?=\p{Lu}\p{L}+(?<!(?:Times|Reps|Sets|Mal|Minuten|Sekunden|Wiederholungen|Tage|Wochen|Sätze|Runden))(?!\p{L}))/u,
    '$1: ',
  ],
];

function withoutMarks(line: string): string {
  return marks.reduce((text, [mark, plain]) => text.replace(mark, plain), line);
}

const videoTime = /^(\s*(?:[-–•*]\s*)?)[([]?(\d{1,2}(?::[0-5]\d){1,2})[)\]]?\s*(?:[-–—:|]\s*)?(?=\p{L})/u;

/** Fewer may be how long each is done. This project's own choice. */
const minVideoTimes = 3;
/** A video has its first exercise before that; what begins later is a time of the day. This project's own choice. */
const maxFirstMinute = 4;

/** "0:00 Intro", "4:40 Bridges": times that rise from line to line are places in a video. */
function withoutVideoTimes(lines: readonly string[]): readonly string[] {
  const times = lines.flatMap((line) => {
    const time = videoTime.exec(line)?.[2]?.split(':').map(Number);
    return time === undefined ? [] : [time.reduce((total, part) => 60 * total + part, 0)];
  });
  const isRising = times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0));
  const isVideo = times.length >= minVideoTimes && isRising && (times[0] ?? 0) < 60 * (maxFirstMinute + 1);
  return isVideo ? lines.map((line) => line.replace(videoTime, '$1')) : lines;
}

/** Before "2 Sets" or "1 Bein" it counts. */
const bareMark =
  /^\s*(?:\d{1,2}|[A-H]\d)(?=\s+(?!(?:Legs?|Arme?s?|Beine?|Min(?:ut\p{L}*)?|(?:Sek|Sec|Set|Satz|Sätze|Rep|Rund|Round|Durchg|Wied|Woche|Week|Mal|Time|Day|Tag|Hour|Stund)\p{L}*)(?!\p{L}))\p{Lu}\p{L}| {2,}\p{L})/u;
/** The numbers of a table's rows have a heading, or columns beside them. */
const ofTable = /^\s*(?:no|nr|#)\.?\s|^\s*\d.*[\t|]/iu;

/** "1 Bridging", "2 Clamshell", and "A1 Split squat" with others of its kind, are the marks of a list without its stops. */
function withListStops(lines: readonly string[]): readonly string[] {
  const marks = lines.flatMap((line) => bareMark.exec(line)?.[0].trim() ?? []);
  const areNumbers = marks.every((mark, index) => mark === String(index + 1));
  const isList = areNumbers || (marks[0] === 'A1' && marks.every((mark) => /^\p{L}/u.test(mark)));
  const isTable = lines.some((line) => ofTable.test(line));
  return marks.length > 1 && isList && !isTable ? lines.map((line) => line.replace(bareMark, '$&.')) : lines;
}

const chatDate = String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4}|\.)?`;
const chatStamp = new RegExp(
  String.raw`^\s*(?:whats ?app:? )?\[?(?:${chatDate},? ${stampTime}|${stampTime},? ${chatDate})(?:\]| -) (?:(?<sender>[^:\d]{1,40}): )?`,
  'iu',
);

const bareStamp = new RegExp(String.raw`^\s*\[${stampTime}\] (?<sender>[^:\d]{1,40}): `, 'iu');

/** "[14:02] Jonas: …", where one of the names comes again: in front of a video's places stand exercises. */
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
