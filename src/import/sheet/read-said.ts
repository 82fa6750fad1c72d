/** Lines that say how often all exercises are done, or how long to rest, and nothing of one of them. */
import { hasSets } from './line-amounts.ts';
import { isDoseLine, isSureName, namesSheet, splitSentences } from './line-names.ts';
import type { OpenExercise } from './open-exercise.ts';
import { hasDose, readSentence, type Sentence } from './read-sentence.ts';
import type { FoundLine } from './sheet.ts';
import type { PlacedLine } from './sheet-lines.ts';

export type SaidReading =
  | { readonly kind: 'rest'; readonly rest: string }
  /** `isOfAll` where it names all exercises; `isHeading` where it stands above those that it is about. */
  | { readonly kind: 'often'; readonly frequency: string; readonly isOfAll: boolean; readonly isHeading: boolean }
  /** How often, beside words that change more than that. */
  | { readonly kind: 'whose-often' };

/** How often all of it is done. */
export interface SaidOfAll {
  readonly line: FoundLine;
  readonly frequency: string;
  /** How many exercises stand above it. */
  readonly from: number;
  /** It names all of them; else it may be of the exercise above it alone. */
  readonly isCertain: boolean;
  readonly isHeading: boolean;
  /** The exercise right above it. */
  readonly below: OpenExercise | undefined;
}

/** `undefined` where it is about one exercise; `open` is the one above. */
export function readSaid(
  sentences: readonly Sentence[],
  text: string,
  open: OpenExercise | undefined,
): SaidReading | undefined {
  const [said, other] = sentences.filter(({ amounts }) => Object.keys(amounts).length > 0);
  if (said === undefined || other !== undefined) return undefined;
  const { amounts, doubt, name } = said;
  const isFrequency = Object.keys(amounts).join() === 'frequency';
  const isNamed = sentences.some((one) => one.name !== '' && !namesSheet(one.name));
  const isAlone = doubt === undefined && !isNamed && sentences.every(({ how }) => how.length === 0);
  if (!isAlone) {
    const isOfSome = isFrequency && !isNamed && sentences.every((one) => one.name === '') && open?.hasDose !== false;
    return isOfSome ? { kind: 'whose-often' } : undefined;
  }
  if (amounts.rest !== undefined && Object.keys(amounts).length === 1) return { kind: 'rest', rest: amounts.rest };
  const { frequency } = amounts;
  if (!isFrequency || frequency === undefined) return undefined;
  return {
    kind: 'often',
    frequency,
    isOfAll: sentences.some((one) => one.isOfAll),
    isHeading: /:$/.test(text) || name !== '',
  };
}

/** What stands behind an empty line is no longer of an exercise whose amount is known, and how often is of none of a list. */
export function endsAbove(open: OpenExercise, { isAfterGap, isItem, label, text }: PlacedLine): boolean {
  if (!isAfterGap || isItem || label !== undefined || (open.moreLines.length > 0 && isDoseLine(text))) return false;
  const [first = ''] = splitSentences(text);
  return open.hasDose || (open.isItem && Object.keys(readSentence(first).amounts).join() === 'frequency');
}

/** Whose sets a rest on a line of its own is between, or whether it is a break; `open` is the exercise above. */
export function findRestPlace(
  text: string,
  open: OpenExercise | undefined,
  isAfterGap: boolean,
  isBelowAny: boolean,
): 'exercise' | 'all' | 'break' | 'unknown' {
  if (/exercises|übungen/iu.test(text)) return 'unknown';
  const isBetween = /between|zwischen|dazwischen|(?:after|nach) (?:each|every|jedem)/iu.test(text);
  const isBelow =
    open !== undefined && !isAfterGap && (open.moreLines.length > 0 || !isBetween || hasSets(open.amounts));
  if (isBelow) return hasSets(open.amounts) || !open.hasDose ? 'exercise' : 'break';
  return isBetween ? 'all' : isBelowAny ? 'break' : 'unknown';
}

/** How much of each, in words that are not understood; "go through everything once" says nothing of how much. */
export function isUnreadOfAll(sentence: Sentence, begin: string, text: string): boolean {
  const { name, amounts } = sentence;
  // "Cat-cow, 8 reps, inhale with each movement" is of one.
  const isOfAll = sentence.isOfAll && !(isSureName(begin) && /(?:with|mit) (?:each|every|jede)/iu.test(text));
  // "Tendon glides: straight, hook, fist. 10x each" has a name before it.
  const isOfEach = isOfAll || (name === '' && begin === '' && amounts.ofWhat === 'unsaid' && amounts.sides === 'each');
  return isOfEach && hasDose(sentence) && amounts.reps !== '1' && !isBefore(text);
}

/** "Before these exercises, warm up for 5 minutes" says how long something else takes. */
function isBefore(text: string): boolean {
  return /(?<!\p{L})(?:before|after|vor|nach) (?:doing |starting )?(?:the|these|your|all|den|diesen|jeder)(?!\p{L})/iu.test(
    text,
  );
}
