/** The name in a sentence with amounts, and what else it says. */
import { isTelling, type PlacedWord, saysManner } from './clauses.ts';
import type { WordKind } from './lexicon.ts';
import { verbs } from './sheet-words.ts';

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
