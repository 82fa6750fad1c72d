/** A line of a sheet: its amounts, and the words between them. */

import { readQuantity } from '../quantity.ts';
import { amountPatterns, type FoundAmounts } from './amount-patterns.ts';
import { isDose, joinAmounts, type LineAmounts } from './line-amounts.ts';
import { hideOtherNumbers, showOtherNumbers } from './other-numbers.ts';
import { namesPosition } from './settle-time.ts';
import { hasChangingWords } from './unread-words.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

export interface ReadLine {
  readonly amounts: LineAmounts;
  /** It has an amount that a routine cannot have, or several that differ, so that nothing else of it holds either. */
  readonly isUnclear: boolean;
  /** What is left has a number that may be an amount: "10 reps left, 8 reps right" is not ten reps. */
  readonly hasUnreadNumber: boolean;
  /** It has a time, and no word that says that it is held. */
  readonly isTimeAlone: boolean;
  /** What is left of the line before its first amount, and after it. */
  readonly before: string;
  readonly after: string;
}

const heldWords =
  /(?<!\p{L})(?:hold|held|squeeze|pause|keep|stay|remain|maintain|lie|lying|halte|gehalten|bleib|lieg)/iu;

const keptWords =
  /(?<!\p{L})(?:hold(?! on)|held|squeeze|pause|keep (?:it|this|there|still|the position)|stay|remain|maintain|halt|gehalten|bleib)/iu;

/** Of these "2 x 30" may be seconds, unless a word says that they are counted. */
const stillWords =
  /(?<!(?:single|double|straight|one)[- ]leg )stretch|plank|hold(?! (?:on|onto|(?:the |a |your )?(?:worktop|counter|chair|table|wall|rail|banister|support|bar|band|strap|towel|ball|stick|weights?|dumbbells?))(?!\p{L}))|pose(?!\p{L})|dehn|stütz/iu;

export function namesStill(line: string): boolean {
  return stillWords.test(line);
}

const heldKeys: ReadonlySet<string> = new Set(['hold', 'time', 'breaths', 'tempo']);
const countedWords = /rep|times|mal(?!\p{L})|wdh|wiederhol|(?<!\d\s*)[x×]\s*\d|\d\s*[x×](?!\s*\d)/iu;

/** Nobody does ten of it, and holds each for longer, without a word of holding. This project's own choice. */
const maxUnsaidHoldMs = 15_000;
const ofOther = /\u{FFFC}\s*(?:walk|jog|run|march|cycl|bike|ride|swim|gehen|radfahren)/iu;

/** "30 sec each side, 2 x" */
const timeSoOften = /[\d½¼¾]\s*(?:s|sec|sek|min)\p{L}*\.?(?!\p{L}).*\d\s*(?:x|×|times|mal)(?!\p{L})/iu;

/** Whether a time beside reps, which no word says is held, is a hold to whoever reads it: short, or of a stretch. */
export function isLikelyHold(time: string, line: string): boolean {
  const read = readQuantity('hold', time);
  return (
    namesStill(line) ||
    namesPosition(line) ||
    timeSoOften.test(line) ||
    (typeof read !== 'string' && read.high <= maxUnsaidHoldMs)
  );
}

/** "Hold 5 breaths", "3 x 5 breaths": in each of them. */
export function areBreathsHeld(line: string): boolean {
  return (
    heldWords.test(line) ||
    /[x×]\s*\d{1,2}\s*(?:\p{L}+ )?(?:breath|atem)|(?:of|à) \d{1,2} (?:\p{L}+ )?(?:breath|atem)|(?:breaths?|atemzüge)(?!\p{L})\D*\d/iu.test(
      line,
    )
  );
}

/** "3 x 40 m" is neither three nor forty of them. Digits of lengths are hidden here. */
const way = String.raw`[\u{E000}-\u{E009}.,]+\s*(?:m|feet|ft)(?!\p{L})`;
const byWay = new RegExp(String.raw`(?:\d|\u{FFFC})\s*${way}|${way}\s*\u{FFFC}`, 'u');
/** As above; but "step ups 4 inch 3 x 10" has only the height of the step. */
const length = String.raw`[\u{E000}-\u{E009}.,]+\s*(?:cm|mm|m|inch(?:es)?|feet|ft)(?!\p{L})`;
const timesLength = new RegExp(String.raw`\d\s*[x×*]\s*${length}|${length}\s*[x×*]\s*\d`, 'u');

