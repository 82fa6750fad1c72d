/** The clauses of a sentence, and whether one of them may change an amount. */
import type { Word, WordKind } from './lexicon.ts';

export interface PlacedWord extends Word {
  readonly at: number;
  /** It is part of an amount. */
  readonly isTaken: boolean;
}

const parting: ReadonlySet<WordKind> = new Set<WordKind>([',', ':', 'c']);

export function splitClauses(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const clauses: PlacedWord[][] = [[]];
  for (const word of words) {
    if (parting.has(word.kind) && !word.isTaken) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** It says more than what joins amounts. */
export function isTelling({ kind, isTaken }: PlacedWord): boolean {
  return !isTaken && kind !== 'f' && !parting.has(kind) && kind !== 'R' && kind !== 'x';
}

/** How it is done, in a word that changes no amount. */
export const mannerWord =
  /^(?:slow(?:ly)?|easy|easily|gent(?:le|ly)|smooth(?:ly)?|controlled|small|big|carefully|quickly|firmly|lightly|evenly|steadily|comfortably|softly|briefly|calmly|tightly|strongly|langsam|ruhig|kontrolliert|at the (?:top|bottom|end))$/iu;

export function saysManner({ kind, text }: PlacedWord): boolean {
  return kind === 'f' && mannerWord.test(text);
}

/** An amount in words that no form took. */
const countless: ReadonlySet<WordKind> = new Set<WordKind>(['T', 'n', 'u', 'P', 'D', 'O', 'R', 'r', 't', 's', '?']);
const besideAmount: ReadonlySet<WordKind> = new Set<WordKind>([...countless, '~', '!', 'l', 'E', 'b', 'x', 'v', 'y']);
const inSentenceOfAmounts: ReadonlySet<WordKind> = new Set<WordKind>([...countless, '!', 'l', 'E']);

/** `bare` are the places behind a number that no word counts: "3 x 40" before "yd" are no reps. */
export function isDoubtful(clause: readonly PlacedWord[], first: number, bare: ReadonlySet<number>): boolean {
  const hasAmounts = first !== -1;
  const isOfAmount = clause.some(({ isTaken }) => isTaken);
  const doubted = isOfAmount ? besideAmount : hasAmounts ? inSentenceOfAmounts : countless;
  // "Hold a band in both hands" says nothing of its amount.
  const isBehind = (at: number) => clause.some((word) => word.isTaken && word.kind !== 'q' && word.at < at);
  return clause.some(({ kind, text, at, isTaken }) => {
    // What a number without a word counts, and a short form that is not known: "3 x 40 yd", "3 x 30 sec B".
    const isShortForm =
      /^(?:\p{L}{1,2}|\p{Lu}{3})$/u.test(text) && (isBehind(at) || (clause.length === 1 && at > first));
    const isUnknown = kind === 'd' && (isShortForm || (bare.has(at) && isOfAmount && clause[0]?.isTaken !== true));
    return !isTaken && (doubted.has(kind) || (hasAmounts && isUnknown) || (kind === 'i' && isBehind(at)));
  });
}

/** Words before an amount, behind another one: "10 reps, 3 min walk after" has two exercises, or a word that is not known. */
export function isOfAnother(clause: readonly PlacedWord[], first: number): boolean {
  const amount = clause.find(({ isTaken }) => isTaken);
  const isBehind = (clause[0]?.at ?? 0) > first && first !== -1;
  if (amount === undefined || !isBehind) return false;
  return clause.some(
    ({ kind, at }) => kind === 'd' && (at < amount.at || (amount.kind === 'T' && at === amount.at + 1)),
  );
}
