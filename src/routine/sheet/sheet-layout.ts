/** Where something new begins on a sheet, as its numbers, bullets and empty lines show: what stands below is of nothing above. */

import { isConditional, isOfPaper, isPlainHeading } from './head-words.ts';
import { isBareNumber, namesMovement } from './item-words.ts';
import { type LaidLine, layLines } from './laid-lines.ts';
import { beginsAsInstruction, isInstruction, withoutBullet, wordsOf } from './line-words.ts';
import { readAmounts } from './read-amounts.ts';
import { isRule } from './sheet-rules.ts';
import { splitName } from './split-name.ts';

export interface LinePlace {
  /** A line of a list whose lines are an exercise each. */
  readonly isItem?: boolean;
  /** Below it, up to the next number, stands how that exercise is done, and how much of it. */
  readonly isAboveSteps?: boolean;
  /** It is one of those lines. */
  readonly isOfItem?: boolean;
  /** It stands behind an empty line that parts it from what is above. */
  readonly isApart?: boolean;
  /** Words above exercises that have names and amounts of their own, and not of a kind that changes nothing. */
  readonly isOtherHeading?: boolean;
  /** How often, between two exercises: of the one above, or of those below. */
  readonly isOftenBetween?: boolean;
  /** Right below it is an exercise with its name and its amount. */
  readonly isAboveExercise?: boolean;
  /** Right below it is an amount alone. */
  readonly isAboveAmount?: boolean;
  /** Below it is the name of an exercise alone, or such a line of a list. */
  readonly isAboveName?: boolean;
}

export interface Layout {
  /** By the index of the line. */
  readonly places: ReadonlyMap<number, LinePlace>;
  /** "Squats 12" is how the sheet writes most of its amounts. */
  readonly countsBare: boolean;
}

/** Where almost every line has an empty one below it, that parts nothing. This project's own choice. */
const minSpacedShare = 0.75;
const minSpacedLines = 4;
/** So many names alone above what is said of them are how a sheet is written; one is a heading. */
const minNamesAlone = 2;

/** `written` has its lines as they were before they were joined. */
export function layOut(lines: readonly string[], written: readonly string[]): Layout {
  const laid = layLines(lines, written);
  const apart = findApart(laid);
  const items = findItems(laid);
  const steps = new Map(laid.map((line) => [line.index, items.has(line.index) ? listSteps(line, laid) : []]));
  const ofItems = new Set([...steps.values()].flat().map(({ index }) => index));
  const headings = findOtherHeadings(laid);
  const doses = laid.filter(({ own, text }) => own === 'exercise' && !isOfPaper(withoutBullet(text)));
  const bare = doses.filter(({ text }) => isBareNumber(text));
  return {
    places: new Map(
      laid.map((line, at) => {
        const { index, block } = line;
        const [above, below] = [laid[at - 1], laid[at + 1]?.block === block ? laid[at + 1] : undefined];
        const isAboveExercise =
          below !== undefined && (isNamed(below) || (items.has(below.index) && below.own === 'exercise'));
        const place: LinePlace = {
          isItem: items.has(index),
          isAboveSteps: steps.get(index)?.length !== 0,
          isOfItem: ofItems.has(index),
          isApart: apart.has(index),
          isOtherHeading: headings.has(index),
          isOftenBetween:
            isAboveExercise && above?.own === 'exercise' && above.block === block && isOnlyOften(line.text),
          isAboveExercise,
          isAboveAmount: below?.own === 'amount',
          isAboveName: isNameAlone(laid[at + 1]),
        };
        return [index, place];
      }),
    ),
    countsBare: bare.length > 1 && bare.length * 2 >= doses.length,
  };
}

const maxHeadingWords = 6;

function findOtherHeadings(laid: readonly LaidLine[]): ReadonlySet<number> {
  const isSpaced = new Set(laid.map(({ block }) => block)).size > 1;
  return new Set(
    laid
      .filter((line, at) => {
        const [above, below, next] = [laid[at - 1], laid[at + 1], laid[at + 2]];
        if (above === undefined || below === undefined || !isHeadingLike(line)) return false;
        const isOnTop =
          isConditional(line.text) || (isSpaced ? above.block !== line.block : isWrittenAsHeading(line, below));
        return isOnTop && (isNamed(below) || (isHeadingLike(below) && next !== undefined && next.own === 'amount'));
      })
      .map(({ index }) => index),
  );
}

function isOnlyOften(text: string): boolean {
  const { amounts, before, after } = readAmounts(text);
  return Object.keys(amounts).join() === 'frequency' && !/\p{L}/u.test(before + after);
}

function isHeadingLike({ text, mark }: LaidLine): boolean {
  const isShort = wordsOf(text).length <= maxHeadingWords && !/[.!?,;]\s*$/.test(text);
  if (mark !== undefined || !isShort) return false;
  // "Work breaks (every hour):" says how often, and is a heading.
  const { amounts, hasUnreadNumber, isUnclear } = readAmounts(text);
  const isOften = Object.keys(amounts).join() === 'frequency' && /:\s*$/.test(text);
  const isWords =
    !isUnclear && !hasUnreadNumber && Object.keys(amounts).length === 0 && !isPlainHeading(text) && !isRule(text);
  return isConditional(text) || isOften || isWords;
}