/** "10 reps or 30 s": which of them nobody can tell. */
const eitherAmount = /\u{FFFC}[\s,;)]*(?:or|oder|bzw\.?)[\s(]*\u{FFFC}/iu;

/** Whether a word or a mark says that a number of it is how often. */
export function isCounted(line: string): boolean {
  return countedWords.test(line);
}

/** A longer line takes long to read, and is none of a sheet. */
const maxReadLetters = 400;

/** Stands where an amount was, so that what is before the first one and after it can be told apart. */
const gap = '\u{FFFC}';

/** Whether it names several exercises, each with how much of it: "wall slides x5, heel raises x10". */
export function hasSeveral(line: string): boolean {
  const pieces = line.slice(0, maxReadLetters).split(/[,;+&]|(?<!\p{L})(?:and|then|und|dann)(?!\p{L})/iu);
  const whole = pieces.filter((piece) => {
    const { amounts, isUnclear, before } = readAmounts(piece.trim());
    return (
      !isUnclear && isDose(amounts) && /\p{L}{3}/u.test(before) && !heldWords.test(before) && !countedWords.test(before)
    );
  });
  return whole.length > 1;
}

/** `left` is the line with a gap for each amount, and digits of other numbers hidden. */
function takeAmounts(line: string) {
  let left = hideOtherNumbers(line.slice(0, maxReadLetters).replace(/[\u{FFFC}\u{E000}-\u{E009}]/gu, ' '));
  let found: FoundAmounts = {};
  let isUnclear = line.length > maxReadLetters || timesLength.test(left);
  for (const { pattern, read, isRepeated = false } of amountPatterns) {
    for (let match = pattern.exec(left); match !== null; match = isRepeated ? pattern.exec(left) : null) {
      const one = read(match.groups ?? {});
      const joined = one === undefined ? undefined : joinAmounts(found, one);
      isUnclear ||= joined === undefined;
      // What was found first is clearer than what comes later.
      found = joined ?? { ...one, ...found };
      // How reps are done is said on.
      const manner = match.groups?.manner ?? match.groups?.slowly ?? '';
      left = `${left.slice(0, match.index)}${gap}${manner}${left.slice(match.index + match[0].length)}`;
    }
  }
  return { found, isUnclear, left };
}

const anyNumber = /[\d½¼¾](?:[\d.,:/-]*\d)?/;

/** The number beside the amounts of a line that nobody can tell the meaning of. */
export function findUnreadNumber(line: string): string | undefined {
  const { found, left } = takeAmounts(line);
  return isDose(found) || found.time !== undefined || found.sets !== undefined ? anyNumber.exec(left)?.[0] : undefined;
}

/** `name` is that of the exercise, where it stands elsewhere. */
export function readAmounts(line: string, name = ''): ReadLine {
  const { found, left: taken, isUnclear: isAnyUnclear } = takeAmounts(line);
  let isUnclear = isAnyUnclear;
  const { time, ...others } = found;
  const hold = time ?? others.hold;
  // "30 s Pause" is no hold.
  const isKept = keptWords.test(found.rest === undefined ? line : line.replace(/pause/giu, ''));
  const isUnheld = hold !== undefined && !isKept;
  const amounts: LineAmounts = {
    ...others,
    ...(hold === undefined ? {} : { hold }),
    ...(isUnheld ? { isUnheld } : {}),
  };
  const isTimeAlone = time !== undefined && !heldWords.test(line);
  // "3 x 10, 60 s" may be held for so long, or have so much rest.
  isUnclear ||= byWay.test(taken) || eitherAmount.test(taken);
  isUnclear ||=
    isTimeAlone && amounts.reps !== undefined && (others.sets !== undefined || !isLikelyHold(time, `${name} ${line}`));
  // "10 reps, 3 min walk after": the time is of what follows.
  isUnclear ||= isTimeAlone && amounts.reps !== undefined && ofOther.test(taken);
  isUnclear ||= time !== undefined && others.hold !== undefined;
  const isCounted = amounts.reps !== undefined && Object.keys(found).every((key) => !heldKeys.has(key));
  isUnclear ||= isCounted && namesStill(`${name} ${line}`) && !countedWords.test(line);
  // Eight of them with ten breaths each are eighty breaths, or the ten breaths come behind all of them.
  isUnclear ||= found.breaths !== undefined && found.reps !== undefined && !areBreathsHeld(line);
  // "30 sec+" is at least so long.
  isUnclear ||= /\u{FFFC}\+(?!\s*[\p{L}\d\u{FFFC}])/u.test(taken);
  const hasUnreadNumber = anyNumber.test(taken);
  const left = showOtherNumbers(taken);
  const first = left.indexOf(gap);
  isUnclear ||= hasChangingWords(amounts, line, left, first === -1 ? '' : left.slice(first));
  return {
    amounts,
    isUnclear,
    hasUnreadNumber,
    isTimeAlone,
    before: first === -1 ? left.trim() : left.slice(0, first).trim(),
    after: first === -1 ? '' : left.slice(first).replaceAll(gap, ' ').replace(/\s+/g, ' ').trim(),
  };
}

/** Whether it is of words alone. */
export function hasNoAmount(text: string): boolean {
  const { amounts, isUnclear, hasUnreadNumber } = readAmounts(writeNumbersBeforeUnits(text));
  return !isUnclear && !hasUnreadNumber && Object.keys(amounts).length === 0;
}
