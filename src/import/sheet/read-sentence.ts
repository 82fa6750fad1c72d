/** A sentence of a sheet: its amounts, and the words around them. An amount holds only where every word beside it is known to change nothing: else the sentence is doubtful, and the person is asked. */
import { type FoundForm, findForms } from './amount-forms.ts';
import { isDoubtful, isOfAnother, splitClauses, splitName } from './clauses.ts';
import { isUnsaidHold, namesStill } from './held-time.ts';
import { readWords, type Word } from './lexicon.ts';
import { isDose, joinAmounts, type LineAmounts, sharesDose } from './line-amounts.ts';
import { readLimb } from './sheet-sides.ts';
import { verbs } from './sheet-words.ts';
import { writeShortForms } from './short-forms.ts';

export interface Sentence {
  /** What stands before its first amount: the name of an exercise, or what is done; all of it where it has no amount. */
  readonly name: string;
  readonly amounts: LineAmounts;
  /** It has some, also where a routine cannot have them. */
  readonly hasAmounts: boolean;
  /** Words besides, a clause each. */
  readonly how: readonly string[];
  /** The words of it that are not understood, or that may change an amount. */
  readonly doubt: string | undefined;
  /** Its amounts are of each exercise. */
  readonly isOfAll: boolean;
}

/** A longer sentence is none of an exercise, and takes long to read. This project's own choice. */
const maxLetters = 400;

export function readSentence(written: string): Sentence {
  const text = writeShortForms(written.slice(0, maxLetters)).trim();
  const words = readWords(text);
  const forms = findForms(words);
  const side = findSide(words, forms);
  const taken = new Set([...forms.flatMap(({ from, to }) => range(from, to)), ...(side === undefined ? [] : [side])]);
  const placed = words.map((word, at) => ({ ...word, at, isTaken: taken.has(at) }));
  const clauses = splitClauses(placed);
  const sides = side === undefined ? {} : readLimb(words[side]?.text ?? '');
  const joined = joinAll([...forms.map(({ amounts }) => amounts), sides]);
  const bare = new Set(forms.flatMap(({ isBare, to }) => (isBare ? [to] : [])));
  const isUnsaid = joined?.hold === undefined && forms.some(({ isBare }) => isBare) && namesStill(text);
  const isTimeBeside = joined !== undefined && !saysTimeSoOften(words, forms) && isUnsaidHold(joined, text);
  const first = words.findIndex((_, at) => taken.has(at));
  const doubtful = clauses.find((clause) => isDoubtful(clause, first, bare) || isOfAnother(clause, first));
  const isTooLong = written.length > maxLetters;
  // Nobody knows what a number alone counts.
  const last = forms.at(-1);
  const isBareNumber = last?.to === words.length && last.from === last.to - 1 && words[last.from]?.kind === 'n';
  const isAllDoubtful = isBareNumber || joined === undefined || isTooLong || isUnsaid || isTimeBeside;
  const doubt = isAllDoubtful ? text : text.slice(doubtful?.[0]?.from ?? 0, doubtful?.at(-1)?.to ?? 0);
  return {
    ...splitName(text, placed, clauses),
    amounts: joined ?? joinFirst(forms),
    hasAmounts: taken.size > 0,
    doubt: doubt === '' ? undefined : doubt,
    isOfAll: words.some(({ kind }) => kind === 'g'),
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** `undefined` where a routine cannot have one of them, or two say how much: "30 s on the floor, 30 s on a cushion". */
function joinAll(all: readonly (LineAmounts | undefined)[]): LineAmounts | undefined {
  let joined: LineAmounts | undefined = {};
  for (const one of all)
    joined =
      joined === undefined || one === undefined || sharesDose(joined, one) ? undefined : joinAmounts(joined, one);
  return joined;
}

/** As much of what contradicts itself as is said first. */
function joinFirst(forms: readonly FoundForm[]): LineAmounts {
  return Object.assign({}, ...forms.map(({ amounts }) => amounts ?? {}).toReversed());
}

/** One side beside an amount, at the end of the name, or before it: "Clamshell R leg 3x10", "10 reps, left only". */
function findSide(words: readonly Word[], forms: readonly FoundForm[]): number | undefined {
  const isTaken = (at: number) => forms.some(({ from, to }) => at >= from && at < to);
  const sides = words.flatMap(({ kind }, at) => (kind === 'l' && !isTaken(at) ? [at] : []));
  const [side, other] = sides;
  if (side === undefined || other !== undefined) return undefined;
  const isFree = (at: number) => ['f', ',', ':'].includes(words[at]?.kind ?? ',') && !isTaken(at);
  let [before, after] = [side - 1, side + 1];
  while (before >= 0 && isFree(before)) before -= 1;
  while (after < words.length && isFree(after)) after += 1;
  const isAtEnd = after >= words.length || isTaken(after);
  // "Bridge, lift right leg" is another exercise.
  const isInName = forms.every(({ from }) => from > side) && !verbs.has(words[before]?.text.toLowerCase() ?? '');
  // "SL balance right, eyes closed, 3 x 45 s"
  const isBehindName = words[side + 1]?.text === ',' && side > 0 && !verbs.has(words[0]?.text.toLowerCase() ?? '');
  const isBehindAmount = before >= 0 && isTaken(before);
  const isShort = words.filter(({ text }) => /\p{L}/u.test(text)).length <= maxNameWords || forms.length > 0;
  const isInFront = side === 0 && (words[1]?.kind === ':' || isBareSide(words[0]?.text ?? ''));
  return (isBehindName && isInName && isShort) ||
    (isAtEnd && ((isShort && isInName) || isBehindAmount)) ||
    (isInFront && isShort)
    ? side
    : undefined;
}

/** "30 s each side, 3 x". */
function saysTimeSoOften(words: readonly Word[], forms: readonly FoundForm[]): boolean {
  const isTime = ({ from, to }: FoundForm) => to === from + 1 && words[from]?.kind === 'T';
  const time = forms.findIndex(isTime);
  return (
    time !== -1 &&
    forms
      .slice(time)
      .some(({ from, to }) => words.slice(from, to).some(({ kind }) => kind === 'x' || kind === 't' || kind === 'u'))
  );
}

/** A longer one is a sentence. This project's own choice. */
export const maxNameWords = 8;

function isBareSide(text: string): boolean {
  return /^\p{L}+\.?$/u.test(text.trim());
}

export function hasDose({ amounts }: Sentence): boolean {
  return isDose(amounts) || amounts.sets !== undefined;
}

/** "Calf stretch with towel" is a name. */
export function saysHowMuch({ hasAmounts, amounts }: Sentence): boolean {
  return hasAmounts && Object.keys(amounts).join() !== 'equipment';
}

/** As above, of a line that the person has made sure of: before ": " stands its name, whatever its words are elsewhere. */
export function readSure(written: string): Sentence {
  const [, name, amount] = /^(\p{L}[^:]*): (.*)$/su.exec(written) ?? [];
  const said = readSentence(amount ?? written);
  return name === undefined || said.name !== '' ? readSentence(written) : { ...said, name };
}
