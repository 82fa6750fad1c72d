/** A line of a sheet with an amount for each side: "R leg 3x10, L leg 3x8". */
import { isDose, type LineAmounts } from './line-amounts.ts';
import { splitSide } from './one-side.ts';
import { hasSeveral, type ReadLine, readAmounts } from './read-amounts.ts';
import { splitName } from './split-name.ts';
import { namesBothSides } from './unread-words.ts';

const parting = /\s*(?:[,;/|+&]|(?<!\p{L})(?:and|then|und|dann)(?!\p{L}))\s*/giu;

/** A longer line is no such pair. */
const maxPairLetters = 120;

/** `name` is that of the exercise, where it stands elsewhere. */
export function readLine(text: string, nameElsewhere = ''): ReadLine {
  const pair = findPair(text);
  if (pair === undefined) return readAmounts(text, nameElsewhere);
  const { one, other, name } = pair;
  const amounts = joinPair(one, other);
  const isUnclear = amounts === undefined;
  return { amounts: amounts ?? {}, isUnclear, hasUnreadNumber: false, isTimeAlone: false, before: name, after: '' };
}

export function whyUnclear(text: string): 'unlike-sides' | 'several' | 'unclear' {
  if (findPair(text) !== undefined) return 'unlike-sides';
  return hasSeveral(text) ? 'several' : 'unclear';
}

interface Pair {
  readonly name: string;
  readonly one: LineAmounts;
  readonly other: LineAmounts;
}

function findPair(text: string): Pair | undefined {
  if (text.length > maxPairLetters || !namesBothSides(text)) return undefined;
  for (const { 0: mark, index } of text.matchAll(parting)) {
    const one = readOne(text.slice(0, index));
    const other = one === undefined ? undefined : readOne(text.slice(index + mark.length));
    if (one === undefined || other === undefined || other.name !== '') continue;
    if (one.amounts.sides !== other.amounts.sides) return { name: one.name, one: one.amounts, other: other.amounts };
  }
  return undefined;
}

/** How much of one side. */
function readOne(text: string) {
  const { amounts, isUnclear, hasUnreadNumber, before, after } = readAmounts(text);
  const [written = '', rest] = splitName(before, after, text);
  const { name, ...side } = amounts.sides === undefined ? splitSide(written) : { name: written };
  const all: LineAmounts = { ...amounts, ...side };
  const isOne = all.sides === 'left' || all.sides === 'right';
  return isUnclear || hasUnreadNumber || rest !== '' || !isDose(all) || !isOne ? undefined : { name, amounts: all };
}

/** The reps alone may differ: a step has the same sets and holds on both sides. */
function joinPair(one: LineAmounts, other: LineAmounts): LineAmounts | undefined {
  const keys = ['sets', 'hold', 'breaths', 'tempo', 'rest', 'equipment', 'together'] as const;
  const isUnlike = keys.some((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
  const limbs = new Set([one.limb, other.limb].filter((limb) => limb !== undefined));
  if (isUnlike || limbs.size > 1) return undefined;
  const { reps, ...amounts }: LineAmounts = { ...other, ...one, sides: 'each' };
  if (reps === other.reps) return reps === undefined ? amounts : { ...amounts, reps };
  const [left = '', right = ''] = one.sides === 'left' ? [reps, other.reps] : [other.reps, reps];
  return [left, right].every((number) => /^\d+$/.test(number))
    ? { ...amounts, repsOfSides: { left, right } }
    : undefined;
}
