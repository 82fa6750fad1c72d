/** Weeks in which an exercise of a sheet is done: as its line says them, or the heading above it. */
import { listWeekGaps } from '../check-weeks.ts';
import { findMeantWeeks } from '../meant-weeks.ts';
import { isOpenEnded, quantities, range } from '../quantity.ts';
import { isAdvice } from './advice-line.ts';
import { isDose, isFineRest } from './line-amounts.ts';
import { endsWithNot, isForOneCase, isHeadingOfMany, isInstruction, isOfOthers, withoutLabel } from './line-words.ts';
import { hasSeveral, readAmounts } from './read-amounts.ts';
import type { LineMeaning, ReadSheet, SheetExercise, SheetPart } from './sheet.ts';
import { splitName } from './split-name.ts';
import { writeNumbersBeforeUnits } from './write-numbers.ts';

const weekWord = /(?<!\p{L})(?:weeks?|wks?|wochen?)(?!\p{L})/iu;

/** Weeks as the format writes them, of a text that is nothing else and names them as weeks. */
export function readWeeks(text: string): string | undefined {
  return weekWord.test(text) ? findMeantWeeks(text) : undefined;
}

const added =
  '(?:add(?: in)?|also|introduce|include|start|begin|plus|additionally|extra|new|more|zusätzlich|dazu|auch|neu|kommen dazu|kommt dazu)';
const others = String.raw`(?:\s+(?:the following|these|this|with|exercises?|ones?|diese|folgende|übungen?))*`;
const addingEnds = new RegExp(
  `^(?:${added}${others}[,:]?\\s+)|[,:]?\\s+(?:you (?:can|may) )?${added}${others}$`,
  'giu',
);

/** As above, of the heading of what is done besides from then on: "From week 3 onwards add these". */
export function readWeeksOfHeading(text: string): string | undefined {
  return readWeeks(text) ?? readWeeks(text.replace(addingEnds, ''));
}

/** "3x/week 2x10" is how often, and then how much. */
const numberedWeek =
  /(?<!\p{L})(?<!(?:per|an?|each|every|pro|je|die|der|x|\/|\d) ?)(?:weeks?|wks?|wochen?)\s*\d{1,2}(?!\d|\s*(?:[x×*]|sets?|reps?|sätze|wdh|mal|times))|\d(?:\.|st|nd|rd|th)\s*(?:week|woche)(?!\p{L})/iu;
/** How many weeks there are, no sheet says. */
export const lastWeeks = String.raw`(?:(?:in|for|for the|in the|the|der|den|in der|in den)\s+)?(?:last|final|letzte[nrs]?)\s+(?:(?:\d|two|three|few|zwei|drei)\s+)?(?:weeks?|wochen?)(?:\s+(?:only|nur))?(?!\p{L})`;
const anyLastWeek = new RegExp(String.raw`(?<!\p{L})${lastWeeks}`, 'iu');

/** Whether a line, or what stands below it, is of some weeks, whichever they are. */
export function isOfSomeWeeks(text: string): boolean {
  return numberedWeek.test(text) || anyLastWeek.test(text);
}

/** A change of the exercise above, and no exercise of its own. */
const changing =
  /^(?:(?:with(?:out)?|mit|ohne|harder|easier|double|try|use|work)(?!\p{L})|progress|increase|reduce|decrease|replace|change|switch|swap|instead|stop|drop|continue|keep|repeat|return|resume|go back|steiger|erhöhe|ersetz|wechsel|statt|weiter)/iu;
const adding =
  /^(?:(?:you (?:can|may) )?(?:also |then )?(?:add|introduce|include|start(?: with)?|begin(?: with)?)(?: in)?:?|also|then|plus|auch|dazu|zusätzlich)\s+(?:(?:the|die|den|das|der)\s+)?/iu;

/** "From week 3: bridge 3x10", "Bridge 3x10 (weeks 1-2)"; `undefined` where the line is no exercise with how much of it. */
export function readExerciseOfWeeks(line: string) {
  const split = weekWord.test(line) ? (splitFirst(line) ?? splitLast(line)) : undefined;
  if (split === undefined || weekWord.test(split.text) || hasSeveral(split.text)) return undefined;
  // "From week 3 try 20 reps" is about the exercise above.
  if (!split.isMarked && !adding.test(split.text)) return undefined;
  const text = withoutLabel(split.text.replace(adding, ''));
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(writeNumbersBeforeUnits(text));
  const [name, rest] = splitName(before, after, text);
  const isOther =
    isInstruction(name) ||
    isForOneCase(name) ||
    isOfOthers(name) ||
    isAdvice(text) ||
    endsWithNot(before) ||
    isHeadingOfMany(name);
  const isExercise =
    name !== '' && isDose(amounts) && !isUnclear && !hasUnreadNumber && isFineRest(amounts.rest, 'rest');
  return isExercise && !isOther && !changing.test(text) ? { weeks: split.weeks, name, amounts, rest } : undefined;
}

