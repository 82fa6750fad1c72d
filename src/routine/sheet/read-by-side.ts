/** A line of a sheet with an amount for each side or way: "R leg 3x10, L leg 3x8", "10 clockwise, 10 anticlockwise". */
import { isPair, joinPair } from './amount-pairs.ts';
import { isDose, isOneSide, type LineAmounts } from './line-amounts.ts';
import { splitSide } from './one-side.ts';
import { anyWay, namesWay, takeWay } from './opposite-ways.ts';
import { namesStill, type ReadLine, readAmounts } from './read-amounts.ts';
import { beforeSide, circles, oneSide } from './sheet-words.ts';
import { splitName } from './split-name.ts';
import { namesBothSides, namesOneSide } from './unread-words.ts';

const half = String.raw`(?<!\p{L})(?:${oneSide}|${anyWay})(?!\p{L})`;
const parting = new RegExp(
  String.raw`\s*(?:[,;/|+&]|(?<!\p{L})(?:and|then|und|dann)(?!\p{L}))\s*|(?<=${half})\s+(?=\d)|\s+(?=${half})`,
  'giu',
);

/** Of "10 left, 8 right" each number is of reps; alone, 10 may be left. */
const bareNumber = new RegExp(
  String.raw`(?<=(?:^|[\s:(])\d{1,3}(?:\s?[-–]\s?\d{1,3})?)(?=\s+(?:${beforeSide}${oneSide}\)?$|${circles}))`,
  'iu',
);

const onlyCircles = new RegExp(`^${circles}$`, 'iu');

/** A longer line is no such pair. */
const maxPairLetters = 100;

/** `name` is that of the exercise, where it stands elsewhere. */
export function readLineAmounts(text: string, name = ''): ReadLine {
  const pair = splitBySide(text, name);
  if (pair === undefined) return readOneWay(text, name) ?? readAmounts(text, name);
  const { one, other } = pair;
  const amounts = joinPair(one, other);
  const isUnclear = amounts === undefined;
  const words = { before: pair.name, after: pair.rest };
  return { amounts: amounts ?? {}, isUnclear, hasUnreadNumber: false, isTimeAlone: false, ...words };
}

/** "10 clockwise": the other way may stand below. */
function readOneWay(text: string, name: string): ReadLine | undefined {
  const taken = text.length > maxPairLetters ? undefined : takeWay(text);
  if (taken === undefined || taken.isBehindName) return undefined;
  const read = readAmounts(taken.text, name);
  const [, rest = ''] = splitName(read.before, read.after, taken.text);
  const isOnly = !read.isUnclear && !read.hasUnreadNumber && rest === '' && isDose(read.amounts);
  return isOnly ? { ...read, amounts: { ...read.amounts, way: taken.way } } : undefined;
}

/** Its two halves, and what both count: "circles". */
export function splitBySide(text: string, name = '') {
  if (text.length > maxPairLetters || !(namesBothSides(text) || namesWay(text))) return undefined;
  const isStill = namesStill(`${name} ${text}`);
  const readOne = (piece: string) => {
    const isOfOne = namesOneSide([piece]) || namesWay(piece);
    return isOfOne ? readHalf(isStill ? piece : piece.replace(bareNumber, ' reps')) : undefined;
  };
  for (const { 0: mark, index } of text.matchAll(parting)) {
    const one = readOne(text.slice(0, index));
    const other = one === undefined ? undefined : readOne(text.slice(index + mark.length));
    if (one === undefined || other === undefined || !isSame(one.name, other.name)) continue;
    if (isPair(one.amounts, other.amounts)) return { ...one, one: one.amounts, other: other.amounts };
  }
  return undefined;
}

/** "Left calf stretch 3x30s, right calf stretch 2x30s" says its name twice. */
function isSame(name: string, other: string): boolean {
  return other === '' || name.toLowerCase() === other.toLowerCase();
}

/** How much of one side or way. */
function readHalf(text: string) {
  const { text: left, way } = takeWay(text) ?? { text };
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(left);
  const [written = '', rest] = splitName(before, after, left);
  const { name, ...side } = amounts.sides === undefined && way === undefined ? splitSide(written) : { name: written };
  const all: LineAmounts = { ...amounts, ...side, ...(way === undefined ? {} : { way }) };
  const isOnly = rest === '' || onlyCircles.test(rest);
  const isHalf = way !== undefined || isOneSide(all);
  return isUnclear || hasUnreadNumber || !isOnly || !isHalf ? undefined : { name, rest, amounts: all };
}
