/** The clauses of a sentence, and whether one of them may change an amount. */
import type { Word, WordKind } from './lexicon.ts';
import { verbs } from './sheet-words.ts';

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
function isTelling({ kind, isTaken }: PlacedWord): boolean {
  return !isTaken && kind !== 'f' && !parting.has(kind) && kind !== 'R' && kind !== 'x';
}

/** How it is done, in a word that changes no amount. */
export const mannerWord =
  /^(?:slow(?:ly)?|easy|easily|gent(?:le|ly)|smooth(?:ly)?|controlled|small|big|carefully|quickly|firmly|lightly|evenly|steadily|comfortably|softly|briefly|calmly|tightly|strongly|langsam|ruhig|kontrolliert|at the (?:top|bottom|end))$/iu;

function saysManner({ kind, text }: PlacedWord): boolean {
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

// The name in a sentence with amounts, and what else it says.

const unsureKinds: ReadonlySet<WordKind> = new Set<WordKind>(['O', 'D', 'n', 'r', 't', 's', '!', '?', '~']);
const countingKinds: ReadonlySet<WordKind> = new Set<WordKind>(['n', 'T', 'P', 'u', 'x', 'h', 'R', 'p']);

export function splitName(text: string, words: readonly PlacedWord[], clauses: readonly (readonly PlacedWord[])[]) {
  const counted = words.findIndex(({ kind, isTaken }) => isTaken && countingKinds.has(kind));
  // "Left calf stretch 3x30s", "alternating leg lowers 10x": what stands before so many is its name.
  const first = counted === -1 ? words.findIndex(({ isTaken }) => isTaken) : counted;
  // "Squats as many as you can" is called squats.
  const unsure = words.findIndex(
    ({ kind, at, isTaken }) => !isTaken && unsureKinds.has(kind) && words.slice(0, at).some(isTelling),
  );
  if (first === -1 && unsure === -1) return { name: text, how: [] };
  // "Thoracic extension over a roller" has nothing of how much.
  if (first === -1 && words[unsure]?.kind === '!' && !/\d/.test(text)) return { name: text, how: [] };
  if (first === -1) return { name: trimJoining(text, words.slice(0, unsure)), how: [] };
  // Up to the first amount behind its first word.
  const begin = beginOfName(words);
  const end = words.findIndex(({ isTaken, at }) => isTaken && at > begin);
  const stops = [end, unsure, first].filter((at) => at !== -1);
  const before = begin === -1 || begin > first ? [] : words.slice(begin, Math.min(...stops.filter((at) => at > begin)));
  const isNamedBefore = before.some(isTelling);
  const own = clauses.find((clause) => clause.some(({ at }) => at === first)) ?? [];
  const behind = own.filter(({ at }) => at > first).filter((word) => !word.isTaken);
  // "3 x 10 bridges" has its name behind; "hold 5 s with your arms up" has none.
  const isCounted = first === 0 && ['n', 'T'].includes(words[0]?.kind ?? '');
  const named = isNamedBefore ? before : isCounted ? behind : [];
  const [name, told] = splitDescription(trimJoining(text, named));
  const used = new Set(named.map(({ at }) => at));
  const how = clauses.map((clause) => clause.filter((word) => !word.isTaken && !used.has(word.at)));
  // "10 slow reps"
  const manner = words
    .filter((word) => word.isTaken && saysManner(word) && !/ /.test(word.text))
    .map((word) => word.text);
  return { name, how: [told, ...how.map((clause) => tellOf(text, clause)), ...manner].filter((one) => one !== '') };
}

/** "Deep neck flexors" begins with a word that changes no amount. */
function beginOfName(words: readonly PlacedWord[]): number {
  const begin = words.findIndex(isTelling);
  const before = words[begin - 1];
  return before !== undefined && !before.isTaken && /^(?:deep|full|small|big)$/iu.test(before.text) ? begin - 1 : begin;
}

function tellOf(text: string, clause: readonly PlacedWord[]): string {
  if (clause.some(isTelling)) return text.slice(clause[0]?.from, clause.at(-1)?.to);
  return clause
    .filter(saysManner)
    .map((word) => word.text)
    .join(' ');
}

/** "Clam: lie on your side, lift the knee" has its name first. */
function splitDescription(text: string): readonly [name: string, told: string] {
  const [, name, mark, told = ''] = /^(.{2,50}?)\s*(:|(?<=\p{L}{3})\.| [-–—])\s+(?=\S)(.*)$/su.exec(text) ?? [];
  // "Cat - cow" is one name.
  const [first = '', ...others] = told.toLowerCase().split(/\s+/u);
  const isTold = /[:.]/.test(mark ?? '') || others.length > 1 || verbs.has(first);
  return name === undefined || !isTold ? [text, ''] : [name, told];
}

const leading =
  /^(?:(?:do|perform|complete|of|for|with|please|bitte|the|a|an|your|die|der|das|den|machen|and|then|und|dann|x)\s+)+/iu;
const trailing =
  /(?:[\s,;:(–—-]|(?<=\s)(?:for|of|at|in|on|with|about|approx|ca|x|je|à|a|mit|für|and|then|(?<!squats? )hold|repeat|do))+$/iu;

/** Without the words that only join a name to its amounts. */
function trimJoining(text: string, words: readonly PlacedWord[]): string {
  const said = words.some(isTelling) ? text.slice(words[0]?.from, words.at(-1)?.to) : '';
  const trimmed = said
    .replace(/^[\s,;:.)–—-]+/u, '')
    .replace(leading, '')
    .replace(trailing, '')
    .trim();
  return trimmed.includes('(') && text.includes(`${trimmed})`) ? `${trimmed})` : trimmed;
}