/** "The first two weeks" and "from the end of week 2" have no more words. */
const maxWords = 7;
const edges = /^[\s([,;:–—-]+|[\s)\],;:–—.!-]+$/g;

/** The most words at one end of a line that name weeks and nothing else. */
function findWeeks(words: readonly string[], takeEnd: (count: number) => readonly string[]) {
  for (let count = Math.min(maxWords, words.length - 1); count > 0; count -= 1) {
    const end = takeEnd(count).join(' ');
    const weeks = readWeeks(end.replace(edges, ''));
    if (weeks !== undefined) return { weeks, end, count };
  }
  return undefined;
}

/** A bare "Week 3" needs a mark behind it, which says that the exercise is what these weeks are for. */
function splitFirst(line: string) {
  const words = line.split(' ');
  const found = findWeeks(words, (count) => words.slice(0, count));
  if (found === undefined) return undefined;
  const { weeks, end: head, count } = found;
  const isMarked = /[:)\]–—-]$/.test(head) || /^[–—-]$/.test(words[count] ?? '');
  const isApart = isMarked || head.endsWith(',') || /^(?:from|starting|beginning|as of|ab|erst)\s/i.test(head);
  const text = words
    .slice(count)
    .join(' ')
    .replace(/^[\s:,–—-]+/, '');
  return isApart ? { weeks, isMarked, text } : undefined;
}