/** Where nothing else parts it from what is above. */
function isWrittenAsHeading({ text }: LaidLine, below: LaidLine): boolean {
  const isLoud = (one: string) => one === one.toUpperCase();
  return /:\s*$/.test(text) || (isLoud(text) && !isLoud(below.text)) || below.mark !== undefined;
}

function isNameAlone(line: LaidLine | undefined): boolean {
  return line?.own === 'words' && !isInstruction(line.text) && (line.mark !== undefined || namesMovement(line.text));
}

function isNamed({ text, own }: LaidLine): boolean {
  const { before, after } = readAmounts(text);
  return own === 'exercise' && !isInstruction(splitName(before, after, text)[0]);
}

function findApart(laid: readonly LaidLine[]): ReadonlySet<number> {
  const firsts = laid.filter(({ block }, at) => at > 0 && block !== laid[at - 1]?.block);
  const isSpaced = laid.length >= minSpacedLines && firsts.length >= minSpacedShare * (laid.length - 1);
  if (isSpaced) return new Set();
  const isAlone = ({ block, own }: LaidLine) =>
    laid.filter((other) => other.block === block).length === 1 && own === 'words';
  const belowName = firsts.filter((line) => {
    const above = laid[laid.indexOf(line) - 1];
    return above !== undefined && isAlone(above) && !isAlone(line);
  });
  const open = belowName.length >= minNamesAlone ? belowName : [];
  return new Set(firsts.filter((line) => !open.includes(line)).map(({ index }) => index));
}

/** A list of steps has a line that is nothing but an amount; most lines of a list of exercises have one beside a name. */
function findItems(laid: readonly LaidLine[]): ReadonlySet<number> {
  return new Set(
    [...listNumbered(laid), ...listBulleted(laid)]
      .flatMap((list) => (isOfItems(list, laid) ? list : []))
      .map(({ index }) => index),
  );
}

/** "1." to "4.", whatever stands between them. */
function listNumbered(laid: readonly LaidLine[]): readonly (readonly LaidLine[])[] {
  const lists: LaidLine[][] = [];
  for (const line of laid) {
    const number = line.mark?.number;
    if (number === undefined) continue;
    const list = lists.at(-1);
    const goesOn = number === (list?.at(-1)?.mark?.number ?? 0) + 1;
    if (list !== undefined && goesOn) list.push(line);
    else lists.push([line]);
  }
  return lists;
}

/** Bullets below each other, as far in. */
function listBulleted(laid: readonly LaidLine[]): readonly (readonly LaidLine[])[] {
  const lists: LaidLine[][] = [];
  for (const [at, line] of laid.entries()) {
    if (line.mark === undefined || line.mark.number !== undefined) continue;
    const above = laid[at - 1]?.mark;
    const goesOn = above !== undefined && above.number === undefined && above.indent === line.mark.indent;
    const list = lists.at(-1);
    if (list !== undefined && goesOn) list.push(line);
    else lists.push([line]);
  }
  return lists;
}

/** "Static glutes – squeeze your buttocks firmly together." */
const toldName = /^\p{Lu}[^:.!?\d–—]{2,40}(?: [–—-]|:) \p{L}/u;

function isOfItems(list: readonly LaidLine[], laid: readonly LaidLine[]): boolean {
  const read = list.map(({ own }) => own);
  if (read.some((one) => one === 'amount')) return false;
  if (read.includes('exercise') && list.length > 1 && list.every(({ text }) => toldName.test(withoutBullet(text))))
    return true;
  const isNumbered = list[0]?.mark?.number !== undefined;
  const isAboveWords = (line: LaidLine) => {
    const below = laid[laid.indexOf(line) + 1];
    const isPlain = below !== undefined && below.mark === undefined && below.block === line.block;
    return isPlain || listSteps(line, laid).length > 0;
  };
  const whole = list.filter((line, at) => read[at] === 'exercise' || (isNumbered && isAboveWords(line)));
  return whole.length * 2 >= list.length;
}

/** A longer line below a name says how it is done. */
const maxOtherWords = 4;

/** What stands below a numbered name alone, unless it names exercises itself. */
function listSteps(line: LaidLine, laid: readonly LaidLine[]): readonly LaidLine[] {
  if (line.mark?.number === undefined || line.own !== 'words' || isPlainHeading(withoutBullet(line.text))) return [];
  const rest = laid.slice(laid.indexOf(line) + 1);
  const end = rest.findIndex(({ mark, block }) => mark?.number !== undefined || block !== line.block);
  const below = end === -1 ? rest : rest.slice(0, end);
  const named = below.filter(({ own }) => own === 'exercise');
  const hasAmount = below.some(({ own }) => own === 'amount');
  const isOther = ({ text, own, mark }: LaidLine) => {
    const words = withoutBullet(text).replace(/\s*\d.*$/, '');
    const isName = wordsOf(words).length <= maxOtherWords && namesMovement(words) && !beginsAsInstruction(words);
    return isName && (own === 'exercise' || (own === 'words' && mark === undefined));
  };
  const areSteps =
    hasAmount || named.length === 1 || (named.length === 0 && below.every(({ mark }) => mark === undefined));
  // "Lying on your back with" goes on below.
  const goesOn = below[0]?.mark === undefined && /^\s*\p{Ll}/u.test(below[0]?.text ?? '');
  return areSteps && !goesOn && !below.some(isOther) ? below : [];
}