/** As above, behind the exercise. */
function splitLast(line: string) {
  const words = line.split(' ');
  const found = findWeeks(words, (count) => words.slice(-count));
  if (found === undefined) return undefined;
  const { weeks, end: tail, count } = found;
  const before = words.slice(0, -count).join(' ');
  const isApart = /^[([]/.test(tail) || /[,;:–—-]$/.test(before) || !/^(?:week|woche|wk)\s/i.test(tail);
  return isApart ? { weeks, isMarked: true, text: before.replace(/[\s,;:–—-]+$/, '') } : undefined;
}

/** What stands below one heading of weeks. */
export interface PartOfWeeks {
  readonly name: string;
  readonly weeks: string;
  readonly sheet: ReadSheet;
}

/** One sheet of what stands above all headings of weeks, and of what stands below each. */
export function joinWeeks(above: ReadSheet, parts: readonly PartOfWeeks[]): ReadSheet {
  const oftenOf = ({ frequency, days }: ReadSheet) => JSON.stringify([frequency, days ?? []]);
  const often = new Set(parts.map(({ sheet }) => oftenOf(sheet)));
  const isSaidAbove = above.parts.length > 0 || above.frequency.length > 0 || above.days !== undefined;
  const isShared = often.size === 1 && !isSaidAbove;
  const joined = parts.map((part) => joinPart(part, isShared));
  const both = listOverlaps(parts);
  const [first] = joined;
  const sheets = [above, ...joined];
  const { rounds: _, ...whole } = above;
  return {
    ...whole,
    ...(isShared && first !== undefined ? { frequency: first.frequency, days: first.days } : {}),
    goal: sheets.find(({ goal }) => goal !== undefined)?.goal,
    about: [...new Set([...above.about, ...parts.flatMap((part) => listWords(part, parts))])],
    weekNotes: both,
    rulesOfWeeks: parts.flatMap(({ weeks, sheet: { rules } }) => rules.map((text) => ({ weeks, text }))),
    parts: sheets.flatMap((sheet) => sheet.parts),
    stopIf: sheets.flatMap(({ stopIf }) => stopIf).toSorted((one, other) => one.line - other.line),
    lines: sheets
      .flatMap(({ lines }) => lines)
      .map((line) => (line.meaning === 'rounds' ? { ...line, meaning: 'rounds-once' as const } : line))
      .toSorted((one, other) => one.number - other.number),
  };
}

/** What goes on from a week is done beside what comes later; of weeks that have an end a sheet may mean one or the other. */
function listOverlaps(parts: readonly PartOfWeeks[]): readonly string[] {
  const ended = parts.map((part) => ({ ...part, span: spanOf(part) })).filter(({ weeks }) => !weeks.startsWith('from'));
  return ended.flatMap(({ name, span }, index) =>
    ended.slice(index + 1).flatMap((other) => {
      const [low, high] = [Math.max(span.low, other.span.low), Math.min(span.high, other.span.high)];
      const weeks = low === high ? `week ${low}` : `weeks ${low}-${high}`;
      return low > high || name === other.name
        ? []
        : `In ${weeks} what "${name}" has is done, and what "${other.name}" has.`;
    }),
  );
}

/** What is said of some weeks alone names them. */
function listWords({ name, sheet }: PartOfWeeks, parts: readonly PartOfWeeks[]): readonly string[] {
  const isOfAll = (text: string) => parts.every((part) => part.sheet.about.includes(text));
  return sheet.about.map((text) => (isOfAll(text) ? text : `${name}: ${text}`));
}

/** Of a part alone a routine can say its exercises, and how often each is done in words. */
function joinPart({ weeks, sheet }: PartOfWeeks, isShared: boolean): ReadSheet {
  const often = isShared ? [] : sheet.frequency;
  const twice = new Set(sheet.parts.flatMap((part) => ('weeks' in part ? [part.line, ...part.moreLines] : [])));
  const open = new Set([...twice, ...sheet.packs.map(({ line }) => line)]);
  const ofPart = (part: SheetPart): SheetPart => {
    if (!('name' in part)) return part;
    const frequency = part.amounts.frequency ?? (often.length > 0 ? often.join(', ') : undefined);
    return { ...part, weeks, amounts: { ...part.amounts, ...(frequency === undefined ? {} : { frequency }) } };
  };
  const meaningOf = (number: number, meaning: LineMeaning): LineMeaning => {
    if (open.has(number)) return 'unclear';
    if (meaning === 'occasional-part') return 'weeks-part';
    if (meaning === 'rest') return 'whose-rest';
    if (isShared || !['frequency', 'frequency-range', 'frequency-rule'].includes(meaning)) return meaning;
    // Certain days of the week are those of a whole routine.
    return sheet.days === undefined ? 'frequency-words' : 'unclear';
  };
  return {
    ...sheet,
    parts: sheet.parts.filter(({ line }) => !twice.has(line)).map(ofPart),
    lines: sheet.lines.map((line) => ({ ...line, meaning: meaningOf(line.number, line.meaning) })),
  };
}

/**
 * The sheet with something left in every week of its routine, of which `done` are the lines that became a step: what is
 * done up to its last week goes on, and where earlier ones have nothing, what is for certain weeks is left out.
 */
export function fitWeeks(sheet: ReadSheet, done: ReadonlySet<number>): ReadSheet {
  const steps = sheet.parts.filter((part): part is SheetExercise => 'name' in part && done.has(part.line));
  if (steps.every(({ weeks }) => weeks === undefined)) return sheet;
  const gaps = listWeekGaps(steps.map(spanOf));
  const [gap] = gaps;
  const notes = [countedFrom, ...(sheet.weekNotes ?? [])];
  if (gap === undefined) return { ...sheet, weekNotes: notes };
  if (gaps.length > 1 || !isOpenEnded(gap)) return leaveOut(sheet, steps);
  const goOn = (part: SheetPart): SheetPart => {
    if (!('name' in part) || spanOf(part).high !== gap.low - 1) return part;
    return { ...part, weeks: `from ${spanOf(part).low}` };
  };
  const after = `After week ${gap.low - 1} the sheet has nothing: what it has for that week goes on from then.`;
  return { ...sheet, parts: sheet.parts.map(goOn), weekNotes: [...notes, after] };
}

const countedFrom = 'Weeks are counted from your first session of this routine, whatever week the sheet counts from.';

export function spanOf({ weeks }: Pick<SheetExercise, 'weeks'>) {
  return range('weeks', weeks === undefined ? `from ${quantities.weeks.min}` : writeWeeks(weeks));
}

/** In the format one week is a number. */
export function writeWeeks(weeks: string): string | number {
  return /^\d+$/.test(weeks) ? Number(weeks) : weeks;
}

function leaveOut(sheet: ReadSheet, steps: readonly SheetExercise[]): ReadSheet {
  const left = new Set(steps.flatMap(({ line, moreLines }) => [line, ...moreLines]));
  return {
    ...sheet,
    parts: sheet.parts.filter(({ line }) => !left.has(line)),
    lines: sheet.lines.map((line) => (left.has(line.number) ? { ...line, meaning: 'weeks-gap' } : line)),
  };
}
